import module from 'node:module';

module.enableCompileCache();
// What is slow to load is loaded while the database opens, and after the settings were found usable.
const { readConfig } = await import('./config.ts');
const { boot } = await import('./boot.ts');
await boot(readConfig);
