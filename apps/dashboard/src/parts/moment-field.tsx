import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import { localTime, utcTime } from '../i18n/time.ts';
import { useWords } from '../i18n/words.ts';
import type { Refusal } from '../net/outbox.ts';
import { Choice } from './choice.tsx';
import { readMoment, type Reading } from './local-instant.ts';
import { Unsendable } from './use-act.ts';
import { momentWords } from './moment-field.words.ts';

interface Props {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (typed: string) => void;
}

/**
 * A day and a time of day, as text: what is typed is kept as it is, and what it means is said below. The browser's own field drops what
 * it cannot read, and writes days in an order of its own.
 */
export function MomentField({ label, description, value, error, onChange }: Props) {
  const w = useWords(momentWords);
  const { language } = useMessages();
  const [left, setLeft] = useState(value !== '');
  const read = readMoment(value);
  const means = 'instant' in read ? w.reads(localTime(read.instant, language), utcTime(read.instant)) : undefined;
  // What asks for a choice is said at once: said on leaving the field, it would push the choice away from under the pointer.
  const isSaid = left || error !== undefined || 'either' in read;
  return (
    <>
      <TextInput
        className="short"
        label={label}
        description={[description, means].filter(Boolean).join(' ')}
        placeholder={w.form}
        autoComplete="off"
        value={value}
        error={'wrong' in read ? (isSaid ? sentenceOf(w, read) : undefined) : error}
        onBlur={() => setLeft(true)}
        onChange={(event) => onChange(event.target.value)}
      />
      {'either' in read && <Which label={label} typed={value} either={read.either} onChange={onChange} />}
    </>
  );
}

interface WhichProps {
  readonly label: string;
  readonly typed: string;
  readonly either: readonly [string, string];
  readonly onChange: (typed: string) => void;
}

/** A time that comes twice: one of both is chosen, none beforehand. What was typed is kept, with the offset of the one that is meant. */
function Which({ label, typed, either, onChange }: WhichProps) {
  const w = useWords(momentWords);
  const { language } = useMessages();
  const meant = (offset: string): string => `${typed.trim()} ${offset}`;
  const options = either.map((offset, place) => {
    const read = readMoment(meant(offset));
    const instant = 'instant' in read ? read.instant : '';
    return { value: offset, label: w.either(localTime(instant, language), utcTime(instant), place === 0) };
  });
  return <Choice legend={`${label} ${w.which}`} options={options} value="" onChange={(offset) => onChange(meant(offset))} />;
}

const sentenceOf = (w: (typeof momentWords)['en'] | (typeof momentWords)['fr'], read: Extract<Reading, { wrong: unknown }>): string =>
  read.wrong === 'skipped' ? w.skipped(read.next) : w.wrong[read.wrong];

/** For whoever sends a form: the moments that its fields say, or the refusal that names each that says none. */
export function useMoments(): (
  typed: Readonly<Record<string, string>>,
) => { moments: Record<string, string | null> } | { refused: Refusal } {
  const w = useWords(momentWords);
  return (typed) => {
    const reads = Object.entries(typed).map(([field, text]) => [field, readMoment(text)] as const);
    const fields = reads.flatMap(([field, read]) => ('wrong' in read ? [{ field, sentence: sentenceOf(w, read) }] : []));
    if (fields.length > 0) return { refused: { code: 'input-invalid', sentence: w.refused, cure: w.cure, fields } };
    return { moments: Object.fromEntries(reads.map(([field, read]) => [field, 'instant' in read ? read.instant : null])) };
  };
}

/** For a single act: the moment that its field says. What says none is refused on that field, and so is an empty one. */
export function useMomentOf(): (field: string, typed: string) => string {
  const w = useWords(momentWords);
  const momentsOf = useMoments();
  return (field, typed) => {
    const read = momentsOf({ [field]: typed });
    if ('refused' in read) throw new Unsendable(read.refused);
    const moment = read.moments[field];
    if (!moment)
      throw new Unsendable({ code: 'input-invalid', sentence: w.refused, cure: w.cure, fields: [{ field, sentence: w.needed }] });
    return moment;
  };
}
