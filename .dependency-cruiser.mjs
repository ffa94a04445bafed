// The rings, read from the tag of each package: a library imports lower rings only. Each rule says why it is there.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const manifest = (project) => JSON.parse(readFileSync(path.join(import.meta.dirname, project, 'package.json'), 'utf8'));
const ringOf = (project) =>
  manifest(project)
    .nx.tags.find((tag) => tag.startsWith('ring:'))
    .slice('ring:'.length);
const LIBS = readdirSync(path.join(import.meta.dirname, 'libs')).map((name) => ({ name, ring: ringOf(`libs/${name}`) }));
const DOORS = LIBS.flatMap(({ name }) =>
  Object.values(manifest(`libs/${name}`).exports)
    .map((door) => door['@chancery/source'])
    .filter((source) => source !== undefined)
    .map((source) => `^libs/${name}/${source.slice('./'.length).replaceAll('.', '\\.')}$`),
);
const SIDEWAYS = { playbook: ['engine'] };

const rings = LIBS.filter(({ ring }) => ring !== 'tests').map(({ name, ring }) => {
  const allowed = LIBS.filter((other) => other.name === name || Number(other.ring) < Number(ring) || SIDEWAYS[name]?.includes(other.name));
  return {
    name: `ring-${ring}-${name}`,
    comment: `${name} is in ring ${ring}: it may import lower rings only, so that the core never depends on what is built on it`,
    severity: 'error',
    from: { path: `^libs/${name}/src`, pathNot: '\\.spec\\.tsx?$' },
    to: { path: '^libs/[^/]+/', pathNot: `^libs/(${allowed.map((each) => each.name).join('|')})/` },
  };
});

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const NOT_SPEC = '\\.spec\\.tsx?$';

export default {
  forbidden: [
    ...rings,
    rule(
      'no-circular',
      'a cycle of values cannot be loaded, understood or tested in parts; types may refer to each other',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    rule('libs-not-apps', 'an app composes libraries; a library that knows one cannot be reused', { path: '^libs' }, { path: '^apps' }),
    rule(
      'apps-apart',
      'apps meet over the network only, but for what a ledger of this build is made of, which server and command line must share',
      { path: '^apps/([^/]+)/' },
      { path: '^apps/', pathNot: ['^apps/$1/', '^apps/server/src/(composition|way-in)\\.ts$'] },
    ),
    rule(
      'public-door',
      'a library is used through the exports of its package',
      { path: '^(libs|apps)/([^/]+)/' },
      { path: '^libs/[^/]+/src/', pathNot: [...DOORS, '^$1/$2/'] },
    ),
    rule(
      'testing-in-tests',
      'what builds tests does not ship',
      { path: '^(libs|apps)/', pathNot: [NOT_SPEC, '^libs/testing/'] },
      { path: '^libs/testing/' },
    ),
    // The generated documents name a package that holds types only.
    rule(
      'resolvable',
      'an import that does not resolve fails at start',
      { path: '^(libs|apps)/', pathNot: '^apps/dashboard/src/gql/' },
      { couldNotResolve: true },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      conditionNames: ['@chancery/source', 'import', 'types', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
    },
  },
};
