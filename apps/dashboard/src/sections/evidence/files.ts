import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../../i18n/messages.tsx';
import { tab } from '../../net/page.ts';
import { useSession } from '../../net/session.tsx';
import { namedHeader } from '../../net/wire.ts';

/** What became of a file on its way: `refused` in the server's words, `broken` where it was not reached or stopped half way. */
export type Way<T> =
  | { readonly state: 'idle' | 'cancelled' | 'broken' }
  | { readonly state: 'going'; readonly percent: number }
  | { readonly state: 'refused'; readonly sentence: string }
  | { readonly state: 'done'; readonly result: T };

export interface Uploaded {
  readonly blob: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

interface Answer {
  readonly blob: string;
  readonly bytes: number;
  readonly digests: readonly { readonly value: string }[];
}
interface Errors {
  readonly errors?: readonly { readonly message: string }[];
}

const percentOf = (done: number, all: number): number => (all > 0 ? Math.min(100, Math.floor((done / all) * 100)) : 0);

/** Sends one file, and tells how far it is. It needs the server now: a file is not held on the device. */
export function useUpload(incident: string, onDone: (uploaded: Uploaded) => void) {
  const { language } = useMessages();
  const { me } = useSession();
  const [way, setWay] = useState<Way<Uploaded>>({ state: 'idle' });
  const request = useRef<XMLHttpRequest>(undefined);
  useEffect(() => () => request.current?.abort(), []); // nobody would hear what became of it
  const send = (file: File): void => {
    const xhr = new XMLHttpRequest();
    request.current = xhr;
    const form = new FormData();
    form.append('file', file);
    xhr.upload.addEventListener('progress', ({ loaded, total }) => setWay({ state: 'going', percent: percentOf(loaded, total) }));
    xhr.addEventListener('error', () => setWay({ state: 'broken' }));
    xhr.addEventListener('abort', () => setWay({ state: 'cancelled' }));
    xhr.addEventListener('load', () => {
      const heard = heardFrom(xhr);
      if (xhr.status !== 200 || !heard) return setWay(refusedWith(heard));
      const { blob, bytes, digests } = heard as Answer;
      const result = { blob, bytes, name: file.name, sha256: digests[0]?.value ?? '' };
      setWay({ state: 'done', result });
      onDone(result);
    });
    xhr.open('POST', `/upload/${incident}`);
    for (const [name, value] of Object.entries({ 'Accept-Language': language, ...namedHeader(me.id) })) xhr.setRequestHeader(name, value);
    setWay({ state: 'going', percent: 0 });
    xhr.send(form);
  };
  return { way, send, cancel: () => request.current?.abort() };
}

function heardFrom(xhr: XMLHttpRequest): Answer | Errors | undefined {
  try {
    return JSON.parse(xhr.responseText) as Answer | Errors;
  } catch {
    return undefined; // something between here and the server answered
  }
}

function refusedWith(heard: object | undefined): Way<never> {
  const sentence = (heard as Errors | undefined)?.errors?.[0]?.message;
  void tab.check(); // it may be that somebody else is signed in by now
  return sentence === undefined ? { state: 'broken' } : { state: 'refused', sentence };
}

/** Reads a file whole, which the record keeps as a check, and hands it to the browser only once it came through intact. */
export function useReading(incident: string, exhibit: string, bytes: number | null) {
  const { language } = useMessages();
  const { me } = useSession();
  const [way, setWay] = useState<Way<undefined>>({ state: 'idle' });
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  const read = async (save?: string): Promise<void> => {
    stop.current = new AbortController();
    setWay({ state: 'going', percent: 0 });
    try {
      const { signal } = stop.current;
      const headers = { 'Accept-Language': language, ...namedHeader(me.id) };
      const response = await fetch(`/blob/${incident}/${exhibit}`, { headers, signal });
      if (!response.ok || !response.body) return setWay(refusedWith((await response.json()) as object));
      const pieces: Uint8Array<ArrayBuffer>[] = [];
      let had = 0;
      const reader = response.body.getReader();
      for (let next = await reader.read(); !next.done; next = await reader.read()) {
        had += next.value.length;
        if (save !== undefined) pieces.push(next.value);
        setWay({ state: 'going', percent: percentOf(had, bytes ?? 0) });
      }
      if (save !== undefined) saveAs(save, pieces);
      setWay({ state: 'done', result: undefined });
    } catch {
      setWay({ state: stop.current.signal.aborted ? 'cancelled' : 'broken' });
    }
  };
  return { way, read, cancel: () => stop.current?.abort() };
}

function saveAs(name: string, pieces: Uint8Array<ArrayBuffer>[]): void {
  const url = URL.createObjectURL(new Blob(pieces, { type: 'application/octet-stream' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** `1.2 MB`. */
export function sizeOf(bytes: number, language: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
  const step = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const format = { style: 'unit', unit: units[step]!, unitDisplay: step === 0 ? 'long' : 'short', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, format).format(bytes / 1000 ** step);
}
