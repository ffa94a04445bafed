import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compile } from './machine/compile.ts';
import { readPlaybook } from './read-playbook.ts';
import { generatePlaybook } from './testing/generate.ts';
import { mutate, MUTATION_KINDS } from './testing/mutate.ts';
import { walk } from './testing/walk.ts';

const MUTATIONS = 2_000;

const pb01 = readFileSync(new URL('../../../playbooks/pb-01.playbook.yaml', import.meta.url), 'utf8');
const texts = [pb01, ...[1, 2, 3, 4].map((seed) => generatePlaybook({ lanes: 2 + (seed % 2), length: 4, gates: 3, seed }))];

it(
  'a damaged playbook gives problems with a place and a cure, or a sound machine; nothing is thrown and nothing hangs',
  { timeout: 240_000 },
  () => {
    const met = new Set<string>();
    let refused = 0;
    let sound = 0;
    for (let seed = 1; seed <= MUTATIONS; seed++) {
      const { text, kinds } = mutate(texts[seed % texts.length]!, seed);
      const where = `seed ${seed}: ${kinds.join(' and ')}`;
      for (const kind of kinds) met.add(kind);
      const reading = readPlaybook(text, 'damaged.yaml');
      if (reading.ok) {
        sound++;
        const { ir } = reading.playbook;
        const { machine } = compile({ ir });
        expect(walk(ir, machine, seed, new Map(), 15).difference, where).toBeUndefined();
        continue;
      }
      refused++;
      expect(reading.problems.length, where).toBeGreaterThan(0);
      const lines = text.split('\n').length;
      for (const { line, column, message, cure } of reading.problems) {
        expect(line >= 1 && line <= lines && column >= 1 && message !== '' && cure !== '', `${where}: ${line}:${column} ${message}`).toBe(
          true,
        );
      }
    }
    expect([...met].toSorted()).toEqual([...MUTATION_KINDS].toSorted());
    expect([refused > MUTATIONS / 2, sound > MUTATIONS / 10, refused + sound]).toEqual([true, true, MUTATIONS]);
  },
);
