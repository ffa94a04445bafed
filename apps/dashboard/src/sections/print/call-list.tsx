import { useWords } from '../../i18n/words.ts';
import { useItems } from '../../net/items.ts';
import { CHANNELS, type Channel } from '../channels/channels.ts';
import { channelWords } from '../channels/channels.words.ts';
import { useIncident } from '../incident.ts';
import { CELL_ROLES, isCurrent, PAGES, ROLES, useCommand, type CellRole, type Page } from '../people/people.ts';
import { peopleWords } from '../people/people.words.ts';
import { useRoleTitle } from '../people/roles.words.ts';
import { isDoubted, mayBeUsed } from './briefed.ts';
import { Hour } from './paper-time.tsx';
import { PaperPage } from './paper-page.tsx';
import { paperWords } from './papers.words.ts';
import { BlankRows, Title, usePaperTime } from './title.tsx';

const SPARE = 4;

/** Who is called, in which order, over what; and room to note by hand what came of it. */
export function CallListPaper() {
  const w = useWords(paperWords);
  const incident = useIncident();
  const at = usePaperTime();
  const channels = useItems(CHANNELS, incident.id) ?? [];
  const body = (
    <>
      <Title title={w.callList(incident.codeName ?? incident.reference)} at={at}>
        {w.say}
      </Title>
      <div className="paper-two">
        <Channels title={w.mayUse} channels={channels.filter(mayBeUsed)} none={w.reachNone} />
        <Channels title={w.mayNot} channels={channels.filter((each) => isDoubted(each) || !mayBeUsed(each))} none={w.mayNotNone} />
      </div>
      <p>{w.ladder}</p>
      <People at={at} />
    </>
  );
  return <PaperPage kind="CALL_LIST" labels={[]} body={body} />;
}

function Channels({ title, channels, none }: { readonly title: string; readonly channels: readonly Channel[]; readonly none: string }) {
  const said = useWords(channelWords);
  return (
    <section>
      <h3>{title}</h3>
      {channels.length === 0 && <p>{none}</p>}
      <ul>
        {channels.map(({ id, title: name, availability, trust, inUse }) => (
          <li key={id}>
            <b>{name}</b>: {said.availability[availability]}, {said.trust[trust]}
            {inUse && `, ${said.inUse}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

const inOrder = (roles: readonly CellRole[]): readonly CellRole[] => {
  const rank = ({ role }: CellRole): number => {
    const place = (CELL_ROLES as readonly string[]).indexOf(role);
    return place < 0 ? CELL_ROLES.length : place;
  };
  return roles.toSorted((a, b) => rank(a) - rank(b) || a.role.localeCompare(b.role) || Number(a.deputy) - Number(b.deputy));
};

function People({ at }: { readonly at: string }) {
  const w = useWords(paperWords);
  const titleOf = useRoleTitle();
  const { id } = useIncident();
  const director = useCommand(id)?.director;
  const roles = inOrder((useItems(ROLES, id) ?? []).filter(isCurrent));
  const pages = useItems(PAGES, id) ?? [];
  return (
    <table className="ruled people">
      <thead>
        <tr>
          {[w.role, w.person, w.standing2, w.number, w.called, w.answer].map((head) => (
            <th key={head}>{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {director && (
          <tr className="by-hand">
            <td>{titleOf('CD')}</td>
            <td>
              <b>{director.name ?? '—'}</b>
            </td>
            <td>{w.inCommand}</td>
            <td />
            <td />
            <td />
          </tr>
        )}
        {roles.map((role, i) => {
          const deputies = roles.slice(0, i + 1).filter((each) => each.role === role.role && each.deputy).length;
          const page = pages.findLast(({ person, role: code }) => person.id === role.person.id && code === role.role);
          return <RoleRow key={role.id} role={role} place={role.deputy ? deputies : 0} page={page} at={at} />;
        })}
        <BlankRows rows={SPARE} cells={6} />
      </tbody>
    </table>
  );
}

interface Row {
  readonly role: CellRole;
  /** 0 for who holds it, 1 for the first deputy. */
  readonly place: number;
  readonly page: Page | undefined;
  readonly at: string;
}

function RoleRow({ role, place, page, at }: Row) {
  const w = useWords(paperWords);
  const people = useWords(peopleWords);
  const titleOf = useRoleTitle();
  return (
    <tr className="by-hand">
      <td>
        {titleOf(role.role, role.title)}
        {place > 0 && `, ${w.deputy(place)}`}
      </td>
      <td>
        <b>{role.person.name ?? '—'}</b>
      </td>
      <td>
        {people.standing[role.standing]}
        {page && (
          <>
            , {people.call[page.call]} <Hour at={page.answeredAt ?? page.askedAt} on={at} />
          </>
        )}
      </td>
      <td />
      <td />
      <td />
    </tr>
  );
}
