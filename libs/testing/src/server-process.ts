import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '../../..');
const MAIN = path.join(ROOT, 'apps/server/dist/main.js');
const READY_WITHIN_MS = 60_000;

/** The built server in a process of its own, as people start it: to be killed and started again. */
export class ServerProcess {
  readonly url: string;
  readonly #env: Readonly<Record<string, string>>;
  #child: ChildProcess | undefined;
  /** All that it has printed. */
  said = '';

  private constructor(url: string, env: Readonly<Record<string, string>>) {
    this.url = url;
    this.#env = env;
  }

  /** Starts one on a free port; `env` says on which data. */
  static async start(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
    const port = await freePort();
    const server = new ServerProcess(`http://localhost:${port}`, { ...env, PORT: String(port) });
    await server.start();
    return server;
  }

  /** Resolves when it listens; rejects with what it said when it ends before. */
  async start(): Promise<void> {
    this.said = '';
    const child = spawn(process.execPath, [MAIN], { cwd: ROOT, env: { ...process.env, ...this.#env }, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child = child;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const heard = (chunk: Buffer): void => {
      this.said += String(chunk);
      if (this.said.includes('listens on')) resolve();
    };
    child.stdout.on('data', heard);
    child.stderr.on('data', heard);
    child.on('exit', (code) => reject(new Error(`The server ended with ${code}:\n${this.said}`)));
    const late = setTimeout(() => reject(new Error(`The server was not ready in time:\n${this.said}`)), READY_WITHIN_MS);
    await promise.finally(() => clearTimeout(late));
  }

  /** Takes nothing, gives nothing and knows of no time until it goes on. */
  stall(): void {
    this.#child!.kill('SIGSTOP');
  }

  goOn(): void {
    this.#child!.kill('SIGCONT');
  }

  /** The link that makes the first administrator. Printed after the line that says that it listens. */
  async firstRunLink(): Promise<string> {
    for (;;) {
      const link = /http:\S+\/enter#[0-9a-f]{64}/.exec(this.said)?.[0];
      if (link) return link;
      await once(this.#child!.stdout!, 'data');
    }
  }

  async end(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<number | null> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    child.kill(signal);
    await once(child, 'exit');
    return child.exitCode;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
