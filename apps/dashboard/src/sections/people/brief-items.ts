import { isolated } from '@chancery/kernel/values';
import { useWords } from '../../i18n/words.ts';
import { useItems } from '../../net/items.ts';
import { CHANNELS } from '../channels/channels.ts';
import { DECISIONS } from '../decisions/decisions.ts';
import { EXHIBITS } from '../evidence/evidence.ts';
import { RUNS } from '../playbook/playbook.ts';
import { SPOKESPERSONS, statementReference, STATEMENTS } from '../press/statements.ts';
import { TASKS } from '../tasks/tasks.ts';
import { PAGES } from './people.ts';
import { stoppedPartsWords } from '../stopped-parts.words.ts';
import { peopleWords } from './people.words.ts';

interface Open {
  readonly id: string;
  readonly code: string;
}

/** What an open item of a brief is called: what kind of thing it is, and its own name once that is known. */
export function useOpenNames(incident: string): (item: Open) => string {
  const w = useWords(peopleWords);
  const named = new Map<string, string | null | undefined>([
    ...Object.entries(useWords(stoppedPartsWords).parts),
    ...(useItems(TASKS, incident) ?? []).map(({ id, reference, title }) => [id, `${reference}: ${title}`] as const),
    ...(useItems(DECISIONS, incident) ?? []).map(({ id, question }) => [id, question] as const),
    ...(useItems(RUNS, incident) ?? []).map(({ id, title }) => [id, title] as const),
    ...(useItems(EXHIBITS, incident) ?? []).flatMap(({ id, reference, description, transfer }) => {
      const name = [reference, description].filter(Boolean).join(' ');
      return [[id, name] as const, ...(transfer ? [[transfer, name] as const] : [])];
    }),
    ...(useItems(STATEMENTS, incident) ?? []).map(
      ({ id, title }) => [id, [statementReference(id), title].filter(Boolean).join(' ')] as const,
    ),
    ...(useItems(SPOKESPERSONS, incident) ?? []).map(({ id, person }) => [id, person.name] as const),
    ...(useItems(PAGES, incident) ?? []).map(({ id, person }) => [id, person.name] as const),
  ]);
  return ({ id, code }) => {
    const name = named.get(id);
    const kind = w.codes[code as 'decision-open'] ?? code;
    return name ? `${kind}: ${isolated(name)}` : kind;
  };
}

/** Names of channels by their codes. */
export function useChannelNames(incident: string): (codes: readonly string[]) => string {
  const channels = useItems(CHANNELS, incident) ?? [];
  return (codes) => codes.map((code) => channels.find(({ channel }) => channel === code)?.title ?? code).join(', ');
}
