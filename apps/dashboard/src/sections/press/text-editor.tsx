import { Button, Textarea, TextInput } from '@mantine/core';
import { useWords } from '../../i18n/words.ts';
import { useItems } from '../../net/items.ts';
import { Choice } from '../../parts/choice.tsx';
import { fieldError } from '../../parts/refused.tsx';
import type { Refusal } from '../../net/outbox.ts';
import { earlierWordings, factReference, FACTS, isCitable, wordingIn, type Fact } from '../facts/facts.ts';
import type { Statement } from './statements.ts';
import { sentencesOf } from './statements.ts';
import { pressWords } from './press.words.ts';

/** A sentence, and the version of the fact that it relies on. */
export interface Sentence {
  readonly text: string;
  readonly fact: string | null;
  readonly version: number;
}

export interface TextDraft {
  readonly title: string;
  readonly sentences: readonly Sentence[];
  readonly language: string;
  readonly audience: string;
  readonly kind: string;
  readonly topic: string;
}

export const EMPTY_TEXT: TextDraft = {
  title: '',
  sentences: [{ text: '', fact: null, version: 0 }],
  language: 'en',
  audience: 'MEDIA',
  kind: 'LINE',
  topic: 'incident',
};

/** The sentence with the words that are cleared now: in the place of the old ones, or alone where those are not found. */
export function withWords(text: string, words: string, earlier: readonly string[]): string {
  if (text.includes(words)) return text;
  const found = earlier.toSorted((a, b) => b.length - a.length).find((old) => text.includes(old));
  return found === undefined ? words : text.replaceAll(found, words);
}

/**
 * What is on the screen becomes what is edited. A fact that moved is followed with its new words; while there are none in the language of
 * the text, its citation stays where it was: no version advances without its words.
 */
export function draftOf(statement: Statement, facts: readonly Fact[]): TextDraft {
  const sentences = sentencesOf(statement.body).map((text, i): Sentence => {
    const cited = statement.cites.find(({ sentence }) => sentence === i + 1);
    const fact = facts.find(({ id }) => id === cited?.fact);
    if (!cited || !fact) return { text, fact: cited?.fact ?? null, version: cited?.version ?? 0 };
    const words = fact.truth === 'CONFIRMED' ? wordingIn(fact, statement.language) : undefined;
    if (words === undefined) return { text, fact: cited.fact, version: cited.version };
    return { text: withWords(text, words, earlierWordings(fact)), fact: fact.id, version: fact.version };
  });
  const { title, language, audience, kind, topic } = statement;
  return { title: title ?? '', sentences, language, audience, kind, topic };
}

/** A version as it is sent. Empty sentences are left out; citations follow theirs. */
export function inputOf({ title, sentences, language, audience, kind, topic }: TextDraft, parentVersion: string | null = null) {
  const kept = sentences.filter(({ text }) => text.trim() !== '');
  return {
    title,
    body: kept.map(({ text }) => text.trim().replaceAll('\n', ' ')).join('\n'),
    cites: kept.flatMap(({ fact, version }, i) => (fact === null ? [] : [{ fact, version, sentence: i + 1 }])),
    language,
    audience: audience as 'MEDIA',
    kind: kind as 'LINE',
    topic,
    use: 'REACTIVE' as const,
    attribution: 'SPOKESPERSON' as const,
    parentVersion,
  };
}

interface Props {
  readonly incident: string;
  readonly draft: TextDraft;
  readonly change: (some: Partial<TextDraft>) => void;
  readonly refusal: Refusal | undefined;
  /** A new version keeps what a text is; only its words change. */
  readonly wordsOnly?: boolean;
}

export function TextEditor({ incident, draft, change, refusal, wordsOnly }: Props) {
  const w = useWords(pressWords);
  const set = (i: number, text: string): void =>
    change({ sentences: draft.sentences.map((each, n) => (n === i ? { ...each, text } : each)) });
  const insert = (fact: Fact): void => {
    const kept = draft.sentences.filter(({ text }) => text.trim() !== '');
    change({
      sentences: [
        ...kept,
        { text: wordingIn(fact, draft.language)!, fact: fact.id, version: fact.version },
        { text: '', fact: null, version: 0 },
      ],
    });
  };
  return (
    <>
      <TextInput
        label={w.heading}
        description={w.headingHint}
        value={draft.title}
        error={fieldError(refusal, 'title')}
        onChange={(event) => change({ title: event.target.value })}
      />
      <fieldset className="choice">
        <legend>{w.body}</legend>
        <p className="cap">{w.bodyHint}</p>
        {draft.sentences.map((sentence, i) => (
          <div key={i} className="sentence">
            <Textarea
              aria-label={w.sentence(i + 1)}
              autosize
              value={sentence.text}
              error={i === 0 ? fieldError(refusal, 'body') : undefined}
              onChange={(event) => set(i, event.target.value)}
              onBlur={() =>
                draft.sentences.at(-1)!.text !== '' && change({ sentences: [...draft.sentences, { text: '', fact: null, version: 0 }] })
              }
            />
            <Cite sentence={sentence} />
          </div>
        ))}
        <Facts incident={incident} language={draft.language} onInsert={insert} />
      </fieldset>
      {!wordsOnly && <About draft={draft} change={change} />}
    </>
  );
}

function Cite({ sentence: { fact, version } }: { readonly sentence: Sentence }) {
  if (!fact) return null;
  return (
    <span className="cite">
      {factReference(fact)} v{version}
    </span>
  );
}

function Facts({
  incident,
  language,
  onInsert,
}: {
  readonly incident: string;
  readonly language: string;
  readonly onInsert: (fact: Fact) => void;
}) {
  const w = useWords(pressWords);
  const facts = (useItems(FACTS, incident) ?? []).filter((fact) => isCitable(fact, language));
  return (
    <div className="choice-row">
      {facts.length === 0 && <span className="cap">{w.factsNone}</span>}
      {facts.map((fact) => (
        <Button key={fact.id} size="sm" onClick={() => onInsert(fact)} title={wordingIn(fact, language) ?? ''}>
          {w.insert(factReference(fact.id))}
        </Button>
      ))}
    </div>
  );
}

function About({ draft, change }: Pick<Props, 'draft' | 'change'>) {
  const w = useWords(pressWords);
  const options = (said: object) => Object.entries(said).map(([value, label]) => ({ value, label: String(label) }));
  return (
    <>
      <Choice legend={w.whatKind} options={options(w.kinds)} value={draft.kind} onChange={(kind) => change({ kind })} />
      <Choice legend={w.forWhom} options={options(w.audiences)} value={draft.audience} onChange={(audience) => change({ audience })} />
      <Choice legend={w.inLanguage} options={options(w.language)} value={draft.language} onChange={(language) => change({ language })} />
    </>
  );
}
