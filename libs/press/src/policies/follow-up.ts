import type { Json, JsonObject, StreamId } from '@chancery/kernel';
import { carriedOut, type CommandHandler, type Deliver, type Edge, type Outcome } from '@chancery/ledger';

/** A command that a policy plans: ids and codes only. */
export type FollowUp = { readonly type: string; readonly stream: StreamId; readonly payload: JsonObject };

export const followUps = (...commands: readonly FollowUp[]): Json => ({ commands: commands as Json });

/**
 * Carries planned commands out, all of them. The message's id is the key of each: delivered again, it changes nothing; refused because
 * the other stream knows it already, it is done. `expected` are the codes that say so.
 */
export function deliverFollowUps(
  topic: string,
  expected: readonly string[],
  handler: Pick<CommandHandler, 'handle'>,
  edge: Pick<Edge, 'clock' | 'random'>,
): Deliver {
  return async ({ id, body }) => {
    const { commands } = body as unknown as { commands: readonly FollowUp[] };
    const outcomes: Outcome[] = [];
    for (const [number, command] of commands.entries()) {
      outcomes.push(
        await handler.handle({
          ...command,
          key: number === 0 ? id : `${id}:${number}`,
          principal: { kind: 'system', id: `system:${topic}` },
          now: edge.clock.now(),
          seed: edge.random(16),
        }),
      );
    }
    carriedOut(outcomes, expected);
  };
}
