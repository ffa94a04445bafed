import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SentenceBook } from '@chancery/identity/api';
import { LogVoices } from '@chancery/incident/api';
import { RECORD_EVENTS } from '@chancery/kernel';
import { describe, expect, it } from 'vitest';
import { streamKinds } from './composition.ts';
import { SENTENCES, VOICES } from './voices.ts';

const ROOT = path.join(import.meta.dirname, '../../..');
/** What no person can be told: a timer that was too late is dropped in silence. */
const SILENT = new Set(['kernel-timer-stale', 'kernel-timer-early']);

describe('What the server says', () => {
  it('has a sentence for every event type that an incident may record', () => {
    const voices = new LogVoices(VOICES);
    const types = streamKinds()
      .of('inc:x')
      .modules.flatMap((module) => Object.keys(module.events));
    expect([...types, ...Object.keys(RECORD_EVENTS)].filter((type) => !voices.knows(type))).toEqual([]);
  });

  it('has a sentence and a cure for every code with which a domain refuses', () => {
    const book = new SentenceBook(SENTENCES);
    const codes = new Set<string>();
    for (const library of ['kernel', 'identity', 'incident', 'run', 'press', 'evidence', 'continuity']) {
      for (const file of readdirSync(path.join(ROOT, 'libs', library, 'src'), { recursive: true, encoding: 'utf8' })) {
        if (!file.endsWith('.ts') || file.endsWith('.spec.ts')) continue;
        for (const [, code] of readFileSync(path.join(ROOT, 'libs', library, 'src', file), 'utf8').matchAll(/reject\(\s*'([a-z-]+)'/g))
          codes.add(code!);
        for (const [, a, b] of readFileSync(path.join(ROOT, 'libs', library, 'src', file), 'utf8').matchAll(
          /reject\([^'()]*\([^()]*\)[^'()]*'[a-z]+' \? '([a-z-]+)' : '([a-z-]+)'/g,
        ))
          codes.add(a!).add(b!);
      }
    }
    expect(codes.size).toBeGreaterThan(10);
    expect([...codes].filter((code) => !book.knows(code) && !SILENT.has(code))).toEqual([]);
  });

  it('fills what a sentence names from the refusal, and nothing else', () => {
    const table = { 'a-b': { en: { sentence: 'At {at}.', cure: '{none}' }, fr: { sentence: 'À {at}.', cure: '' } } };
    expect(new SentenceBook([table]).say('a-b', { at: 'noon', secret: 'x' }, 'fr')).toEqual({ sentence: 'À noon.', cure: '' });
    expect(new SentenceBook([table]).say('a-b', { at: 'noon' }, 'en')).toEqual({ sentence: 'At noon.', cure: '' });
  });
});
