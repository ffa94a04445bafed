// How long the statechart of PB-01 takes to be drawn on a processor slowed down four times, in the sample's 42nd minute and further
// on, and how many frames pass between the arrival of a push and the changed step on the screen. The built server and dashboard, in
// the browser of the journeys.
import { openUnderWay } from '../journeys/under-way.ts';

const SLOWER = 4;
const OPENINGS = 7;

interface Pushed {
  readonly frames: number;
  readonly ms: number;
}

/**
 * From the socket's message that holds the run until the next frame is put on the screen after the step changed. A frame begins at
 * each animation callback; the callback after the change runs once that frame was handed over.
 */
const WATCH = `(() => {
  const Real = WebSocket;
  window.watch = (node, look) => new Promise((resolve) => {
    let arrived, frames = 0;
    const count = () => {
      const done = document.querySelector('[data-node="' + node + '"]')?.dataset.look === look;
      if (arrived !== undefined) {
        if (done) return resolve({ frames, ms: performance.now() - arrived });
        frames++;
      }
      requestAnimationFrame(count);
    };
    window.heard = (data) => {
      if (arrived === undefined && typeof data === 'string' && data.includes('"PlaybookRun"')) { arrived = performance.now(); frames = 1; }
    };
    requestAnimationFrame(count);
  });
  window.WebSocket = class extends Real {
    constructor(...given) { super(...given); this.addEventListener('message', ({ data }) => window.heard?.(data)); }
  };
})()`;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const night = await openUnderWay();
const { page, server, incident } = night;
await page.addInitScript(WATCH);
const devtools = await page.context().newCDPSession(page);
const slow = (rate: number): Promise<unknown> => devtools.send('Emulation.setCPUThrottlingRate', { rate });
await night.decide('D1', 'partial');

/** The sample, in its 42nd minute. */
const { incident: sample } = (await night.ask('OpenSample', {})) as { readonly incident: string };

/** From the press on the rail until a step stands in the picture and the frame with it was handed over. */
async function opened(of: string, step: string): Promise<number> {
  await page.goto(`${server.url}/incidents/${of}`);
  await page.locator('[data-connection=live]').waitFor();
  await page.getByRole('heading', { name: 'Lanes' }).waitFor();
  // The other pages have been fetched by then, as they have for whoever has looked at the board for a moment.
  await page.waitForLoadState('networkidle');
  await slow(SLOWER);
  const ms = (await page.evaluate(`new Promise((resolve) => {
    const begun = performance.now();
    [...document.querySelectorAll('nav a')].find((link) => link.textContent.startsWith('Playbook')).click();
    const look = () => document.querySelector('.sc-lines path') && document.querySelector('[data-node="${step}"]')
      ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)))
      : requestAnimationFrame(look);
    look();
  })`)) as number;
  await slow(1);
  return ms;
}

for (const [what, of, step] of [
  ['42nd minute of the sample', sample, 'T5'],
  ['after the cut', incident, 'T12'],
] as const) {
  const openings: number[] = [];
  for (let i = 0; i < OPENINGS; i++) openings.push(await opened(of, step));
  const [first, worst] = [openings[0]!, Math.max(...openings)].map(Math.round);
  say(
    `${what}, drawn on ${SLOWER}x slowdown: first ${first} ms, median ${Math.round(median(openings))} ms, worst ${worst} ms of ${OPENINGS}`,
  );
}
await page.goto(`${server.url}/incidents/${incident}/playbook`);
await page.locator('[data-node="T12"]').waitFor();

const turns: Pushed[] = [];
for (const [node, look] of [
  ['T12', 'done'],
  ['T6', 'done'],
  ['T20', 'done'],
  ['T13', 'done'],
] as const) {
  await slow(SLOWER);
  const seen = page.evaluate(`window.watch(${JSON.stringify(node)}, ${JSON.stringify(look)})`);
  await night.done(node);
  turns.push((await seen) as Pushed);
  await slow(1);
}
say(
  `push to picture on ${SLOWER}x slowdown: frames ${turns.map(({ frames }) => frames).join(', ')}; ms ${turns.map(({ ms }) => Math.round(ms)).join(', ')}`,
);
await night.end();
