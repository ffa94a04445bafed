export { fold, scenario, T0, type Said, type When } from './scenario.ts';
