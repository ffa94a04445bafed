import { describe, expect, it } from 'vitest';
import type { Channel } from './channels.ts';
import { byCode, isReached, nextLevel, switchingOf, useOf, worksUntrusted, type Party, type PartyLevel } from './parties.ts';

const channel = (code: string, of: Partial<Channel> = {}): Channel => ({
  id: `1.${code}`,
  channel: code,
  title: code,
  trust: 'NOT_CHECKED',
  vouchedBy: null,
  availability: 'UNKNOWN',
  inUse: false,
  instead: null,
  since: null,
  saidBy: null,
  reason: null,
  ...of,
});
const level = (name: PartyLevel['level'], code: string | null, of: Partial<PartyLevel> = {}): PartyLevel => ({
  level: name,
  channel: code,
  title: code,
  called: null,
  test: null,
  said: null,
  means: null,
  at: null,
  by: null,
  listens: null,
  ...of,
});
const party = (id: string, of: Partial<Party> = {}): Party => ({
  id,
  party: id,
  name: id,
  kind: 'MISSION',
  zone: 'UTC',
  criticality: 1,
  inUse: null,
  trying: null,
  levels: [level('PRIMARY', 'cable'), level('ALTERNATE', 'satellite'), level('CONTINGENCY', 'telephone'), level('EMERGENCY', null)],
  ...of,
});
const calm = byCode([channel('cable'), channel('satellite'), channel('telephone')]);
const suspect = byCode([channel('cable', { trust: 'SUSPECT', since: '02:51' }), channel('satellite'), channel('telephone')]);
const uses = (of: Party, channels: typeof calm) => of.levels.map((each) => useOf(of, each, channels));

describe('How a party is reached', () => {
  it('is by its primary while nothing speaks against it, and it need not switch', () => {
    expect(uses(party('a'), calm)).toEqual(['IN_USE', 'STANDBY', 'STANDBY', 'NONE']);
    expect(switchingOf([party('a')], calm).must).toEqual([]);
  });

  it('is by none of the cells whose channel is doubted, whatever was said there before', () => {
    expect(uses(party('a'), suspect)).toEqual(['DO_NOT_USE', 'STANDBY', 'STANDBY', 'NONE']);
    expect(uses(party('a', { inUse: 'PRIMARY' }), suspect)[0]).toBe('DO_NOT_USE');
    expect(isReached(party('a', { inUse: 'PRIMARY' }), suspect)).toBe(false);
  });

  it('is by the level where it was authenticated last, while another is tried', () => {
    expect(uses(party('a', { inUse: 'ALTERNATE', trying: 'CONTINGENCY' }), suspect)).toEqual(['DO_NOT_USE', 'IN_USE', 'TRYING', 'NONE']);
  });

  it('counts who must switch and who is missing, the most critical first, from when the first primary fell away', () => {
    const reached = party('b', { criticality: 2, inUse: 'ALTERNATE' });
    const { must, missing, since, ...rest } = switchingOf([party('c', { criticality: 3 }), reached, party('a')], suspect);
    expect([must.map(({ id }) => id), missing.map(({ id }) => id), since]).toEqual([['a', 'b', 'c'], ['a', 'c'], '02:51']);
    expect(rest.reached.map(({ id }) => id)).toEqual(['b']);
  });

  it('goes on to the first level that nothing speaks against', () => {
    expect(nextLevel(party('a'), suspect)?.level).toBe('ALTERNATE');
    const silent = party('a', {
      levels: [level('PRIMARY', 'cable'), level('ALTERNATE', 'satellite', { said: 'NO_ANSWER' }), level('EMERGENCY', null)],
    });
    expect(nextLevel(silent, suspect)).toBeUndefined();
    const down = byCode([channel('cable'), channel('satellite', { availability: 'DOWN' }), channel('telephone')]);
    expect(nextLevel(party('a', { levels: party('a').levels.slice(1) }), down)?.level).toBe('CONTINGENCY');
  });

  it('names what works and is not trusted', () => {
    const all = [channel('a', { trust: 'SUSPECT', availability: 'UP' }), channel('b', { trust: 'COMPROMISED', availability: 'DOWN' })];
    expect(worksUntrusted([...all, channel('c')]).map(({ channel: code }) => code)).toEqual(['a']);
  });
});
