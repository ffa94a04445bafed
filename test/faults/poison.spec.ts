import type { Outcome } from '@chancery/ledger';
import { eachDatabase } from '@chancery/testing';
import { expect, it, onTestFinished, vi } from 'vitest';
import { Tally } from './effort.ts';
import { reckon } from './reckoning.ts';
import { MIGRATIONS, Replica } from './replica.ts';

const BATCH = 64;
const FINE = Array.from({ length: BATCH - 3 }, (_, i) => `inc:${i}`);
const REPORT = { who: 'w', what: 'w', words: 'w', heardHow: 'voice', callBack: 'yes', affectedChannels: [], occurredAt: null };

eachDatabase((name, open) => {
  it(`a text that the database refuses, a rule that throws and a losing stream harm no other in a batch of ${BATCH}`, async () => {
    const tally = new Tally(`poison and loser in a batch, ${name}`, onTestFinished);
    const database = await open({ entities: [], migrations: MIGRATIONS });
    const replica = new Replica(database, {});
    onTestFinished(() => replica.close());
    const say = (stream: string, type: string, payload: object, key = `${stream}/${type}`) =>
      replica.handler.handle(replica.command(stream, type, payload as never, key));
    await Promise.all(['inc:loser', 'inc:refused', 'inc:throws', ...FINE].map((stream) => say(stream, 'ReportIncident', REPORT)));
    await say('inc:throws', 'RaiseReport', { confidential: true, ongoing: true, people: false, note: '' });
    await say('inc:throws', 'DeclareIncident', { title: 't', kind: 'interception', severity: 1, circle: 'restricted', playbook: null });
    const elsewhere = new Replica(database, {});
    await elsewhere.handler.handle(elsewhere.command('inc:loser', 'AddLogEntry', { text: 'from another replica' }, 'elsewhere'));

    const commit = vi.spyOn(replica.store, 'commit');
    const outcomes = await Promise.allSettled([
      say('inc:loser', 'AddLogEntry', { text: 'decided on an old head' }),
      say('inc:refused', 'AddLogEntry', { text: 'nul \0 here' }),
      say('inc:throws', 'StartRun', { playbook: { id: 'no playbook' } }),
      ...FINE.map((stream) => say(stream, 'AddLogEntry', { text: 'fine' })),
    ]);
    expect(commit.mock.calls[0]![0].length, 'all but the one whose rule threw shared a commit').toBe(BATCH - 1);
    expect(outcomes[0]).toMatchObject({ status: 'fulfilled', value: { accepted: true } });
    expect(outcomes[1]).toMatchObject({ status: 'rejected', reason: { name: 'Fault', code: 'ledger-refused' } });
    expect(outcomes[2]).toMatchObject({ status: 'rejected', reason: expect.not.objectContaining({ name: 'Fault' }) });
    expect(outcomes.slice(3).filter((o) => o.status === 'rejected' || !o.value.accepted)).toEqual([]);

    const heads = await replica.store.heads(['inc:loser', 'inc:refused', 'inc:throws', ...FINE]);
    expect([...heads].map(([stream, { seq }]) => [stream, seq]).sort()).toEqual(
      [['inc:loser', 3], ['inc:refused', 1], ['inc:throws', 4], ...FINE.map((stream) => [stream, 2])].sort(),
    );
    expect(await say('inc:refused', 'AddLogEntry', { text: 'without' })).toMatchObject({ accepted: true });
    const acknowledged = ['inc:loser', ...FINE].map((stream, i) => {
      const { value } = outcomes[i === 0 ? 0 : i + 2] as PromiseFulfilledResult<Outcome>;
      return { key: `${stream}/AddLogEntry`, stream, seq: 2, outcome: value };
    });
    const { lost, doubled, wrong } = await reckon(replica, acknowledged, []);
    tally.add(1, acknowledged.length, { lost, doubled });
    expect({ lost, doubled, wrong }).toEqual({ lost: [], doubled: [], wrong: [] });
  });
});
