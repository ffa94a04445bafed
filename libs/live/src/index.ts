export { LIST, type Fragment, type Frame } from './frame.ts';
export { Live, type LiveDoor } from './live.ts';
export type { Rendering, Scope } from './topic.ts';
