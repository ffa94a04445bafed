import { own } from '@chancery/kernel';
import { carriedOut, type CommandHandler, type Deliver, type Edge, type Policy } from '@chancery/ledger';
import { bindingOf, type ExhibitFiles } from '../blobs/exhibit-files.ts';
import { structureOf } from '../model/entry.ts';
import type { EvidenceState } from '../model/evidence.state.ts';
import type { ExhibitEnded } from '../model/exhibits/exhibit.events.ts';

const TOPIC = 'whenever-exhibit-disposed.destroy-key';

/** It was noted before. */
const EXPECTED = ['evidence-nothing-changed'];

/** A disposed exhibit's file can be read no more, and the record says so. */
export const destroyKeyWheneverDisposed: Policy = {
  topic: TOPIC,
  on: ['ExhibitDisposed'],
  plan(event, state) {
    const { exhibit, destroysKey } = structureOf<ExhibitEnded>(event);
    const blob = own((state.slices['evidence'] as EvidenceState).exhibits, exhibit)!.blob;
    return destroysKey && blob ? { exhibit, file: blob.file, address: blob.address } : undefined;
  },
};

/** Delivered again, it destroys nothing more and gives the same proof; the message's id is the command's key. */
export function deliverDestroyKey(
  handler: Pick<CommandHandler, 'handle'>,
  { blobs, uploads }: ExhibitFiles,
  edge: Pick<Edge, 'clock' | 'random'>,
): { readonly [TOPIC]: Deliver } {
  return {
    [TOPIC]: async ({ id, stream, body }) => {
      const { exhibit, file, address } = body as { exhibit: string; file: string; address: string };
      const wrapped = await blobs.destroy({ ...bindingOf(stream, file), address });
      await uploads.forget(file);
      if (wrapped === undefined) return;
      const outcome = await handler.handle({
        type: 'NoteKeyDestroyed',
        stream,
        key: id,
        principal: { kind: 'system', id: `system:${TOPIC}` },
        now: edge.clock.now(),
        seed: edge.random(16),
        payload: { exhibit, wrapped },
      });
      carriedOut([outcome], EXPECTED);
    },
  };
}
