export { LIVE_LIMITS, type LiveLimits } from './bounds.ts';
export { LIST, type Fragment, type Frame } from './frame.ts';
export { Live, type LiveDoor } from './live.ts';
export type { Changes, Lines, Opened, Rendering, Scope } from './rendering.ts';
