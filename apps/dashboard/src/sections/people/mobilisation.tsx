import { isolated } from '@chancery/kernel/values';
import type { Catalogue } from '../../i18n/en.ts';
import { useWords } from '../../i18n/words.ts';
import { useItems } from '../../net/items.ts';
import { useSession } from '../../net/session.tsx';
import { ActButton } from '../../parts/act-button.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Status } from '../../parts/status.tsx';
import { useAct } from '../../parts/use-act.ts';
import { AcknowledgePageDocument, RecordAnswerDocument } from './people.documents.ts';
import { PAGES, type Page } from './people.ts';
import { peopleWords } from './people.words.ts';
import { useRoleTitle } from './roles.words.ts';

const SHOWN = {
  CALLED: ['warn', 'ring'],
  ACKNOWLEDGED: ['ok', 'circleCheck'],
  DECLINED: ['late', 'circleCross'],
  ARRIVED: ['ok', 'circleCheck'],
  WITHDRAWN: ['off', 'dashedRing'],
} as const;

/** Who was called, what they answered, and what happens by itself if they do not. */
export function Mobilisation({ incident }: { readonly incident: string }) {
  const w = useWords(peopleWords);
  const pages = useItems(PAGES, incident)?.toSorted((a, b) => (a.askedAt < b.askedAt ? 1 : -1));
  return (
    <section className="box" aria-labelledby="mobilisation">
      <div className="hd">
        <h2 id="mobilisation">{w.mobilisation}</h2>
      </div>
      {pages === undefined && <Loading />}
      {pages?.length === 0 && <p className="bd dim">{w.mobilisationNone}</p>}
      {pages?.some(({ call }) => call === 'CALLED') && <p className="bd cap">{w.shownOnly}</p>}
      <ul className="rows">
        {pages?.map((page) => (
          <li key={page.id}>
            <PageRow incident={incident} page={page} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who is called next, by whoever looks: nothing is sent from here. */
const nextOf = (w: Catalogue<(typeof peopleWords)['en']>, { rung, deputy }: Page): string =>
  deputy === null ? (w.noDeputy[rung] ?? w.rungs[2]!('')) : (w.rungs[rung] ?? w.rungs[2]!)(isolated(deputy.name ?? '—'));

/** What was heard on the telephone, written down as it was said. */
function Heard({
  incident,
  page,
  reply,
}: {
  readonly incident: string;
  readonly page: Page;
  readonly reply: 'COMING' | 'REMOTE' | 'CANNOT';
}) {
  const w = useWords(peopleWords);
  const record = useAct(`page-voice-${reply}-${page.id}`, RecordAnswerDocument, () => ({ incident, page: page.id, eta: null, reply }));
  return (
    <ActButton acting={record} size="sm">
      {w.voice[reply](isolated(page.person.name ?? '—'))}
    </ActButton>
  );
}

function PageRow({ incident, page }: { readonly incident: string; readonly page: Page }) {
  const w = useWords(peopleWords);
  const { me } = useSession();
  const [tone, shape] = SHOWN[page.call];
  const titleOf = useRoleTitle();
  const name = page.person.name ?? '—';
  const of = { incident, page: page.id, eta: null };
  const coming = useAct(`page-coming-${page.id}`, AcknowledgePageDocument, () => ({ ...of, reply: 'COMING' as const }));
  const remote = useAct(`page-remote-${page.id}`, AcknowledgePageDocument, () => ({ ...of, reply: 'REMOTE' as const }));
  const calling = page.call === 'CALLED';
  return (
    <div className="stack2">
      <div className="spread">
        <b>
          <bdi>{name}</bdi>
        </b>
        <Status tone={tone} shape={shape}>
          {w.call[page.call]}
          {page.reply && `, ${w.reply[page.reply]}`}
        </Status>
      </div>
      <div className="cap">
        {page.role && titleOf(page.role)} {w.askedAt} <Moment at={page.askedAt} />
        {page.heardBy && `, ${w.heard(page.heardBy.name ?? '—')}`}
        {calling && `, ${nextOf(w, page)}`}
      </div>
      {calling && page.person.id !== me.id && <div>{w.toCall(isolated(name))}</div>}
      {calling && page.person.id === me.id && (
        <div className="row">
          <ActButton acting={coming} kind="filled">
            {w.answerComing}
          </ActButton>
          <ActButton acting={remote}>{w.answerRemote}</ActButton>
        </div>
      )}
      {calling && page.person.id !== me.id && (
        <div className="row">
          <Heard incident={incident} page={page} reply="COMING" />
          <Heard incident={incident} page={page} reply="REMOTE" />
          <Heard incident={incident} page={page} reply="CANNOT" />
        </div>
      )}
    </div>
  );
}
