// Everything that the dashboard says, it says in both languages, and it says nothing that no screen shows.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const DASHBOARD = 'apps/dashboard/src';

export function bothLanguages(root) {
  const folder = path.join(root, DASHBOARD);
  const files = readdirSync(folder, { recursive: true })
    .filter((name) => /\.tsx?$/.test(name) && !/^gql\/|\.spec\.tsx?$/.test(name))
    .map((name) => path.join(folder, name));
  const { config } = ts.readConfigFile(path.join(root, 'apps/dashboard/tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, path.join(root, 'apps/dashboard'));
  const program = ts.createProgram(files, { ...options, noEmit: true });
  const says = faults(program, files).map(({ file, line, what }) => `${path.relative(root, file)}:${line}: ${what}`);
  return Promise.resolve({ ok: says.length === 0, says: says.join('\n') });
}

/** `{ file, line, what }` for each word that one language lacks, and for each that nothing says. */
export function faults(program, files) {
  const sources = files.map((file) => program.getSourceFile(file));
  const catalogues = sources.flatMap(cataloguesIn);
  const said = saidIn(sources, program.getTypeChecker());
  return catalogues.flatMap(({ en, fr }) => [
    ...unequal(en, fr),
    ...leavesOf(en)
      .filter((leaf) => !said.has(leaf.node))
      .map(unsaid),
  ]);
}

const unsaid = ({ node, key }) => at(node, `"${key}" is said nowhere`);

function at(node, what) {
  const source = node.getSourceFile();
  return { file: source.fileName, line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1, what };
}

/** `words({…}, {…})`, and the two files of the whole dashboard, `en.ts` and `fr.ts`. */
function cataloguesIn(source) {
  const found = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && node.expression.getText(source) === 'words' && node.arguments.length === 2) {
      const [en, fr] = node.arguments;
      if (ts.isObjectLiteralExpression(en)) found.push({ en, fr });
    }
    if (ts.isVariableDeclaration(node) && node.name.getText(source) === 'en' && node.initializer && isObject(node.initializer))
      found.push({ en: node.initializer });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const isObject = (node) => ts.isObjectLiteralExpression(node);

/** What has a name, down to the last word: lists count as one. */
function leavesOf(node, before = '') {
  return node.properties.flatMap((property) => {
    const key = `${before}${property.name.getText()}`;
    return property.initializer && isObject(property.initializer)
      ? leavesOf(property.initializer, `${key}.`)
      : [{ node: property, key, empty: ts.isStringLiteral(property.initializer) && property.initializer.text === '' }];
  });
}

/** The compiler compares the keys; that a word is there and is not empty, it does not see. */
function unequal(en, fr) {
  if (fr === undefined || !isObject(fr)) return [];
  const [there, here] = [en, fr].map((words) => new Map(leavesOf(words).map((leaf) => [leaf.key, leaf])));
  return [
    ...[...there.values()].filter(({ key }) => !here.has(key)).map(({ node, key }) => at(node, `"${key}" is not said in French`)),
    ...[...here.values()].filter(({ key }) => !there.has(key)).map(({ node, key }) => at(node, `"${key}" is not said in English`)),
    ...[...here.values()]
      .filter(({ key, empty }) => there.has(key) && there.get(key).empty !== empty)
      .map(({ node, key }) => at(node, `"${key}" is empty in one language`)),
  ];
}

/** The declarations of all words that some screen reaches: by name, by a key that is chosen at run time, or all of a list. */
function saidIn(sources, checker) {
  const said = new Set();
  const mark = (symbol) => symbol?.declarations?.forEach((declaration) => said.add(declaration));
  const markAll = (type) =>
    type.getProperties().forEach((property) => {
      mark(property);
      property.declarations?.forEach((each) => {
        if (ts.isPropertyAssignment(each) && isObject(each.initializer)) markAll(checker.getTypeAtLocation(each.initializer));
      });
    });
  const visit = (node) => {
    if (ts.isPropertyAccessExpression(node)) mark(checker.getSymbolAtLocation(node.name));
    else if (ts.isElementAccessExpression(node)) chosen(node, checker).forEach(mark);
    else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent))
      mark(checker.getTypeAtLocation(node.parent).getProperty((node.propertyName ?? node.name).getText()));
    else if (ts.isAsExpression(node) || ts.isCallExpression(node) || ts.isVariableDeclaration(node))
      handedOn(node).forEach((group) => markAll(checker.getTypeAtLocation(group)));
    ts.forEachChild(node, visit);
  };
  sources.forEach(visit);
  return said;
}

/** Groups of words that go elsewhere as a whole: `options(w.audiences)`, `w.channels as Record<…>`, `titles: Record<…> = useWords(…)`. */
function handedOn(node) {
  if (ts.isVariableDeclaration(node)) return node.type && node.initializer ? [node.initializer] : [];
  const given = ts.isAsExpression(node) ? [node.expression] : node.arguments;
  return given.filter((each) => ts.isPropertyAccessExpression(each));
}

/** What `words[key]` may be: each key that its type allows, or every word where nobody knows it before (`key as 'one of them'`). */
function chosen(node, checker) {
  const held = checker.getTypeAtLocation(node.expression);
  if (ts.isAsExpression(node.argumentExpression)) return held.getProperties();
  const key = checker.getTypeAtLocation(node.argumentExpression);
  const keys = (key.isUnion() ? key.types : [key]).map((type) => (type.isLiteral() ? String(type.value) : undefined));
  return keys.includes(undefined) ? held.getProperties() : keys.map((name) => held.getProperty(name));
}
