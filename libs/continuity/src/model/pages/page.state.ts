import { canTake, start, step, type Snapshot } from '@chancery/engine';
import { assert, type Id, own, type StructuralEvent, type TimerBook } from '@chancery/kernel';
import { structureOf } from '../entry.ts';
import { pageEvents, type PageRequested } from './page.events.ts';
import { pageMachine } from './page.machine.ts';

export interface Page {
  readonly id: Id;
  readonly person: Id;
  readonly role: string | null;
  readonly deputy: Id | null;
  readonly via: readonly string[];
  readonly machine: Snapshot;
}

export interface Pages {
  readonly [page: Id]: Page;
}

/** Nobody answered within this: the next rung. */
export const RUNG_MS = 5 * 60_000;

const RUNGS = 2;
const RUNG = 'rung';
export const ownerOf = (page: Id): string => `continuity:${page}`;
export const pageOfTimer = (owner: string): Id => owner.slice('continuity:'.length);

export const callOf = ({ machine }: Page): string => (machine.value as { call: string }).call;
/** Rungs that fell so far. */
export const rungsOf = ({ machine }: Page): number =>
  ['first', 'second', 'exhausted'].indexOf((machine.value as { ladder: string }).ladder);
export const isCalling = (page: Page): boolean => callOf(page) === 'called';
export const pageTakes = (page: Page, type: string): boolean => canTake(pageMachine, page.machine, { type }, ['call']);

export function evolvePages(pages: Pages, event: StructuralEvent, timers: TimerBook): Pages {
  if (!(event.type in pageEvents)) return pages;
  if (event.type === 'PageRequested') {
    const { page: id, person, role, deputy, via } = structureOf<PageRequested>(event);
    timers.arm(ownerOf(id), RUNG, RUNG_MS);
    return { ...pages, [id]: { id, person, role, deputy, via, machine: start(pageMachine).snapshot } };
  }
  const { page: id } = structureOf<{ page: Id }>(event);
  const page = own(pages, id);
  assert(page, `no page ${id}`);
  const next = { ...page, machine: step(pageMachine, page.machine, { type: event.type }).snapshot };
  if (!isCalling(next) || rungsOf(next) === RUNGS) timers.cancel(ownerOf(id), RUNG);
  else if (event.type === 'PageRungFell') timers.arm(ownerOf(id), RUNG, RUNG_MS);
  return { ...pages, [id]: next };
}
