import { setTimeout as pause } from 'node:timers/promises';
import type { JsonObject } from '@chancery/kernel';
import { Fault, type Outcome } from '@chancery/ledger';
import type { Replica } from './replica.ts';

/** A command whose answer was heard. `seq` is one at which its stream's head had been by then. */
export interface Acknowledged {
  readonly key: string;
  readonly stream: string;
  readonly seq: number;
  readonly outcome: Outcome;
}

export interface Plan {
  readonly streams: number;
  /** Log lines of each incident. */
  readonly lines: number;
}

const AT_ONCE = 4;
const BEFORE_RETRY_MS = 50;
/** Later than every timer of the first steps, earlier than the end of the watch. */
const LEAP_MS = 70 * 60_000;

/**
 * People at work on several incidents at once: reports, declarations with a playbook, log lines, and an hour that passes in
 * the middle. Done again, every command is sent again under its key and with its body, whatever became of it before.
 */
export async function peopleWork(replica: Replica, plan: Plan, heard: (acknowledged: Acknowledged) => void): Promise<void> {
  const heads = new Map<string, number>();
  replica.handler.onCommit((hints) => hints.forEach(({ stream, seq }) => heads.set(stream, seq)));
  const send = async (stream: string, type: string, payload: JsonObject, key: string): Promise<void> => {
    const outcome = await untilAnswered(replica, stream, type, payload, key);
    heard({ key, stream, seq: heads.get(stream) ?? 0, outcome });
  };
  const streams = Array.from({ length: plan.streams }, (_, i) => `inc:${i}`);
  const half = Math.floor(plan.lines / 2);
  await Promise.all(
    streams.map(async (stream) => {
      await opened(stream, send);
      await lines(stream, 0, half, send);
      await replica.runOf(stream);
    }),
  );
  replica.leap(LEAP_MS);
  await Promise.all(
    streams.map(async (stream) => {
      await lines(stream, half, plan.lines, send);
      await send(stream, 'ReportStep', { run: await replica.runOf(stream), loc: 'E1', event: SEALED, role: null }, `${stream}/sealed`);
    }),
  );
}

type Send = (stream: string, type: string, payload: JsonObject, key: string) => Promise<void>;

/** How the playbook calls it that the evidence is settled. */
const SEALED = 'done';

async function opened(stream: string, send: Send): Promise<void> {
  const report = { who: 'w', what: 'w', words: 'w', heardHow: 'voice', callBack: 'yes', affectedChannels: ['mail'], occurredAt: null };
  await send(stream, 'ReportIncident', report, `${stream}/report`);
  await send(stream, 'RaiseReport', { confidential: true, ongoing: true, people: false, note: '' }, `${stream}/raise`);
  const declaration = { title: 't', kind: 'interception', severity: 1, circle: 'restricted', playbook: 'SHORT' };
  await send(stream, 'DeclareIncident', declaration, `${stream}/declare`);
}

async function lines(stream: string, from: number, to: number, send: Send): Promise<void> {
  for (let i = from; i < to; i += AT_ONCE) {
    const wave = Array.from({ length: Math.min(AT_ONCE, to - i) }, (_, j) => i + j);
    await Promise.all(wave.map((n) => send(stream, 'AddLogEntry', { text: `line ${n}` }, `${stream}/line-${n}`)));
  }
}

/** At least once: a fault is answered by the same key again. A bug ends the test. */
export async function untilAnswered(replica: Replica, stream: string, type: string, payload: JsonObject, key: string): Promise<Outcome> {
  for (;;) {
    try {
      return await replica.handler.handle(replica.command(stream, type, payload, key));
    } catch (fault) {
      if (!(fault instanceof Fault) || fault.code === 'ledger-refused') throw fault;
      await pause(BEFORE_RETRY_MS);
    }
  }
}
