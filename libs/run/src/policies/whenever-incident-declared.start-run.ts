import type { JsonObject } from '@chancery/kernel';
import { carriedOut, type CommandHandler, type Deliver, type Edge, type Policy } from '@chancery/ledger';
import type { PlaybookShelf } from '../playbooks/shelf.ts';

const TOPIC = 'whenever-incident-declared.start-run';

/** It ended before its playbook could start. */
const EXPECTED = ['incident-not-running'];

/** Declared with a playbook, an incident has it run at once. */
export const startRunWheneverDeclared: Policy = {
  topic: TOPIC,
  on: ['IncidentDeclared'],
  plan: ({ structure }) =>
    structure['playbook'] === null || structure['playbook'] === undefined ? undefined : { playbook: structure['playbook'] },
};

/** The message's id is the command's key: however often it is delivered, one run starts. */
export function deliverStartRun(
  handler: Pick<CommandHandler, 'handle'>,
  shelf: PlaybookShelf,
  edge: Pick<Edge, 'clock' | 'random'>,
): { readonly [TOPIC]: Deliver } {
  return {
    [TOPIC]: async ({ id, stream, body }) => {
      const { playbook } = body as { playbook: string };
      const outcome = await handler.handle({
        type: 'StartRun',
        stream,
        key: id,
        principal: { kind: 'system', id: `system:${TOPIC}` },
        now: edge.clock.now(),
        seed: edge.random(16),
        payload: { playbook: shelf.pinned(playbook) as unknown as JsonObject },
      });
      carriedOut([outcome], EXPECTED);
    },
  };
}
