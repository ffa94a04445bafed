import { nameOf } from '@chancery/identity/api';
import { draw, type Awaited, type DrawnNode as Drawn, type Ir, type Location, type Playbook, type Text } from '@chancery/playbook';
import type { DrawnNode, NamedRole, NodeRung, PlaybookDrawing } from './chart.types.ts';

type Option = { readonly text?: Text };

/** A playbook as a run pinned it. `lanes` are their titles, in the order in which the playbook tells them. */
export type Drawable = Pick<Playbook, 'ir'> & { readonly lanes: { readonly [lane: string]: Text } };

export const saidIn = (text: Text | undefined, language: string): string =>
  text?.[language] ?? text?.['en'] ?? Object.values(text ?? {})[0] ?? '';

/** The drawing in one language: positions, words, who is asked, what gates wait for and what happens when nobody acts. */
export function drawingOf({ ir, lanes }: Drawable, digest: string, language: string): PlaybookDrawing {
  const drawing = draw(ir, language, Object.keys(lanes));
  const titles = new Map(drawing.nodes.map(({ id, title }) => [id, title]));
  const titleOf = ({ how, step, lane }: Awaited): string =>
    how === 'end' ? saidIn(lanes[lane], language) || lane : (titles.get(step) ?? step);
  const awaited = (one: Awaited) => ({
    step: one.step,
    title: titleOf(one),
    how: nameOf(one.how),
    options: one.options.map((option) => saidIn(optionsAt(ir.locations[one.step])[option]?.text, language) || option),
  });
  return {
    id: `${digest}.${language}`,
    w: drawing.w,
    h: drawing.h,
    lanes: drawing.lanes.map(({ id, y, h }) => ({ id, title: saidIn(lanes[id], language) || id, y, h })),
    nodes: drawing.nodes.map((node) => ({
      ...nodeIn(ir, node, language),
      requires: node.requires.map((any) => ({ any: any.map(awaited) })),
    })),
    edges: drawing.edges.map(({ from, to, kind, options, points }) => ({
      from,
      to,
      kind: nameOf(kind),
      options: [...options],
      points: points.map((point) => [...point]),
    })),
  };
}

function nodeIn(ir: Ir, node: Drawn, language: string): Omit<DrawnNode, 'requires'> {
  const location = ir.locations[node.id]!;
  const { work, edges, afterMs } = location;
  const role = roleIn(ir, language);
  const { id, lane, kind, step, title, text, strip, x, y, w, h } = node;
  const override = edges.find(({ tag }) => tag === 'override')?.by;
  return {
    id,
    lane,
    step,
    title,
    text,
    strip,
    x,
    y,
    w,
    h,
    kind: nameOf(kind),
    role: role(work?.R ?? work?.A),
    confirmer: role(ir.locations[`${id}.confirm`]?.work?.R),
    override: role(override),
    ender: role(edges.find(({ event }) => event === 'ended')?.by),
    withinMs: afterMs ?? work?.dueMs ?? null,
    timed: afterMs !== undefined,
    rungs: rungsIn(ir, location, role),
    options: Object.entries(optionsAt(location)).map(([option, { text: words }]) => ({ id: option, text: saidIn(words, language) })),
  };
}

/** Whoever answers for it is paged first, then rung after rung; nobody where time itself moves on. */
function rungsIn(ir: Ir, { work, afterMs }: Location, role: (code: string | undefined) => NamedRole | null): NodeRung[] {
  const rungs = ir.ladders[work?.ladder ?? ''];
  if (!work || !rungs || afterMs !== undefined) return [];
  return [{ afterMs: 0, page: work.A }, ...rungs].map(({ afterMs: after, page }) => ({
    afterMs: after,
    to: page === 'deputy' ? null : role(page),
  }));
}

const roleIn =
  (ir: Ir, language: string) =>
  (code: string | undefined): NamedRole | null =>
    code === undefined ? null : { role: code, title: saidIn(ir.roles[code], language) || code };

const optionsAt = (location: Location | undefined): { readonly [option: string]: Option } =>
  (location?.details?.['options'] as { readonly [option: string]: Option } | undefined) ?? {};
