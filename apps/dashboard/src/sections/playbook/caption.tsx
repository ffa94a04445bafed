import { useMessages } from '../../i18n/messages.tsx';
import { localTime, span } from '../../i18n/time.ts';
import { useWords } from '../../i18n/words.ts';
import type { ShapeName } from '../../parts/status.tsx';
import { playbookWords } from './playbook.words.ts';
import type { Node, Step } from './steps.ts';

const SQUARES = {
  ahead: 'squareWaiting',
  doing: 'squareDoing',
  asked: 'squareDoing',
  closed: 'squareBlocked',
  blocked: 'squareBlocked',
  done: 'squareDone',
  skipped: 'squareWaiting',
} as const;

/** Squares say how far a step is, diamonds that something is decided, barriers that one lane waits for another. */
export function shapeOf({ look, node: { kind } }: Step): ShapeName {
  if (kind === 'GATE') return look === 'done' || look === 'skipped' ? 'barrierOpen' : 'barrier';
  if (kind === 'DECISION' || kind === 'BRANCH') return look === 'asked' ? 'diamondAsk' : look === 'done' ? 'diamondDone' : 'diamond';
  return SQUARES[look];
}

/** What is said of requirements: `Snapshot is done or waived and Observe or cut? is decided`. */
export function useRequirement(): (requirement: Node['requires'][number]) => string {
  const w = useWords(playbookWords);
  return ({ any }) => {
    const byStep = Map.groupBy(any, ({ step }) => step);
    const said = [...byStep.values()].map((all) => {
      const { title } = all[0]!;
      const hows = all.map(({ how, options }) => (options.length > 0 ? w.decidedAs(options.join(w.or)) : w.how[how]));
      return `${title} ${hows.join(w.or)}`;
    });
    return said.join(w.or);
  };
}

/** How a step stands, in a few words. */
export function useCaption(step: Step, now: number): string {
  const { t, language } = useMessages();
  const w = useWords(playbookWords);
  const requirement = useRequirement();
  const time = (at: string | null): string => (at === null ? '' : localTime(at, language, now));
  const { look, node, stage, since, until, due, event, missing } = step;
  switch (look) {
    case 'done': {
      if (event === 'override') return w.overridden(time(until));
      const option = event?.startsWith('option.') ? node.options.find(({ id }) => `option.${id}` === event)?.text : undefined;
      if (option !== undefined) return w.decided(option, time(until));
      return node.kind === 'GATE' ? w.opened(time(until)) : time(until ?? since);
    }
    case 'skipped':
      return w.skipped;
    case 'blocked':
      return w.blockedSince(time(since));
    case 'closed':
      return w.waitsFor(missing.map(requirement).join(w.and));
    case 'asked':
      return w.decideBy(time(due));
    case 'doing': {
      if (node.timed) return w.until(time(due));
      if (stage in w.stage && stage !== 'draft') return w.stage[stage as 'confirm'];
      return w.since(span(now - Date.parse(since ?? ''), t), time(due));
    }
    case 'ahead':
      return '';
  }
}

/** The name of a node for whoever does not see where it stands. */
export function useNodeName({ node, stage }: Step): string {
  const w = useWords(playbookWords);
  if (node.kind !== 'GATE' || node.id === node.step) return node.text || node.title || node.step;
  return stage === 'evidence' || node.id.endsWith('.evidence') ? w.evidenceBefore(node.title) : w.gateBefore(node.title);
}
