// Files, functions and constructors that a reader can hold in mind; a larger one has its reason in docs/size-exceptions.md.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const FILE_LINES_MAX = 400;
const FUNCTION_LINES_MAX = 50;
const COLLABORATORS_MAX = 5;
const GENERATED = /\/gql\/|\.generated\.tsx?$/;

export function sizes(root) {
  const excepted = new Set(
    [...readFileSync(path.join(root, 'docs/size-exceptions.md'), 'utf8').matchAll(/^- `([^`]+)`: .{10,}$/gm)].map(([, what]) => what),
  );
  const found = ['libs', 'apps', 'test', 'tools']
    .flatMap((folder) => sources(root, folder))
    .flatMap((file) => oversized(file, readFileSync(path.join(root, file), 'utf8')));
  const says = found.filter(({ key }) => !excepted.has(key)).map(({ key, says: message }) => `${key}: ${message}`);
  for (const key of excepted)
    if (!found.some((each) => each.key === key)) says.push(`${key}: excepted in docs/size-exceptions.md, but small enough`);
  return Promise.resolve({ ok: says.length === 0, says: says.join('\n') });
}

function sources(root, folder) {
  return readdirSync(path.join(root, folder), { recursive: true })
    .map((file) => `${folder}/${file}`)
    .filter((file) => /\.(?:tsx?|mjs)$/.test(file) && !/(?:^|\/)(?:node_modules|dist)\//.test(file) && !GENERATED.test(file));
}

/** What is too large in a file: `key` is `file`, `file#function` or `file#Class.constructor`. */
export function oversized(file, text) {
  const found = [];
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  if (lines > FILE_LINES_MAX) found.push({ key: file, says: `${lines} lines, at most ${FILE_LINES_MAX}` });
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const visit = (node) => {
    if (ts.isFunctionLike(node) && node.body && !isSuite(node, source)) {
      const line = (position) => source.getLineAndCharacterOfPosition(position).line;
      const length = line(node.end) - line(node.getStart(source)) + 1;
      const key = `${file}#${nameOf(node, source)}`;
      if (length > FUNCTION_LINES_MAX) found.push({ key, says: `${length} lines, at most ${FUNCTION_LINES_MAX}` });
      if (ts.isConstructorDeclaration(node) && node.parameters.length > COLLABORATORS_MAX) {
        found.push({ key, says: `${node.parameters.length} collaborators, at most ${COLLABORATORS_MAX}` });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** What `describe…` or `eachDatabase` is given holds tests, each measured for itself. */
function isSuite(node, source) {
  if (ts.isCallExpression(node.parent)) return /^(?:describe\b|each[A-Z])/.test(node.parent.expression.getText(source));
  return node.name !== undefined && /^describe[A-Z]/.test(node.name.getText(source));
}

function nameOf(node, source) {
  if (ts.isConstructorDeclaration(node)) return `${node.parent.name?.text ?? 'class'}.constructor`;
  const named = node.name ?? (ts.isVariableDeclaration(node.parent) || ts.isPropertyAssignment(node.parent) ? node.parent.name : undefined);
  return named?.getText(source) ?? `line-${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`;
}
