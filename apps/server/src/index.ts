export { readConfig, type Config } from './config.ts';
export { startServer, type Running } from './server.ts';
