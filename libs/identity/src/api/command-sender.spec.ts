import type { Command, Instant } from '@chancery/kernel';
import type { Outcome } from '@chancery/ledger';
import { describe, expect, it } from 'vitest';
import type { Viewer } from '../read-door.ts';
import { CommandSender, STEP_UP_MS } from './command-sender.ts';
import { identitySentences } from './identity.sentences.ts';
import { SentenceBook } from './sentence-book.ts';

const NOW: Instant = '2026-11-25T02:47:00.000Z';
const before = (ms: number): Instant => new Date(Date.parse(NOW) - ms).toISOString();

/** A sender that may read `inc:open` only, and what reached the handler. */
function sending(viewer: Partial<Viewer> = {}) {
  const handled: Command[] = [];
  const handler = {
    handle: async (command: Command): Promise<Outcome> => {
      handled.push(command);
      return command.stream.endsWith(':none') ? { accepted: false, code: 'not-found', data: {} } : { accepted: true, result: { ok: true } };
    },
  };
  const gate = {
    door: { clearanceIn: async (_: Viewer, stream: string) => ({ labels: stream === 'inc:open' || stream === 'org' ? ['I'] : [] }) },
    opens: ({ type }: Command) => type === 'Report',
    keepsOut: ({ stream }: Command) => stream.startsWith('kept:'),
  };
  const edge = { clock: { now: () => NOW }, random: () => 'seed' };
  const sender = new CommandSender(handler, edge, new SentenceBook([identitySentences]), gate);
  const asker = { viewer: { person: 'ines', session: 's', roles: [], labels: ['I'], ...viewer }, language: 'en' as const };
  const send = (stream: string, type = 'Write', stepUp = false) =>
    sender.send(asker, { key: 'key-12345' }, () => ({ stream, type, payload: { text: 'x' }, stepUp }));
  return { send, handled };
}

describe('A command sender', () => {
  it('answers a command on a stream that the asker may not read like one on a stream that is not there, and hands it to nobody', async () => {
    const { send, handled } = sending();
    expect(await send('inc:shut')).toMatchObject({ code: 'not-found' });
    expect(await send('exr:shut')).toMatchObject({ code: 'not-found' });
    expect(await send('inc:open')).toEqual({ ok: true });
    expect(handled.map(({ stream, type, key }) => `${stream} ${type} ${key}`)).toEqual(['inc:open Write key-12345']);
  });

  it('hands on what the stream itself keeps from who may not know of it, which knows what came of a key', async () => {
    const { send, handled } = sending();
    expect(await send('kept:none')).toMatchObject({ code: 'not-found' });
    expect(await send('kept:left')).toEqual({ ok: true });
    expect(handled.map(({ stream }) => stream)).toEqual(['kept:none', 'kept:left']);
  });

  it('lets what begins a stream through, which nobody can read before', async () => {
    const { send, handled } = sending();
    expect(await send('inc:new', 'Report')).toEqual({ ok: true });
    expect(handled[0]!.stream).toBe('inc:new');
  });

  it.each([
    ['never given', undefined, false],
    ['of somebody who came by a link', null, false],
    ['given five minutes ago', before(STEP_UP_MS), true],
    ['given a moment earlier', before(STEP_UP_MS + 1), false],
  ])('takes what needs a step-up only by a password that was given lately: %s', async (_, provedAt, isTaken) => {
    const { send, handled } = sending(provedAt === undefined ? {} : { provedAt });
    const answer = await send('inc:open', 'Write', true);
    expect(answer).toMatchObject(isTaken ? { ok: true } : { code: 'identity-step-up-needed' });
    expect(handled).toHaveLength(isTaken ? 1 : 0);
    expect(await send('inc:open')).toEqual({ ok: true });
  });
});
