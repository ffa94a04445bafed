import { type Ask, type Command, type Deciding, type Id, own, type WordsAt } from '@chancery/kernel';
import { normal } from '../facts/normal-form.ts';
import type { PressState } from '../press.state.ts';

interface Looking {
  readonly state: PressState;
  readonly command: Command<any>;
  readonly ask: Ask;
}

/** A sentence of fewer signs is anybody's. */
const OWN_MIN = 20;

const sentenceIn = (line: string): string => normal(line);

/** Every version of every text that whoever writes may know, by the entry that has its words. */
function versionsKnown({ state: { writtenAt, statements }, command, ask }: Looking): readonly { seq: number; hands: readonly Id[] }[] {
  return Object.entries(writtenAt).flatMap(([seq, wrote]) => {
    // Of the same text, everybody who ever wrote is known to have written.
    if (
      wrote.of !== 'version' ||
      wrote.statement === command.payload.statement ||
      !ask.reads(command.principal.id, own(statements, wrote.statement)!.label)
    )
      return [];
    return [{ seq: Number(seq), hands: wrote.hands }];
  });
}

export const otherTexts = (d: Looking): readonly WordsAt[] => versionsKnown(d).map(({ seq }) => ({ seq, section: 'body' }));

/**
 * Whose words stand in a text besides those of whoever hands it in: a colleague's sentences are theirs still, and they approve them no
 * more for having been copied. What was cleared for everybody to quote is nobody's.
 */
export function othersWords(d: Looking & Pick<Deciding<unknown>, 'words'>, { body }: { readonly body: string }): readonly Id[] {
  const known = Object.values(d.state.facts).filter(({ label }) => d.ask.reads(d.command.principal.id, label));
  const cleared = known.flatMap(({ wordings }) => Object.values(wordings)).map((seq) => ({ seq, section: 'publicWording' }));
  const quoted = new Set(cleared.map((at) => sentenceIn(d.words(at) ?? '')));
  const own = (text: string): string[] =>
    text
      .split('\n')
      .map(sentenceIn)
      .filter((line) => line.length >= OWN_MIN && !quoted.has(line));
  const written = new Set(own(body));
  if (written.size === 0) return [];
  return versionsKnown(d)
    .filter(({ seq }) => own(d.words({ seq, section: 'body' }) ?? '').some((line) => written.has(line)))
    .flatMap(({ hands }) => hands);
}
