import { StreamKind } from '@chancery/kernel';
import { openings } from '@chancery/ledger';
import { scenario } from '@chancery/testing';
import { describe, it } from 'vitest';
import { people } from './people.decider.ts';

const { given } = scenario(new StreamKind('org', [openings, people]), 'org');

const added = (person: string, roles: string[], by = person) => ({ type: 'PersonAdded', structure: { person, roles }, by });
const INES = added('ines', ['administrator']);
const add = (person: string, roles: string[], by: string) => ({ type: 'AddPerson', payload: { person, name: 'A name', roles }, by });
const event = (person: string, roles: string[]) => ({
  type: 'PersonAdded',
  structure: { person, roles },
  content: { name: { label: 'I', value: 'A name' } },
});

describe('People', () => {
  it('begin with one who adds themselves as administrator', () =>
    given()
      .when(add('ines', ['administrator'], 'ines'))
      .then(event('ines', ['administrator'])));
  it('do not begin with somebody added by another', () =>
    given()
      .when(add('ines', ['administrator'], 'eve'))
      .refused('people-first-is-administrator'));
  it('do not begin with somebody who is no administrator', () =>
    given()
      .when(add('ines', ['press'], 'ines'))
      .refused('people-first-is-administrator'));
  it('are added by an administrator from then on', () =>
    given(INES)
      .when(add('karim', ['press'], 'ines'))
      .then(event('karim', ['press'])));
  it('are not added by anyone else', () =>
    given(INES, added('karim', ['press'], 'ines'))
      .when(add('eve', ['staff'], 'karim'))
      .refused('people-not-administrator'));
  it('do not add themselves', () =>
    given(INES)
      .when(add('eve', ['administrator'], 'eve'))
      .refused('people-not-administrator'));
  it('are added once', () =>
    given(INES)
      .when(add('ines', ['press'], 'ines'))
      .refused('people-known', { person: 'ines' }));
  it('never lose their last administrator', () =>
    given(INES)
      .when({ type: 'DeactivatePerson', payload: { person: 'ines' }, by: 'ines' })
      .refused('people-last-administrator'));
  it('who were deactivated administer no more', () =>
    given(INES, added('karim', ['administrator'], 'ines'), { type: 'PersonDeactivated', structure: { person: 'karim' }, by: 'ines' })
      .when(add('eve', ['staff'], 'karim'))
      .refused('people-not-administrator'));
});
