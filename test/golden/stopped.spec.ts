import { readFileSync } from 'node:fs';
import path from 'node:path';
import { streamKinds } from '@chancery/server/composition';
import { describe, expect, it } from 'vitest';
import { assert, type Command, type Header, type JsonObject } from '@chancery/kernel';
import { readExport } from './make-export.ts';
import { BREACH } from './real-night.ts';

const kinds = [...streamKinds()];
const kindOf = (prefix: string) => {
  const kind = kinds.find((one) => one.prefix === prefix);
  assert(kind, `a kind of stream is called ${prefix}`);
  return kind;
};
const inc = kindOf('inc');

const night = readExport(readFileSync(path.join(import.meta.dirname, 'night.jsonl'), 'utf8'))
  .lines.filter(({ bytes }) => (JSON.parse(bytes) as { stream: string }).stream === BREACH)
  .map(({ sections }, i) => {
    const value = (name: string) => sections.find(({ section }) => section === name)!.value as JsonObject;
    const header = value('header') as unknown as Header;
    const spec = inc.spec(header.type);
    const structure = inc.upcast(header.type, header.version, value('structure'));
    return { type: header.type, structure, label: header.label, header: { ...header, version: spec.version }, seq: i + 1 };
  });
const state = night.reduce((fold, event) => inc.fold(fold, event), inc.zero(BREACH));

describe('a night in which a part has stopped', () => {
  const logs = (part: string) => {
    const stopped = { ...state, stopped: { [part]: { seq: 1, type: 'Any', reason: 'planted' } } };
    const command: Command = {
      type: 'AddLogEntry',
      stream: BREACH,
      key: 'k',
      principal: { kind: 'person', id: state.slices['incident'] ? (state.slices['incident'] as { director: string }).director : '' },
      now: state.at,
      seed: '0'.repeat(32),
      payload: { text: 'We go on by hand' },
    };
    const decided = inc.decide(stopped, command, () => stopped);
    return 'rejection' in decided ? decided.rejection.code : decided.drafts.map(({ type }) => type);
  };

  it.each(inc.modules.map(({ name }) => name).filter((name) => !['incident', 'circle'].includes(name)))(
    'goes on in the log while %s stands still',
    (part) => expect(logs(part)).toEqual(['LogAdded']),
  );

  it.each(['incident', 'circle'])('is shut while nobody knows from %s who may write', (part) => {
    expect(logs(part)).toBe('kernel-part-stopped');
  });

  it('has a word in both languages for each part that may stop', () => {
    const parts = new Set([...inc.modules, ...kindOf('exr').modules].map(({ name }) => name));
    const file = path.join(import.meta.dirname, '../../apps/dashboard/src/sections/stopped-parts.words.ts');
    const languages = [...readFileSync(file, 'utf8').matchAll(/parts: \{(.*?)\}/gs)];
    expect(languages).toHaveLength(2);
    for (const [, words] of languages) expect(new Set([...words!.matchAll(/^ +(\w+):/gm)].map(([, part]) => part))).toEqual(parts);
  });
});
