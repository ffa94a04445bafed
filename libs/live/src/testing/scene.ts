import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { clearanceFrom, type Sessions, type Viewer } from '@chancery/identity';
import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, expect } from 'vitest';
import { LIVE_LIMITS } from '../bounds.ts';
import { LIST, type Fragment, type Frame } from '../frame.ts';
import { Live, type LiveDoor } from '../live.ts';
import type { Rendering, Scope } from '../rendering.ts';

export const VIEWERS: { readonly [token: string]: Viewer } = {
  good: { person: 'ines', session: 's', roles: [], labels: ['I'] },
  other: { person: 'omar', session: 't', roles: [], labels: ['I'] },
  duty: { person: 'dora', session: 'd', roles: ['duty-officer'], labels: ['I'] },
};
export const LONG = 'x'.repeat(300_000);
export const LIMITS = { ...LIVE_LIMITS, perPerson: 3, topicsPerPerson: 22, paceMax: 30, nobodyMs: 150 };

export interface Thing {
  readonly id: string;
  readonly label: string;
  readonly words: string;
}

/** What tests change about the world behind the sockets. */
interface World {
  live: Live;
  seq: number;
  text: string;
  viewers: { [token: string]: Viewer };
  /** By incident, everybody and what they read: `label person`. */
  readers: { [incident: string]: readonly string[] };
  lines: { readonly seq: number; readonly id: string; readonly label: string }[];
  things: Thing[];
  relabelledAt: number;
  asked: string[];
  /** Happens while something is drawn. */
  between: (() => void) | undefined;
  voices: number;
}

/** A live connection over things that a test changes, made anew for each; faults fail it. */
export function liveScene() {
  const on = { voices: 0 } as World;
  let http: Server;
  const sockets: Socket[] = [];
  const faults: unknown[] = [];

  const rows = (stream: string) =>
    (on.readers[stream.slice('inc:'.length)] ?? ['I *']).map((row) => ({ label: row.split(' ')[0]!, person: row.split(' ')[1]! }));
  const shownTo = ({ clearance }: Scope): Fragment[] =>
    on.things.filter(({ label }) => clearance.labels.includes(label)).map((thing) => ({ __typename: 'Thing', ...thing }));
  const mayOpen = ({ clearance }: Scope, to: string): boolean => ['a', 'b'].includes(to) && clearance.labels.includes('I');
  const card = (incident: string): Fragment => ({ __typename: 'Board', id: incident, text: `${incident} ${on.text}` }) as Fragment;

  const rendering: Rendering = {
    streamOf: (to) => `inc:${to}`,
    concerns: (to, stream) => stream === `inc:${to}` || (to === LIST ? stream.startsWith('inc:') : stream === 'voc:a'),
    open: async (scope, to) => {
      on.asked.push(`open ${to}`);
      return mayOpen(scope, to) ? { head: on.seq, state: shownTo(scope) } : undefined;
    },
    since: async (scope, _to, stream, after) => {
      const added = on.lines.filter((line) => stream === 'inc:a' && line.seq > after && scope.clearance.labels.includes(line.label));
      const state = stream === 'voc:a' ? [{ __typename: 'Voice', id: `voice-${on.voices}` }] : shownTo(scope);
      on.between?.();
      return {
        state,
        added: added.map(({ id }) => ({ __typename: 'LogLine', id, text: on.text }) as Fragment),
        whole: ['Thing'],
        upTo: on.seq,
        tooMuch: added.length > 500,
      };
    },
    relabelledSince: async (_stream, after) => (on.relabelledAt > after ? on.relabelledAt : undefined),
    linesUnder: async (_stream, labels, upTo) => ({
      ids: on.lines.filter((line) => labels.includes(line.label) && line.seq <= upTo).map(({ id }) => id),
      anew: false,
    }),
    card: async (stream) => card(stream.slice('inc:'.length)),
    list: async (viewer) => ({
      cards: ['a', 'b'].filter((each) => clearanceFrom(rows(`inc:${each}`), viewer).labels.length > 0).map(card),
      since: '',
    }),
  };

  beforeEach(async () => {
    on.seq = 0;
    on.text = 'short';
    on.viewers = { ...VIEWERS };
    on.readers = { a: ['I ines', 'I omar'] };
    [on.lines, on.things, on.asked] = [[], [], []];
    on.relabelledAt = 0;
    on.between = undefined;
    const sessions = {
      viewerOf: async (token?: string) => on.viewers[token ?? ''],
      viewersOf: async (tokens: readonly string[]) =>
        new Map(tokens.flatMap((token) => (on.viewers[token] ? [[token, on.viewers[token]]] : []))),
      onRevoked: () => () => {},
    };
    let cursors = 0;
    const door = {
      reading: { rowsOf: async (stream: string) => rows(stream) },
      idOf: (stream: string) => stream.slice('inc:'.length),
      isOurOrigin: (origin?: string) => origin === 'http://ours',
      tokenOf: ({ headers }: { headers: { cookie?: string } }) => headers.cookie,
      random: () => `c${cursors++}`,
      report: (fault: unknown) => faults.push(fault),
    };
    on.live = new Live(sessions as unknown as Sessions, rendering, door as unknown as LiveDoor, LIMITS);
    http = createServer();
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    on.live.attach(http);
  });
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.disconnect();
    on.live.close();
    http.close();
    http.closeAllConnections();
    expect(faults.splice(0)).toEqual([]);
  });

  const connect = async (cookie = 'good'): Promise<Socket> => {
    const { port } = http.address() as AddressInfo;
    const extraHeaders = { Cookie: cookie, Origin: 'http://ours' };
    const socket = io(`http://127.0.0.1:${port}/live`, { transports: ['websocket'], extraHeaders, reconnection: false, forceNew: true });
    sockets.push(socket);
    await new Promise<void>((resolve, reject) => socket.on('connect', resolve).on('connect_error', reject));
    return socket;
  };
  const record = (label = 'I'): void => {
    on.lines.push({ seq: ++on.seq, id: `line-${on.seq}`, label });
    on.live.heard('inc:a', on.seq);
  };
  /** Nothing that is seen happens, and it is heard of. */
  const stir = (): void => on.live.heard('inc:a', ++on.seq);
  const told = ({ set, gone }: Frame) => [...set.map(({ id }) => id), ...gone.map((id) => `-${id}`)].join(' ');
  /** Everything that was sent to somebody before this has arrived. */
  const caughtUp = async (socket: Socket): Promise<void> => {
    socket.emit('unsubscribe', { to: 'nothing' });
    await socket.emitWithAck('subscribe', null);
  };
  const framesOf = (socket: Socket): Frame[] => {
    const frames: Frame[] = [];
    socket.on('frame', (frame: Frame) => frames.push(frame));
    return frames;
  };
  const heardBy = (socket: Socket): string[] => {
    const heard: string[] = [];
    socket.onAny((event: string) => heard.push(event));
    socket.on('disconnect', () => heard.push('disconnect'));
    return heard;
  };
  return { on, port: () => (http.address() as AddressInfo).port, sockets, connect, record, stir, told, framesOf, heardBy, caughtUp };
}
