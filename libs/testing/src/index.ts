export { findChromium, openBrowser } from './browser.ts';
export { fold, scenario, T0, type Said, type When } from './scenario.ts';
export { eachDatabase, freshDataDir, type OpenFresh } from './databases.ts';
export { findPostgres } from './postgres-binaries.ts';
export { startPostgres } from './postgres.ts';
export { freshDatabase, openMeeting, sharedPostgres, type FreshDatabase } from './shared-postgres.ts';
export { ServerProcess } from './server-process.ts';
