import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The data folder cannot be used; the message is for the person at the terminal and says what to do. */
export class PlaceRefused extends Error {
  override readonly name = 'PlaceRefused';
}

const MB = 1024 * 1024;
/** What the first start of the embedded database takes at its height, with the server around it. */
const MEMORY_MB = 600;

/** Throws `PlaceRefused` where nothing can be kept in the folder; makes it where there is none. */
export function checkPlace(dataDir: string): void {
  const trial = path.join(dataDir, `.writable-${process.pid}`);
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    writeFileSync(trial, 'x');
    rmSync(trial);
  } catch (error) {
    throw new PlaceRefused(sentenceFor(dataDir, (error as { code?: string }).code ?? ''));
  }
}

function sentenceFor(dataDir: string, code: string): string {
  const elsewhere = 'or name another folder: CHANCERY_DATA=… npm start';
  if (code === 'ENOSPC' || code === 'EDQUOT') return `The disk of the data folder ${dataDir} is full. Make room on it, ${elsewhere}`;
  if (code === 'EROFS') return `The data folder ${dataDir} lies on a disk that can only be read. Mount it for writing, ${elsewhere}`;
  if (code === 'EACCES' || code === 'EPERM')
    return `The data folder ${dataDir} may not be written by this account (${os.userInfo().username}). Give it to this account (chown), ${elsewhere}`;
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return `${dataDir}, or something above it, is a file and no folder. Move it away, ${elsewhere}`;
  return `The data folder ${dataDir} cannot be written (${code}). See what is wrong with its disk, ${elsewhere}`;
}

const LIMITS = ['/sys/fs/cgroup/memory.max', '/sys/fs/cgroup/memory/memory.limit_in_bytes'];

/** Bytes that this process may use: of the machine, or of the container around it. */
export function memoryAllowed(read: (file: string) => string = (file) => readFileSync(file, 'utf8')): number {
  const limits = LIMITS.map((file) => {
    try {
      return Number(read(file).trim());
    } catch {
      return Number.NaN;
    }
  });
  return Math.min(os.totalmem(), ...limits.filter((limit) => limit > 0));
}

/** Said before the first start of an embedded database, which a system that has too little ends without a word. */
export function memorySentence(bytes: number): string | undefined {
  if (bytes >= MEMORY_MB * MB) return undefined;
  return (
    `This process may use ${Math.floor(bytes / MB)} MB of memory; the embedded database needs about ${MEMORY_MB} MB. If it ends without a word, ` +
    'give it more (docker run --memory 1g, MemoryMax= in the unit), or use a PostgreSQL server: DATABASE_URL=…'
  );
}
