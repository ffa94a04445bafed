/** 26 characters of Crockford's base 32, 128 random or derived bits. Random order: an id tells nothing about when or how many. */
export type Id = string;

/** An exercise's is known outside by a letter before it: see `streamOf` of the incidents. */
const FORM = /^x?[0-9a-hjkmnp-tv-z]{26}$/;

/** True for what could be the id of something. Whoever names things by another text means nothing that is here. */
export const isId = (text: unknown): text is Id => typeof text === 'string' && FORM.test(text);

/** The id of nothing, for what is asked about under a name that is no id. */
export const ID_OF_NOTHING: Id = '0'.repeat(26);

const LABEL = /^(?:I|P|R:[0-9a-hjkmnp-tv-z]{26})$/;

/** True for a label that a person may write under: the circle's, the press circle's, or one with named readers. */
export const isLabel = (text: unknown): text is string => typeof text === 'string' && LABEL.test(text);
