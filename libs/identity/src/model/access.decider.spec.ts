import { StreamKind } from '@chancery/kernel';
import { openings } from '@chancery/ledger';
import { scenario } from '@chancery/testing';
import { describe, it } from 'vitest';
import { access, NEWCOMER_MS, RECOVERY_LAPSES_MS } from './access.decider.ts';
import { people } from './people.decider.ts';

const { given } = scenario(new StreamKind('org', [openings, people, access]), 'org');

const added = (person: string, roles: string[], by = 'ines') => ({ type: 'PersonAdded', structure: { person, roles }, by });
const HOUSE = [added('ines', ['administrator']), added('karim', ['press']), added('lena', ['director']), added('omar', ['administrator'])];
const came = (person: string) => ({ type: 'WayInUsed', structure: { person, way: 'invitation' }, by: person });
const asked = (by = 'ines', person = 'karim') => ({ type: 'RecoveryAsked', structure: { recovery: 'r1', person, by }, by });
const left = (person: string) => ({ type: 'PersonDeactivated', structure: { person }, by: 'omar' });
const grant = (by: string) => ({ type: 'GrantRecovery', payload: { recovery: 'r1' }, by });
const DAY = NEWCOMER_MS;
const later = { type: 'PasswordChosen', structure: { person: 'ines' }, by: 'ines', afterMs: DAY };
const ask = (by: string, person = 'karim', reason = 'Lost the phone') => ({ type: 'AskRecovery', payload: { person, reason }, by });
const link = (by: string, person = 'karim', hasWayIn = false) => ({ type: 'MakeLink', payload: { person, hasWayIn }, by });

describe('A first way in', () => {
  it('is made by one administrator, and recorded', () =>
    given(...HOUSE)
      .when(link('ines'))
      .then({ type: 'LinkMade', structure: { person: 'karim', by: 'ines' } }));
  it('is made again while nobody came in by it', () =>
    given(...HOUSE, { type: 'LinkMade', structure: { person: 'karim', by: 'ines' }, by: 'ines' })
      .when(link('omar'))
      .then({ type: 'LinkMade', structure: { person: 'karim', by: 'omar' } }));
  it('is made for nobody who came in before', () =>
    given(...HOUSE, came('karim'))
      .when(link('ines'))
      .refused('people-recovery-needed', { person: 'karim' }));
  it('is made for nobody who chose a password', () =>
    given(...HOUSE, { type: 'PasswordChosen', structure: { person: 'karim' }, by: 'karim' })
      .when(link('ines'))
      .refused('people-recovery-needed', { person: 'karim' }));
  it('is made for nobody who had a way in before such things were recorded', () =>
    given(...HOUSE)
      .when(link('ines', 'karim', true))
      .refused('people-recovery-needed', { person: 'karim' }));
  it('is made by nobody else, and for nobody who left', () => {
    given(...HOUSE)
      .when(link('lena'))
      .refused('people-not-administrator');
    given(...HOUSE, left('ines'))
      .when(link('ines'))
      .refused('people-not-administrator');
    given(...HOUSE, left('karim'))
      .when(link('ines'))
      .refused('not-found');
  });
});

