// node tools/run-source.mjs tools/generate/env-example.ts FILE: writes every setting of the server with what holds without it.
import { writeFileSync } from 'node:fs';
import { SETTINGS } from '../../apps/server/src/settings.ts';

const HEAD = `# Every setting of the server. None is needed. Copy this file to .env, take the # away where you want another value than
# the usual one, and start with: set -a; . ./.env; set +a; npm start
`;

const told = Object.entries(SETTINGS)
  .filter(([, { testing }]) => !testing)
  .map(([name, { means, usual, example }]) => `\n# ${means} Without it: ${usual}.\n# ${name}=${example}\n`);

writeFileSync(process.argv[2] ?? '.env.example', HEAD + told.join(''));
