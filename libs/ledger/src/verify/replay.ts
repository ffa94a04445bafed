import type { StreamKind } from '@chancery/kernel';
import { sha256, type Finding, type VerifyCode } from './format.ts';
import { StreamReplay, type ReplayCode } from './stream-replay.ts';
import { verifyExport, type Lines, type OnEntry, type Verdict, type VerifyOptions } from './verify.ts';

export interface StreamDigest {
  readonly stream: string;
  readonly digest: string;
}

export interface Replayed extends Verdict<VerifyCode | ReplayCode> {
  /** One for each stream, in the order of the names; empty unless the ledger is intact and every stream was replayed. */
  readonly digests: readonly StreamDigest[];
  /** Over all streams; absent when `digests` is empty. */
  readonly digest?: string;
}

/**
 * Verifies an export and, in the same pass, folds each stream by the rules of this build and derives again what was
 * derived. `kinds` must hold the kind of every stream's prefix.
 *
 * `onEntry` is called with every entry that holds. A ledger that does not verify is not judged further: what verification finds comes before any finding of the replay.
 */
export async function replay(
  lines: Lines,
  kinds: readonly StreamKind[],
  options: VerifyOptions = {},
  onEntry: OnEntry = () => {},
): Promise<Replayed> {
  const byPrefix = new Map(kinds.map((kind) => [kind.prefix, kind]));
  const digests: StreamDigest[] = [];
  let current: StreamReplay | undefined;
  let finding: Finding<ReplayCode> | undefined;
  const close = (): void => {
    if (!current || finding) return;
    const digest = current.end();
    if (typeof digest === 'string') digests.push({ stream: current.stream, digest });
    else finding = digest;
  };
  const verdict = await verifyExport(lines, options, (stream, seq, says) => {
    onEntry(stream, seq, says);
    if (finding) return;
    if (current?.stream !== stream) {
      close();
      current = new StreamReplay(stream, byPrefix.get(stream.split(':', 1)[0]!));
    }
    finding ??= current.accept(seq, says);
  });
  close();
  if (!verdict.intact) return { ...verdict, digests: [] };
  if (finding) return { ...verdict, intact: false, finding, digests: [] };
  digests.sort((a, b) => (a.stream < b.stream ? -1 : 1));
  return { ...verdict, digests, digest: sha256(digests.map(({ stream, digest }) => `${stream} ${digest}\n`).join('')) };
}
