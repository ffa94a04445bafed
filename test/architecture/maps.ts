import { globSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const ROOT = path.join(import.meta.dirname, '../..');

/** Where maps are read by ids and codes that came from outside, or from an entry. */
const FOLDERS = ['model', 'read', 'policies'];
/** The one reader of maps, and what writes every value of any object. */
const ALLOWED = new Set(['libs/kernel/src/own.ts', 'libs/kernel/src/canonical.ts']);

const rulesOfSources = (): string[] =>
  [
    ...globSync(
      FOLDERS.map((folder) => `libs/*/src/${folder}/**/*.ts`),
      { cwd: ROOT },
    ),
    ...globSync('libs/kernel/src/*.ts', { cwd: ROOT }),
  ].filter((file) => !file.endsWith('.spec.ts') && !ALLOWED.has(file));

/**
 * Reads of a map by a name that is not written there, which find what every object has (`constructor`): the place of each.
 * `planted` is a file beside them, with its text.
 */
export function unsafeReads(planted?: { readonly file: string; readonly text: string }): string[] {
  const files = [...rulesOfSources(), ...(planted ? [planted.file] : [])].map((file) => path.join(ROOT, file));
  const { config } = ts.readConfigFile(path.join(ROOT, 'tsconfig.base.json'), (file) => ts.sys.readFile(file));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const settings = { ...options, noEmit: true, composite: false, incremental: false, customConditions: ['@chancery/source'] };
  const host = ts.createCompilerHost(settings);
  const at = planted && path.join(ROOT, planted.file);
  const [readFile, fileExists] = [host.readFile.bind(host), host.fileExists.bind(host)];
  host.readFile = (file) => (file === at ? planted!.text : readFile(file));
  host.fileExists = (file) => file === at || fileExists(file);
  const program = ts.createProgram(files, settings, host);
  return files.flatMap((file) => readsIn(program.getSourceFile(file)!, program.getTypeChecker()));
}

function readsIn(source: ts.SourceFile, checker: ts.TypeChecker): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isElementAccessExpression(node) && isUnsafe(node, checker)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${path.relative(ROOT, source.fileName)}:${line + 1} ${node.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isUnsafe(node: ts.ElementAccessExpression, checker: ts.TypeChecker): boolean {
  const { argumentExpression: name, parent } = node;
  if (ts.isStringLiteral(name) || ts.isNumericLiteral(name)) return false;
  if (ts.isBinaryExpression(parent) && parent.left === node && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken) return false;
  const map = checker.getNonNullableType(checker.getTypeAtLocation(node.expression));
  if (checker.isArrayType(map) || checker.isTupleType(map) || map.getStringIndexType() === undefined) return false;
  const named = checker.getTypeAtLocation(name);
  return !(named.isUnion() ? named.types.every((each) => each.isStringLiteral()) : named.isStringLiteral());
}
