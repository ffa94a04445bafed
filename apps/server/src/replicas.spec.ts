import { findPostgres, freshDatabase, ServerProcess } from '@chancery/testing';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const found = findPostgres();

describe.skipIf(!found)('Two servers over one PostgreSQL (skipped where no PostgreSQL is found)', () => {
  let first: ServerProcess;
  let second: ServerProcess;
  let drop: () => Promise<void>;
  let cookie: string;
  const sockets: Socket[] = [];

  const post = async (server: ServerProcess, to: string, body: object): Promise<any> => {
    const response = await fetch(server.url + to, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(cookie ? { Cookie: cookie } : {}) },
      body: JSON.stringify(body),
    });
    cookie ??= response.headers.get('set-cookie')!.split(';')[0]!;
    return await response.json();
  };
  const ask = async (server: ServerProcess, documentId: string, variables: object): Promise<any> =>
    Object.values((await post(server, '/graphql', { documentId, variables })).data as object)[0];
  const connect = async (server: ServerProcess): Promise<Socket> => {
    const socket = io(`${server.url}/live`, {
      transports: ['websocket'],
      extraHeaders: { Cookie: cookie, Origin: server.url },
      reconnection: false,
      forceNew: true,
    });
    sockets.push(socket);
    const { promise, resolve, reject } = Promise.withResolvers<Socket>();
    socket.on('connect', () => resolve(socket));
    socket.on('connect_error', reject);
    return await promise;
  };

  beforeAll(async () => {
    const database = await freshDatabase();
    drop = () => database.drop();
    first = await ServerProcess.start({ DATABASE_URL: database.url });
    second = await ServerProcess.start({ DATABASE_URL: database.url, ROLES: 'api' });
    await post(first, '/session/begin', { token: (await first.firstRunLink()).split('#')[1], name: 'Ines' });
  });
  afterAll(async () => {
    for (const socket of sockets) socket.disconnect();
    await first?.end();
    await second?.end();
    await drop?.();
  });

  it('push at one what was recorded at the other, and fold what the other wrote', async () => {
    const report = { who: 'Vale', what: 'Quoted', heardHow: 'VOICE', callBack: 'YES' };
    const { incident } = await ask(first, 'ReportIncident', { key: 'report-over-two', input: report });
    const socket = await connect(second);
    const lines: string[] = [];
    socket.on('frame', ({ set }: { set: { __typename: string; text: string }[] }) =>
      lines.push(...set.filter(({ __typename }) => __typename === 'LogLine').map(({ text }) => text)),
    );
    await socket.emitWithAck('subscribe', { to: incident, language: 'en' });
    for (let i = 0; i < 6; i++)
      await ask(i % 2 ? second : first, 'AddLogEntry', { key: `entry-over-two-${i}`, incident, text: `line ${i}` });
    await expect.poll(() => lines).toEqual(['line 0', 'line 1', 'line 2', 'line 3', 'line 4', 'line 5']);
  });

  it('lose no line that was written while one of them stood still: its boards get all, or are told to read anew', async () => {
    const report = { who: 'Vale', what: 'Stalled', heardHow: 'VOICE', callBack: 'YES' };
    const { incident } = await ask(first, 'ReportIncident', { key: 'report-stalled', input: report });
    const socket = await connect(second);
    const lines = new Set<string>();
    let isAnew = false;
    socket.on('frame', ({ set }: { set: { __typename: string; id: string; text: string }[] }) => {
      for (const { __typename, text } of set) if (__typename === 'LogLine') lines.add(text);
    });
    socket.on('resync', () => (isAnew = true));
    await socket.emitWithAck('subscribe', { to: incident, language: 'en' });
    second.stall();
    for (let i = 0; i < 600; i += 50)
      await Promise.all(
        Array.from({ length: 50 }, (_, j) => ask(first, 'AddLogEntry', { key: `stalled-${i + j}`, incident, text: `line ${i + j}` })),
      );
    second.goOn();
    await expect.poll(() => isAnew || lines.size === 600, { timeout: 20_000 }).toBe(true);
  }, 60_000);

  it('do once what is sent to both under one key', async () => {
    const report = { who: 'Vale', what: 'Again', heardHow: 'VOICE', callBack: 'YES' };
    const answers = await Promise.all(
      [first, second].map((server) => ask(server, 'ReportIncident', { key: 'sent-to-both', input: report })),
    );
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[0].__typename).toBe('ReportIncidentOk');
  });

  it('close the sockets of a session everywhere when it ends at one', async () => {
    const socket = await connect(second);
    const closed = new Promise((resolve) => socket.on('disconnect', resolve));
    await post(first, '/session/end', {});
    expect(await closed).toBe('io server disconnect');
    expect(await post(second, '/graphql', { documentId: 'People' })).toMatchObject({ errors: [{ extensions: { code: 'not-signed-in' } }] });
  });
});
