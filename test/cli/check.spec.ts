import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { TWENTY_STEPS_TEXT } from '@chancery/playbook/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { callsFrom, workDirectory } from './command-line.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const PB_01 = path.join(ROOT, 'playbooks/pb-01.playbook.yaml');
const PB_07 = path.join(ROOT, 'playbooks/pb-07.playbook.yaml');

describe('chancery check', () => {
  const { dir, at, remove } = workDirectory();
  const call = callsFrom(dir);
  afterAll(remove);
  writeFileSync(at('good.yaml'), TWENTY_STEPS_TEXT);
  writeFileSync(
    at('bad.yaml'),
    TWENTY_STEPS_TEXT.replace('task: T2, R: HAND', 'task: T2, R: NOBODY').replace(
      'task: T7, R: HAND, A: LEAD, due: PT30M',
      'task: T7, R: HAND, A: LEAD, due: soon',
    ),
  );

  it('calls PB-01, PB-07 and every sound playbook sound, with the digest that a run would pin', async () => {
    const { exit, out, err } = await call('check', PB_01, PB_07, 'good.yaml');
    expect([exit, err]).toEqual([0, '']);
    expect(out.split('\n')).toEqual([
      expect.stringMatching(/^\/.*pb-01\.playbook\.yaml: PB-01 version 1 is sound \(50 walks, \d+ steps; digest [0-9a-f]{12}\)$/),
      expect.stringMatching(/^\/.*pb-07\.playbook\.yaml: PB-07 version 1 is sound \(50 walks, \d+ steps; digest [0-9a-f]{12}\)$/),
      expect.stringMatching(/^good\.yaml: TWENTY version 1 is sound \(50 walks, \d+ steps; digest [0-9a-f]{12}\)$/),
      '',
    ]);
  });

  it('names file, line, column, code, step, fault and cure of each problem of a broken one', async () => {
    const { exit, out } = await call('check', 'good.yaml', 'bad.yaml');
    expect(exit).toBe(1);
    const column = (line: number, text: string) => TWENTY_STEPS_TEXT.split('\n')[line - 1]!.indexOf(text);
    const [, ...problems] = out.trimEnd().split('\n');
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) expect(problem).toMatch(/^bad\.yaml:\d+:\d+ C\d{3} T\d: .+\. .+\.$/);
    const t7 = TWENTY_STEPS_TEXT.split('\n').findIndex((line) => line.includes('task: T7,')) + 1;
    expect(problems.find((problem) => problem.includes(' T7: '))).toMatch(
      new RegExp(`^bad\\.yaml:${t7}:${column(t7, 'PT30M') + 1} C102 T7: due: `),
    );
  });

  it('says with --json the same as data', async () => {
    const { exit, out } = await call('check', '--json', 'good.yaml', 'bad.yaml', 'none.yaml');
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      sound: false,
      files: [
        { file: 'good.yaml', sound: true, playbook: 'TWENTY', version: 1, walks: 50 },
        {
          file: 'bad.yaml',
          sound: false,
          problems: expect.arrayContaining([expect.objectContaining({ file: 'bad.yaml', line: 35, column: 48, code: 'C102', step: 'T7' })]),
        },
        { file: 'none.yaml', sound: false, problems: [{ message: 'the file does not exist' }] },
      ],
    });
  });

  it('walks the same playbook the same way each time', async () => {
    expect(await call('check', 'good.yaml')).toEqual(await call('check', 'good.yaml'));
  });

  it('is used wrongly with 2, a sentence and no stack', async () => {
    expect(await call('check')).toEqual({ exit: 2, out: '', err: 'Name at least one file: chancery check FILE…\n' });
    expect(await call('check', '--loud', 'good.yaml')).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/^Unknown option '--loud'\. Add --help/),
    });
    expect(await call('chek')).toMatchObject({ exit: 2, err: expect.stringMatching(/^There is no verb "chek"\.\n\nUse: chancery VERB/) });
  });

  it('shows the use of every verb, and of all, with 0', async () => {
    for (const verb of [[], ['check'], ['verify'], ['ledger', 'export'], ['backup'], ['restore'], ['sign-in']]) {
      expect(await call(...verb, '--help')).toMatchObject({
        exit: 0,
        err: '',
        out: expect.stringMatching(new RegExp(`^Use: chancery ${verb.length ? verb.join(' ') : 'VERB'}`)),
      });
    }
  });
});

/** The real process, on the sources. */
describe('the command as a process', () => {
  const run = (args: readonly string[], options: { readonly shell?: string } = {}) => {
    const command = [
      process.execPath,
      '--conditions=@chancery/source',
      '--disable-warning=ExperimentalWarning',
      path.join(ROOT, 'apps/cli/src/main.ts'),
      ...args,
    ];
    return options.shell === undefined
      ? spawnSync(command[0]!, command.slice(1), { encoding: 'utf8' })
      : spawnSync('bash', ['-c', `"$@" ${options.shell}`, 'bash', ...command], { encoding: 'utf8' });
  };

  it('ends with the exit code of the verb', () => {
    expect(run(['verify', path.join(ROOT, 'test/golden/night.jsonl')])).toMatchObject({ status: 0, stderr: '' });
    expect(run(['verify', path.join(ROOT, 'test/golden/README.md')])).toMatchObject({
      status: 1,
      stderr: '',
      stdout: 'Not intact: - 0 export-unreadable: the first line is not that of an export.\n',
    });
    expect(run(['verify', '/nowhere/export.jsonl'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: '/nowhere/export.jsonl does not exist.\n',
    });
  });

  it('says nothing when its reader has gone', () => {
    expect(run(['check', '--json', PB_01, PB_01], { shell: '| head -c 1; exit ${PIPESTATUS[0]}' })).toMatchObject({
      status: 0,
      stderr: '',
      stdout: '{',
    });
  });
});
