import type { Board } from './board.types.ts';

/** How GraphQL writes the values of our enums. */
const enumName = <T extends string | null>(value: T): string | null => value && value.toUpperCase().replaceAll('-', '_');

/** A board as a query answers it: what is pushed reads the same. */
export function answered(board: Board): { readonly id: string } & Readonly<Record<string, unknown>> {
  return {
    ...board,
    phase: enumName(board.phase),
    kind: enumName(board.kind),
    circle: enumName(board.circle),
    heardHow: enumName(board.heardHow),
    callBack: enumName(board.callBack),
  };
}
