import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { jsonSchema } from './playbook-schema.ts';

const file = (name: string): string => readFileSync(new URL(`../../../../playbooks/${name}`, import.meta.url), 'utf8');
const validate = new Ajv2020({ strict: false }).compile(jsonSchema());

/** PB-01 with one object of it changed. */
function changed(change: (playbook: any) => void): unknown {
  const playbook = parse(file('pb-01.playbook.yaml'));
  change(playbook);
  return playbook;
}

const firstStep = (playbook: any): any => playbook.lanes.command.phases[0].steps[0];

describe('the published JSON Schema', () => {
  it('is the one that the language gives', () => {
    expect(JSON.parse(file('playbook.schema.json'))).toEqual(JSON.parse(JSON.stringify(jsonSchema())));
  });

  it('accepts PB-01', () => {
    expect(validate(changed(() => undefined)), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each<[string, (playbook: any) => void]>([
    ['a playbook without an owner', (playbook) => delete playbook.owner],
    ['a step without an owner', (playbook) => delete firstStep(playbook).A],
    ['a step without a deadline', (playbook) => delete firstStep(playbook).due],
    ['a step of two kinds', (playbook) => (firstStep(playbook).notify = 'X')],
    ['an id with a dot', (playbook) => (firstStep(playbook).task = 'T.1')],
    ['a ladder that is not a list', (playbook) => (playbook.ladders.crisis.rungs = 'again')],
    ['an automation outside the list', (playbook) => (playbook.lanes.command.phases[1].steps[0].do = 'mail.allPosts')],
    ['a severity of nine', (playbook) => (playbook.defaultSeverity = 9)],
    ['an abort that nobody orders', (playbook) => delete playbook.exits[1].by],
  ])('refuses %s', (_, change) => {
    expect(validate(changed(change))).toBe(false);
  });
});
