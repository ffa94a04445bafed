import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '@chancery/ledger';
import { findChromium } from '@chancery/testing';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestAuthority } from '../testing/certificates.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const PASSWORD = 'four words nobody joins';
const WITHIN = { timeout: 20_000 };

/** Chromium trusts one authority more, by its key; every other certificate is looked at as ever. */
async function trusting({ pin }: TestAuthority): Promise<Browser> {
  const args = [`--ignore-certificate-errors-spki-list=${pin}`, '--disable-gpu', '--disable-dev-shm-usage'];
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  return await chromium.launch({ executablePath: await findChromium(), headless: true, args });
}

describe('The server over TLS', () => {
  const authority = new TestAuthority('The authority of this test');
  let folder: string;
  let server: TestServer;
  const browsers: Browser[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'chancery-tls-'));
    const { cert, key } = authority.certify('localhost');
    const [CHANCERY_TLS_CERT, CHANCERY_TLS_KEY] = [path.join(folder, 'cert.pem'), path.join(folder, 'key.pem')];
    writeFileSync(CHANCERY_TLS_CERT, cert);
    writeFileSync(CHANCERY_TLS_KEY, key);
    const open = (options: Omit<Parameters<typeof openDatabase>[0], 'dataDir'>) =>
      openDatabase({ dataDir: path.join(folder, 'data'), ...options });
    server = await startTestServer(open, undefined, { env: { CHANCERY_TLS_CERT, CHANCERY_TLS_KEY } });
  });
  afterAll(async () => {
    await Promise.all(browsers.map((browser) => browser.close()));
    await server?.running.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = async (trusted: TestAuthority): Promise<Page> => {
    const browser = await trusting(trusted);
    browsers.push(browser);
    return await browser.newPage({ locale: 'en-GB' });
  };
  const ask = (ca?: string): Promise<{ status: number; headers: NodeJS.Dict<string | string[]> }> => {
    const { promise, resolve, reject } = Promise.withResolvers<{ status: number; headers: NodeJS.Dict<string | string[]> }>();
    request(server.running.url, { ...(ca ? { ca } : {}), agent: false }, (response) => {
      response.resume();
      resolve({ status: response.statusCode!, headers: response.headers });
    })
      .on('error', reject)
      .end();
    return promise;
  };

  it('is believed only by who trusts its authority, and tells them to come by TLS from now on', async () => {
    expect(server.running.url).toMatch(/^https:\/\/localhost:\d+$/);
    const { status, headers } = await ask(authority.cert);
    expect([status, headers['strict-transport-security']]).toEqual([200, 'max-age=63072000; includeSubDomains']);
    expect(headers['content-security-policy']).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}';.*upgrade-insecure-requests/);
    await expect(ask()).rejects.toThrow(/self-signed|unable to (get|verify)/);
    await expect(ask(new TestAuthority('Another').cert)).rejects.toThrow(/self-signed|unable to (get|verify)/);
    const stranger = await open(new TestAuthority('Another'));
    await expect(stranger.goto(server.running.url)).rejects.toThrow('ERR_CERT_AUTHORITY_INVALID');
  });

  it('lets two browsers in, with cookies that no page reads and no plain connection carries, and sockets', async () => {
    const [first, second] = [await open(authority), await open(authority)];
    const violations: string[] = [];
    for (const page of [first, second]) page.on('console', (line) => void (line.type() === 'error' && violations.push(line.text())));
    await first.goto(server.running.firstRunLink!);
    await first.getByLabel('Your name').fill('Ines Almada');
    await first.getByLabel('Name to sign in with').fill('ines');
    await first.getByLabel('New password').fill('short');
    await first.getByRole('button', { name: 'Start as administrator' }).click();
    await first.getByText('A password has at least 12 characters').waitFor(WITHIN);
    await first.getByLabel('New password').fill(PASSWORD);
    await first.getByRole('button', { name: 'Start as administrator' }).click();
    await first.getByRole('heading', { name: 'Ines Almada, what has happened?' }).waitFor(WITHIN);
    await signIn(second);
    for (const page of [first, second]) {
      await page.locator('[data-connection="live"]').waitFor(WITHIN);
      const safe = { secure: true, httpOnly: true, sameSite: 'Strict', domain: 'localhost' };
      expect((await page.context().cookies()).toSorted((a, b) => (a.name < b.name ? -1 : 1))).toMatchObject([
        { name: '__Host-chancery', path: '/', ...safe },
        { name: '__Secure-chancery-device', path: '/session', ...safe },
      ]);
    }
    expect(violations.filter((line) => line.includes('Content Security Policy'))).toEqual([]);
  });

  it('keeps what somebody has written when their session is ended in the middle of it, and lets them go on', async () => {
    const page = browsers.at(-1)!.contexts()[0]!.pages()[0]!;
    await page.goto(`${server.running.url}/report`);
    await page.locator('[data-connection="live"]').waitFor(WITHIN);
    await page.getByLabel('1. Who told you?').fill('Ambassador Vale, Port Meridian');
    const [person] = await server.installation.readers.people.all({ labels: ['I'] });
    await server.installation.sessions.revokeAllOf(person!.id);
    await page.getByRole('dialog', { name: 'You were signed out' }).waitFor(WITHIN);
    await page.getByLabel('Name to sign in with').fill('ines');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('dialog').getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('dialog').waitFor({ ...WITHIN, state: 'detached' });
    await page.locator('[data-connection="live"]').waitFor(WITHIN);
    expect(await page.getByLabel('1. Who told you?').inputValue()).toBe('Ambassador Vale, Port Meridian');
  });

  it('asks an administrator for the password before a new way in is made for somebody, and goes on where it was', async () => {
    const page = browsers.at(-1)!.contexts()[0]!.pages()[0]!;
    await page.goto(`${server.running.url}/people`);
    await page.getByLabel('Name', { exact: true }).fill('Tomas Havel');
    await page.getByRole('button', { name: 'Make the link' }).click();
    server.advance(6 * 60_000);
    await page.getByRole('button', { name: 'Ways in for Tomas Havel' }).click(WITHIN);
    await page.getByRole('button', { name: 'Make a new link' }).click();
    const asked = page.getByRole('dialog', { name: 'Your password, please' });
    await asked.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await asked.getByRole('button', { name: 'Go on' }).click();
    expect(await page.getByLabel('New link for Tomas Havel').inputValue(WITHIN)).toMatch(/^https:\/\/localhost:\d+\/enter#[0-9a-f]{64}$/);
  });

  async function signIn(page: Page): Promise<void> {
    await page.goto(server.running.url);
    await page.getByRole('heading', { name: 'Nobody is signed in on this device' }).waitFor(WITHIN);
    await page.getByLabel('Name to sign in with').fill('Ines');
    await page.getByLabel('Password', { exact: true }).fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('The name or the password is not right.').waitFor(WITHIN);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Ines Almada, what has happened?' }).waitFor(WITHIN);
  }
});