describe('A recovery', () => {
  it('is asked for by an administrator, with a reason', () => {
    given(...HOUSE, came('karim'))
      .when(ask('lena'))
      .refused('people-not-administrator');
    given(...HOUSE, came('karim'))
      .when(ask('ines', 'karim', ''))
      .refused('people-reason-needed', { field: 'reason' });
    given(...HOUSE, came('karim'))
      .when(ask('ines', 'nobody'))
      .refused('not-found');
  });
  it('is not asked for oneself, nor twice', () => {
    given(...HOUSE)
      .when(ask('ines', 'ines'))
      .refused('people-recovery-own');
    given(...HOUSE, asked())
      .when(ask('omar'))
      .refused('people-recovery-open', { person: 'karim' });
  });
  it('is granted by a second person', () =>
    given(...HOUSE, later, asked())
      .when(grant('lena'))
      .then({ type: 'RecoveryGranted', structure: { recovery: 'r1', person: 'karim', askedBy: 'ines', by: 'lena' } }));
  it('is not granted beside a newcomer of one’s own, nor by two newcomers of one: whoever makes somebody up is alone', () => {
    given(...HOUSE, asked())
      .when(grant('lena'))
      .refused('people-recovery-newcomer');
    given(...HOUSE, later, added('nour', ['director'], 'omar'), asked('omar'))
      .when(grant('nour'))
      .refused('people-recovery-newcomer');
    given(...HOUSE, later, added('nour', ['administrator'], 'omar'), asked('nour'))
      .when(grant('omar'))
      .refused('people-recovery-newcomer');
    given(...HOUSE, later, added('nour', ['administrator'], 'omar'), added('sami', ['director'], 'omar'), asked('nour'))
      .when(grant('sami'))
      .refused('people-recovery-newcomer');
    given(...HOUSE, later, added('nour', ['director'], 'omar'), asked('ines'))
      .when(grant('nour'))
      .then({ type: 'RecoveryGranted', structure: { recovery: 'r1', person: 'karim', askedBy: 'ines', by: 'nour' } });
  });
  it('counts a newcomer from when they first came in, not from when they were written down', () =>
    given(...HOUSE, { ...later, afterMs: DAY }, came('lena'), asked())
      .when(grant('lena'))
      .refused('people-recovery-newcomer'));
  it('is not granted by who asked, nor by whom it is about, nor by who is in charge of nothing', () => {
    given(...HOUSE, asked())
      .when(grant('ines'))
      .refused('people-recovery-needs-two');
    given(...HOUSE, asked('ines', 'lena'))
      .when(grant('lena'))
      .refused('people-recovery-needs-two');
    given(...HOUSE, asked())
      .when(grant('karim'))
      .refused('people-recovery-not-yours');
  });
  it('falls with who asked, and with whom it is about', () => {
    given(...HOUSE, asked(), left('ines'))
      .when(grant('lena'))
      .refused('people-recovery-gone');
    given(...HOUSE, asked(), left('karim'))
      .when(grant('lena'))
      .refused('people-recovery-gone');
  });
  it('is gone after a day, and may be asked for anew', () => {
    given(...HOUSE, asked())
      .when({ ...grant('lena'), afterMs: RECOVERY_LAPSES_MS })
      .refused('people-recovery-gone');
  });
  it('is granted once', () =>
    given(...HOUSE, asked(), {
      type: 'RecoveryGranted',
      structure: { recovery: 'r1', person: 'karim', askedBy: 'ines', by: 'lena' },
      by: 'lena',
    })
      .when(grant('omar'))
      .refused('people-recovery-gone'));
  it('is refused by whom it is about', () =>
    given(...HOUSE, asked())
      .when({ type: 'RefuseRecovery', payload: { recovery: 'r1', reason: '' }, by: 'karim' })
      .then({ type: 'RecoveryRefused', structure: { recovery: 'r1', person: 'karim', by: 'karim' } }));
  it('is refused by nobody whom it does not concern', () =>
    given(...HOUSE, asked())
      .when({ type: 'RefuseRecovery', payload: { recovery: 'r1', reason: '' }, by: 'lena' })
      .refused('people-not-administrator'));
});

describe('What the machine does', () => {
  it('is recorded, and only the machine does it', () => {
    given(...HOUSE)
      .when({ type: 'MakeMachineLink', payload: { person: 'karim' }, by: 'ines' })
      .refused('not-found');
    given(...HOUSE)
      .when({ type: 'MakeMachineLink', payload: { person: 'karim' }, by: 'system:machine' })
      .then({ type: 'MachineLinkMade', structure: { person: 'karim' } });
  });
});

describe('Who is signed out everywhere', () => {
  const end = (by: string, person: string) => ({ type: 'EndSessions', payload: { person }, by });
  it('by an administrator is so in the record; by themselves it is their own business', () => {
    given(...HOUSE)
      .when(end('ines', 'karim'))
      .then({ type: 'SessionsEnded', structure: { person: 'karim', by: 'ines' } });
    given(...HOUSE)
      .when(end('karim', 'karim'))
      .then();
    given(...HOUSE)
      .when(end('karim', 'lena'))
      .refused('people-not-administrator');
  });
});
