import { useItems } from '../../net/items.ts';
import { useWords } from '../../i18n/words.ts';
import { useLines } from '../board/lines.ts';
import { CHANNELS, type Channel } from '../channels/channels.ts';
import { useDecisions, type Decision } from '../decisions/decisions.ts';
import { FACTS, type Fact } from '../facts/facts.ts';
import { useCommand } from '../people/people.ts';
import { useRoleTitle } from '../people/roles.words.ts';
import { speakerAt, SPOKESPERSONS, STATEMENTS } from '../press/statements.ts';
import { latestOf, SITREPS } from '../reports/reports.ts';
import { useTasks } from '../tasks/tasks.ts';
import { paperWords } from './papers.words.ts';

const MINUTE_MS = 60_000;

/** What of a list has room on the page, and how much has not. */
export interface Some<T> {
  readonly shown: readonly T[];
  readonly left: number;
}

export interface Clock {
  readonly at: string;
  readonly what: string;
  readonly who: string;
}

const first = <T>(all: readonly T[], max: number): Some<T> => ({ shown: all.slice(0, max), left: Math.max(0, all.length - max) });
const last = <T>(all: readonly T[], max: number): Some<T> => ({ shown: all.slice(-max), left: Math.max(0, all.length - max) });

/** A trusted channel that works, or at least one that nobody doubts. */
export const mayBeUsed = ({ trust, availability }: Channel): boolean =>
  trust !== 'SUSPECT' && trust !== 'COMPROMISED' && availability !== 'DOWN';
export const isDoubted = ({ trust }: Channel): boolean => trust === 'SUSPECT' || trust === 'COMPROMISED';

export type Briefed = ReturnType<typeof useBriefed>;

/** All that goes on one page, the most urgent first, and what had no room. */
export function useBriefed(incident: string, at: string) {
  const decisions = useDecisions(incident);
  const facts = useItems(FACTS, incident) ?? [];
  const sitrep = latestOf(useItems(SITREPS, incident) ?? []);
  const lines = useLines(incident) ?? [];
  const statements = useItems(STATEMENTS, incident) ?? [];
  const channels = useItems(CHANNELS, incident) ?? [];
  const speaker = speakerAt(useItems(SPOKESPERSONS, incident) ?? [], Date.parse(at) + MINUTE_MS - 1);
  const clocks = useClocks(incident, at);
  const taken = decisions.taken.filter(({ decidedAt }) => decidedAt !== null).toReversed();
  const questions = (sitrep?.questions ?? '').split('\n').filter((line) => line.trim() !== '');
  const open = facts.filter(({ truth }) => truth === 'CLAIM' || truth === 'VERIFYING' || truth === 'DISPUTED');
  const notKnown: readonly (string | Fact)[] = [...questions, ...open];
  const said = {
    needed: first(decisions.open, 3),
    confirmed: first(
      facts.filter(({ truth }) => truth === 'CONFIRMED'),
      5,
    ),
    notKnown: first(notKnown, 5),
    decided: last(taken, 5),
    clocks: first(clocks, 5),
    lines: first(lines, 2),
  };
  const shown = [...said.needed.shown, ...said.decided.shown, ...said.confirmed.shown, ...open, ...(sitrep ? [sitrep] : [])];
  return {
    ...said,
    speaker,
    channels,
    usesOf: (line: string) => statements.find(({ id }) => id === line)?.use,
    labels: shown.map(({ label }) => label),
  };
}

/** Everything that has a time, the next first. */
function useClocks(incident: string, at: string): readonly Clock[] {
  const w = useWords(paperWords);
  const titleOf = useRoleTitle();
  const { open, taken } = useDecisions(incident);
  const tasks = useTasks(incident).open;
  const command = useCommand(incident);
  const sitrep = latestOf(useItems(SITREPS, incident) ?? []);
  const lines = useLines(incident) ?? [];
  const said = (decision: Decision): string => decision.question ?? '—';
  const clocks = [
    ...tasks.map(({ due, reference, title, person, doer }) => ({ at: due, what: `${reference}. ${title}`, who: person?.name ?? doer })),
    ...open.map((decision) => ({ at: decision.decideBy, what: said(decision), who: titleOf(decision.owner, decision.ownerTitle) })),
    ...taken.map((decision) => ({
      at: later(decision.reviewAt, at),
      what: w.review(said(decision)),
      who: decision.decidedBy?.name ?? '—',
    })),
    ...lines.map(({ expires, title }) => ({ at: expires, what: w.lineExpires(title ?? '—'), who: titleOf('HOP') })),
    { at: command?.watch === 'OPEN' ? null : (command?.observeUntil ?? null), what: w.observation, who: command?.director?.name ?? '—' },
    { at: sitrep?.nextReportAt ?? null, what: w.nextReport, who: sitrep?.author.name ?? '—' },
  ];
  return clocks.flatMap((clock) => (clock.at === null ? [] : [{ ...clock, at: clock.at }])).toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

/** A decision that was looked at again has no clock any more. */
const later = (due: string | null, at: string): string | null => (due !== null && due > at ? due : null);
