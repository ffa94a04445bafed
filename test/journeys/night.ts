import { rmSync } from 'node:fs';
import { freshDatabase, freshDataDir, openBrowser, ServerProcess } from '@chancery/testing';
import type { Browser, Page } from 'playwright-core';
import { connected, looksRight, newPage, see, WITHIN } from './screen.ts';

const CAST = {
  ines: ['Ines Almada', 'ADMINISTRATOR'],
  tomas: ['Tomas Havel', 'DIRECTOR'],
  nadia: ['Nadia Ruiz', 'SECURITY_LEAD'],
  karim: ['Karim Osei', 'PRESS'],
  lena: ['Lena Fabre', 'PRESS'],
} as const;
export type Who = keyof typeof CAST;
export const nameOf = (who: Who): string => CAST[who][0];

/** The installation of one night, and a device for each person. */
export interface Night extends Readonly<Record<Who, Page>> {
  readonly server: ServerProcess;
  /** The address of the incident, once there is one. */
  incident: string;
  /** Asks axe and takes a picture; where the screens were looked at already, nothing. */
  looks(page: Page, name: string): Promise<void>;
  end(): Promise<void>;
}

export type DatabaseKind = 'embedded' | 'PostgreSQL';

/** A server on an empty database, and five people who came in by their links. */
export async function openNight(kind: DatabaseKind, looked: boolean): Promise<Night> {
  const dataDir = await freshDataDir();
  const database = kind === 'PostgreSQL' ? await freshDatabase() : undefined;
  const [server, browser] = await Promise.all([
    ServerProcess.start({ CHANCERY_DATA: dataDir, DATABASE_URL: database?.url ?? '', HOST: '' }),
    openBrowser(),
  ]);
  const pages = Object.fromEntries(
    await Promise.all(Object.keys(CAST).map(async (who) => [who, await newPage(browser)] as const)),
  ) as Record<Who, Page>;
  await comeIn(server, pages);
  return {
    ...pages,
    server,
    incident: '',
    looks: looked ? looksRight : () => Promise.resolve(),
    end: () => closeAll(browser, server, database?.drop, dataDir),
  };
}

async function closeAll(browser: Browser, server: ServerProcess, drop: (() => Promise<void>) | undefined, dataDir: string): Promise<void> {
  await browser.close();
  await server.end();
  await drop?.();
  rmSync(dataDir, { recursive: true, force: true });
}

/** The first by the link that the server prints, the others by links that the first makes. */
async function comeIn(server: ServerProcess, pages: Record<Who, Page>): Promise<void> {
  const { ines, ...others } = pages;
  await ines.goto(await server.firstRunLink());
  await ines.getByLabel('Your name').fill(nameOf('ines'));
  await ines.getByRole('button', { name: 'Start as administrator' }).click();
  await ines.getByRole('link', { name: 'Invite a colleague' }).click();
  for (const [who, page] of Object.entries(others)) {
    const [name, role] = CAST[who as Who];
    await ines.getByLabel('Name', { exact: true }).fill(name);
    await ines.getByLabel('Role', { exact: true }).selectOption(role);
    await ines.getByRole('button', { name: 'Make the link' }).click();
    await page.goto(await ines.getByLabel(`Link for ${name}`).inputValue(WITHIN));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await see(page, 'No incident. What is reported or declared appears here at once.');
  }
  await Promise.all(Object.values(others).map(connected));
}

/** A step that failed says what stood on every screen. */
export async function told(night: Night, error: unknown): Promise<never> {
  const screens = await Promise.all(
    Object.keys(CAST).map(async (who) => {
      const page = night[who as Who];
      const sheets = await page.getByRole('dialog').allInnerTexts();
      const main = await page.getByRole('main').allInnerTexts();
      return `${who}, ${page.url()}\n${[...sheets, ...main].join('\n').slice(0, SHOWN)}`;
    }),
  );
  throw new Error(`${String(error)}\n\n${screens.join('\n\n')}`, { cause: error });
}

const SHOWN = 1_500;
