import { useWords } from '../../i18n/words.ts';
import { useItems } from '../../net/items.ts';
import { useSession } from '../../net/session.tsx';
import { ActButton } from '../../parts/act-button.tsx';
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
  const pages = (useItems(PAGES, incident) ?? []).toSorted((a, b) => (a.askedAt < b.askedAt ? 1 : -1));
  return (
    <section className="box" aria-labelledby="mobilisation">
      <div className="hd">
        <h2 id="mobilisation">{w.mobilisation}</h2>
      </div>
      {pages.length === 0 && <p className="bd dim">{w.mobilisationNone}</p>}
      <ul className="rows">
        {pages.map((page) => (
          <li key={page.id}>
            <PageRow incident={incident} page={page} />
          </li>
        ))}
      </ul>
    </section>
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
  const voice = useAct(`page-voice-${page.id}`, RecordAnswerDocument, () => ({ ...of, reply: 'COMING' as const }));
  const calling = page.call === 'CALLED';
  return (
    <div className="stack2">
      <div className="spread">
        <b>{name}</b>
        <Status tone={tone} shape={shape}>
          {w.call[page.call]}
          {page.reply && `, ${w.reply[page.reply]}`}
        </Status>
      </div>
      <div className="cap">
        {page.role && titleOf(page.role)} {w.calledAt} <Moment at={page.askedAt} />
        {page.heardBy && `, ${w.heard(page.heardBy.name ?? '—')}`}
        {calling && `, ${w.rungs[page.rung] ?? ''}`}
      </div>
      {calling && page.person.id === me.id && (
        <div className="row">
          <ActButton acting={coming} kind="filled">
            {w.answerComing}
          </ActButton>
          <ActButton acting={remote}>{w.answerRemote}</ActButton>
        </div>
      )}
      {calling && page.person.id !== me.id && (
        <ActButton acting={voice} size="sm">
          {w.voice(name)}
        </ActButton>
      )}
    </div>
  );
}
