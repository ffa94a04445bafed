import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PlaybookShelf, UnsoundPlaybooks } from './shelf.ts';

const file = (name: string) => ({
  name: `${name}.playbook.yaml`,
  text: readFileSync(new URL(`../../../../playbooks/${name}.playbook.yaml`, import.meta.url), 'utf8'),
});

describe('the shelf of playbooks', () => {
  it('knows for which kinds of incident each is offered first', () => {
    const shelf = new PlaybookShelf([file('pb-01'), file('pb-07')]);
    expect(shelf.ids.map((id) => [id, shelf.kindsOf(id)])).toEqual([
      ['PB-01', ['interception']],
      ['PB-07', ['outage']],
    ]);
  });

  it('refuses one that is written for a kind that no incident has, and names those that there are', () => {
    const { name, text } = file('pb-07');
    const strange = { name, text: text.replace('kinds: [outage]', 'kinds: [outage, flood]') };
    expect(() => new PlaybookShelf([strange])).toThrow(UnsoundPlaybooks);
    expect(() => new PlaybookShelf([strange])).toThrow(
      /pb-07\.playbook\.yaml: kinds: no incident is of the kind flood\. Known: interception, /,
    );
  });
});
