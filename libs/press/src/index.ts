export { press } from './model/press.decider.ts';
export { voices } from './model/voices/voices.decider.ts';
