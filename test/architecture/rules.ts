// Rules that a compiler does not know. Each looks at one file, returns what breaks it, and says why it exists.

export interface SourceFile {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly text: string;
}

export interface Rule {
  readonly name: string;
  readonly because: string;
  /** The rings by library name, as the package tags say. */
  readonly broken: (file: SourceFile, rings: ReadonlyMap<string, string>) => readonly string[];
}

const isSpec = (path: string): boolean => /\.(?:spec|bench)\.tsx?$/.test(path);
const inLibrary = (path: string): string | undefined => /^libs\/([^/]+)\/src\//.exec(path)?.[1];

/** What a file imports, by `from`, `import()` or `export … from`. */
export function importsOf({ text }: SourceFile): readonly string[] {
  const code = withoutComments(text);
  return [...code.matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, name]) => name!);
}

/** Comments may speak of what code may not do. Strings stay: an import is one. */
export function withoutComments(text: string): string {
  return text.replaceAll(
    /('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    (_, string?: string) => string ?? ' ',
  );
}

const SIDEWAYS: { readonly [library: string]: string } = { playbook: 'engine' };

const rings: Rule = {
  name: 'a library imports lower rings only',
  because: 'the core must stand without what is built on it, and a slice must be deletable',
  broken: (file, ringOf) => {
    const library = inLibrary(file.path);
    const own = library === undefined ? undefined : Number(ringOf.get(library));
    if (library === undefined || own === undefined || Number.isNaN(own) || isSpec(file.path)) return [];
    const siblings = importsOf(file)
      .map((name) => /^@chancery\/([^/]+)/.exec(name)?.[1])
      .filter((name) => name !== undefined);
    return siblings
      .filter((other) => other !== library && SIDEWAYS[library] !== other && !(Number(ringOf.get(other)) < own))
      .map((other) => `ring ${own} imports ${other} of ring ${ringOf.get(other) ?? 'unknown'}`);
  },
};

const PURE_LIBRARIES = new Set(['kernel', 'engine', 'playbook']);
const isPure = (path: string): boolean =>
  !isSpec(path) && (PURE_LIBRARIES.has(inLibrary(path) ?? '') || /^libs\/[^/]+\/src\/model\//.test(path));

const IMPURE_IMPORT =
  /^(?:@nestjs\/|typeorm$|pg$|socket\.io|@electric-sql\/|(?:node:)?(?:fs|net|http|https|child_process|worker_threads|timers|os|process)(?:\/|$))/;
const IMPURE_CODE: readonly (readonly [RegExp, string])[] = [
  [/\bDate\.now\b/, 'reads the clock'],
  [/\bnew Date\(\s*\)/, 'reads the clock'],
  [/\bperformance\.now\b/, 'reads the clock'],
  [/\bMath\.random\b/, 'draws chance'],
  [/\brandom(?:Bytes|UUID|Int)\b|\bgetRandomValues\b/, 'draws chance'],
  [/\bprocess\.env\b/, 'reads the environment'],
  [/\b(?:setTimeout|setInterval|setImmediate|queueMicrotask)\s*\(/, 'waits'],
  [/\basync\b(?=\s*(?:function\b|\(|[\w$]+\s*(?:=>|\()|\*|<))|\bawait\s/, 'is asynchronous'],
  [/\bfetch\s*\(/, 'reaches the network'],
];

const purity: Rule = {
  name: 'kernel, engine, playbook and every model folder are pure',
  because: 'the same code decides live, in a drill at sixty times the speed, in the simulator and in replay',
  broken: (file) => {
    if (!isPure(file.path)) return [];
    const code = withoutStrings(withoutComments(file.text));
    return [
      ...importsOf(file)
        .filter((name) => IMPURE_IMPORT.test(name))
        .map((name) => `imports ${name}`),
      ...IMPURE_CODE.filter(([pattern]) => pattern.test(code)).map(([pattern, what]) => `${what}: ${pattern.exec(code)![0].trim()}`),
    ];
  },
};

function withoutStrings(text: string): string {
  return text.replaceAll(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, "''");
}

const drawers: Rule = {
  name: 'no folder is named helpers, common, utils, base or shared',
  because: 'such a folder says nothing of what it holds, so everything ends there',
  broken: ({ path }) =>
    path
      .split('/')
      .slice(0, -1)
      .filter((folder) => /^(?:helpers?|common|utils?|base|shared|misc)$/.test(folder)),
};

const environment: Rule = {
  name: 'the environment is read in one config file of each app',
  because: 'a setting read anywhere else is neither checked at boot nor listed for the operator',
  broken: ({ path, text }) => {
    if (
      !/^(?:libs|apps)\//.test(path) ||
      isSpec(path) ||
      path.startsWith('libs/testing/') ||
      /^apps\/[^/]+\/src\/config(?:\/[^/]+)?\.ts$/.test(path)
    )
      return [];
    return /\bprocess\.env\b|\bimport\.meta\.env\b/.test(withoutStrings(withoutComments(text))) ? ['reads the environment'] : [];
  },
};

const clock: Rule = {
  name: 'the clock is read in a clock file only',
  because:
    'time comes in with the command, and a second reader of the clock is a drill at the wrong speed (performance.now() measures how long)',
  broken: ({ path, text }) => {
    if (!/^(?:libs|apps)\//.test(path) || isSpec(path) || path.startsWith('libs/testing/') || /(?:^|\/|[.-])clock\.ts$/.test(path))
      return [];
    const code = withoutStrings(withoutComments(text));
    return /\bDate\.now\b|\bnew Date\(\s*\)/.test(code) ? ['reads the clock'] : [];
  },
};

/** What a layer may not import of its own library. Folders of other names belong to no layer, and only `model` may not know them. */
const OUT_OF_REACH: { readonly [layer: string]: RegExp } = {
  model: /^(?!model\/)/,
  read: /^(?:api|policies)\/|^index\.ts$/,
  policies: /^(?:api|read)\/|^index\.ts$/,
  api: /^policies\/|^index\.ts$/,
};

const layers: Rule = {
  name: 'inside a domain library, model knows nothing else, read and policies know nothing of api, and no layer uses its own front door',
  because: 'rules that know how they are shown or stored cannot be tested in the dark',
  broken: (file) => {
    const [, library, layer] = /^libs\/([^/]+)\/src\/(model|read|api|policies)\//.exec(file.path) ?? [];
    if (library === undefined || layer === undefined || isSpec(file.path)) return [];
    const home = `libs/${library}/src/`;
    return importsOf(file)
      .filter((name) => name.startsWith('.'))
      .map((name) => resolved(file.path, name))
      .filter((target) => target.startsWith(home) && OUT_OF_REACH[layer]!.test(target.slice(home.length)))
      .map((target) => `${layer} imports ${target}`);
  },
};

function resolved(from: string, relative: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

export const RULES = { rings, purity, drawers, environment, clock, layers } as const;
