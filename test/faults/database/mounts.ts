import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

const run = (program: string, ...args: string[]): void => void execFileSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });

/** Why no file system can be mounted here; undefined when one can. */
export const mountRefusal: string | undefined = tryMount();

export interface Mount {
  readonly dir: string;
  unmount(): void;
}

/** A file system in memory of exactly that size. */
export function mountMemory(megabytes: number): Mount & { resize(megabytes: number): void } {
  const mounted = mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs');
  return { ...mounted, resize: (size) => run('mount', '-o', `remount,size=${size}m`, mounted.dir) };
}

/** An ext4 file system inside one file, the image. */
export function mountImage(image: string): Mount {
  return mount('-o', 'loop', image);
}

/** A new, empty image file in a directory of its own, removed after the test. */
export function newImage(megabytes: number): string {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'chancery-image-'));
  onTestFinished(() => fs.rmSync(dir, { recursive: true, force: true }));
  const image = path.join(dir, 'disk.img');
  fs.writeFileSync(image, '');
  fs.truncateSync(image, megabytes * 2 ** 20);
  run('mkfs.ext4', '-q', '-F', '-O', '^metadata_csum', '-E', 'lazy_itable_init=0', image);
  return image;
}

/** What a power cut would leave of a mounted image: what has reached the disk, without what is still in memory. */
export function afterPowerCut(image: string): string {
  const copy = `${image}.after`;
  run('cp', '--sparse=always', image, copy);
  return copy;
}

/** Writes everything to the disk, so that what follows starts from a quiet one. */
export function syncAll(): void {
  run('sync');
}

function mount(...args: string[]): Mount {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'chancery-mount-'));
  run('mount', ...args, dir);
  let mounted = true;
  const unmount = (): void => {
    if (!mounted) return;
    run('umount', dir);
    mounted = false;
    fs.rmdirSync(dir);
  };
  onTestFinished(unmount);
  return { dir, unmount };
}

function tryMount(): string | undefined {
  if (process.platform !== 'linux') return 'mounting is tried on Linux only';
  if (process.getuid?.() !== 0) return 'mounting needs root';
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'chancery-mount-'));
  try {
    const image = path.join(dir, 'try.img');
    fs.writeFileSync(image, '');
    fs.truncateSync(image, 4 * 2 ** 20);
    run('mkfs.ext4', '-q', '-F', image);
    fs.mkdirSync(path.join(dir, 'at'));
    run('mount', '-o', 'loop', image, path.join(dir, 'at'));
    run('umount', path.join(dir, 'at'));
    return undefined;
  } catch (error) {
    return `mounting was refused: ${(error as Error).message.split('\n')[0]}`;
  } finally {
    fs.rmSync(dir, { recursive: true, force: true });
  }
}
