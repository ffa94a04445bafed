import { expect, it } from 'vitest';
import type { Ir } from '../ir.ts';
import { twentySteps } from '../testing/twenty-steps.ts';
import { checkGraph } from './check-graph.ts';

function withWayBack(change: (locations: Record<string, any>) => void): Ir {
  const ir = structuredClone(twentySteps().ir);
  change(ir.locations as Record<string, any>);
  return ir;
}

it('lanes without circles pass', () => {
  expect(checkGraph(twentySteps().ir)).toEqual([]);
});

it('a way back that nobody counts is an endless loop (C203)', () => {
  const ir = withWayBack((at) => at['T4'].edges.push({ event: 'redo', to: 'T2', set: [] }));
  expect(checkGraph(ir).map(({ code, location }) => [code, location])).toEqual([['C203', 'T4']]);
});

it('a counted way back passes', () => {
  const ir = withWayBack((at) =>
    at['T4'].edges.push({ event: 'redo', to: 'T2', set: [], round: { id: 'x', max: 3, over: 'first:end', set: [] } }),
  );
  expect(checkGraph(ir)).toEqual([]);
});

it('a circle that waits for nobody spins (C204), counted or not', () => {
  const ir = withWayBack((at) => at['T4'].immediate.push({ to: 'T4', set: [], round: { id: 'x', max: 3, over: 'first:end', set: [] } }));
  expect(checkGraph(ir).map(({ code, location }) => [code, location])).toEqual([['C204', 'T4']]);
});
