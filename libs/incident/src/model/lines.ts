import { type Id, type Label, own } from '@chancery/kernel';

type By<T> = { readonly [sign: string]: T };

/**
 * Labels of the lines that people wrote, so that they can be corrected. Kept by the last three signs of their ids, which are
 * drawn: a new line copies some ninety places, however long the night, where one flat object would copy the night.
 */
export type Lines = By<By<By<By<Label>>>>;

export const NO_LINES: Lines = {};

const wayTo = (id: Id): readonly [string, string, string] => [id.at(-1) ?? '', id.at(-2) ?? '', id.at(-3) ?? ''];

export function withLine(lines: Lines, id: Id, label: Label): Lines {
  const [a, b, c] = wayTo(id);
  const second = own(lines, a) ?? {};
  const third = own(second, b) ?? {};
  return { ...lines, [a]: { ...second, [b]: { ...third, [c]: { ...own(third, c), [id]: label } } } };
}

export function labelOf(lines: Lines, id: Id): Label | undefined {
  const [a, b, c] = wayTo(id);
  return own(own(own(own(lines, a) ?? {}, b) ?? {}, c) ?? {}, id);
}
