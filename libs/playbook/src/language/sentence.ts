import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const EXPECTED: { readonly [type: string]: string } = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  record: 'fields with names',
  object: 'fields with names',
};

/** What is wrong with a value, in words for someone who writes playbooks and not programs. */
export function sentenceOf(issue: Issue, field: string, value: unknown): string {
  return `${field}: ${said(issue, value)}`;
}

function said(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${EXPECTED[issue.expected] ?? issue.expected} is expected here, not ${shown(value)}`;
    case 'invalid_value':
      return `${shown(value)} is not one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return `${sized(issue.origin, value)} is too little; the least is ${issue.minimum}`;
    case 'too_big':
      return `${sized(issue.origin, value)} is too much; the most is ${issue.maximum}`;
    case 'invalid_key':
      return issue.issues[0] === undefined ? 'this name cannot be used' : said(issue.issues[0], value);
    default:
      return issue.message.replace(/\.$/, '').slice(0, 300);
  }
}

function sized(origin: string, value: unknown): string {
  if (typeof value === 'string') return `a text of ${value.length} characters`;
  return Array.isArray(value) ? `a list of ${value.length}` : origin === 'number' || origin === 'int' ? shown(value) : 'this';
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'fields with names' : `"${String(value).slice(0, 40)}"`;
}
