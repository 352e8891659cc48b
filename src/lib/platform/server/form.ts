// The one way from a posted form to typed data, and back to the page with every word kept when something is wrong.
import { error, fail, type ActionFailure } from '@sveltejs/kit';
import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { fileMegabytes } from '../file-size.ts';
import type { FormReport } from '../form-report.ts';
import { countCharacters } from '../characters.ts';

interface Form<T> {
  data: T;
  /** Which showing of the form it is, where it says so (`FormId.svelte`): for `openOnce`. */
  id: string | undefined;
  /** Refuses what the schema alone could not know; nothing typed is lost. */
  refuse(
    problem: { errors?: Record<string, string>; message?: string },
    status?: number,
  ): ActionFailure<FormReport>;
}

/** As `FormId.svelte` makes it. */
const FormId = z.string().regex(/^[\d-]{7,43}$/);

type ParsedForm<T> = ({ ok: true } & Form<T>) | { ok: false; failure: ActionFailure<FormReport> };

/**
 * Reads a form post with a schema. Secrets (fields named `…password`) are never sent back, and files cannot be: a browser
 * keeps a chosen file only while the page stays. Where it does not, the field says so.
 * @param lists names of fields that may be there several times; the schema gets them as lists, empty ones too
 */
export async function readForm<T extends z.ZodType>(
  request: Request,
  schema: T,
  { lists: names = [] }: { lists?: string[] } = {},
): Promise<ParsedForm<z.output<T>>> {
  const body = await readBody(request).catch(refuseSize);
  if (!(body instanceof FormData)) return { ok: false, failure: body };
  const fields = readFields(body, names);
  const lists = readLists(body, names);
  const kept = { values: keepTexts(fields), ...(names.length > 0 && { lists }) };
  const lost = request.headers.has('x-sveltekit-action') ? {} : explainLostFiles(fields);
  const result = schema.safeParse({ ...fields, ...lists });
  if (!result.success) {
    const errors = { ...lost, ...explainIssues(result.error.issues, { ...fields, ...lists }) };
    return { ok: false, failure: fail(400, { ...kept, errors }) };
  }
  return {
    ok: true,
    data: result.data,
    id: FormId.safeParse(fields['form_id']).data,
    refuse: ({ errors = {}, message }, status = 400) =>
      fail(status, { ...kept, errors: { ...lost, ...errors }, message }),
  };
}

/** What calls itself a form and is none (a TypeError) is the sender's mistake, not a fault of ours. */
export function readBody(request: Request): Promise<FormData> {
  return request.formData().catch((fault) => {
    throw fault instanceof TypeError ? error(400) : fault;
  });
}

/** What is more than the process takes never becomes fields that could be given back. */
function refuseSize(fault: unknown): ActionFailure<FormReport> {
  if (!(fault instanceof Error && 'status' in fault && fault.status === 413)) throw fault;
  const message = m.file_post_too_large({ megabytes: fileMegabytes });
  return fail(413, { values: {}, errors: {}, message });
}

type Fields = Record<string, string | File>;

/** The first of a name counts. */
function readFields(form: FormData, lists: string[]): Fields {
  const fields: Fields = {};
  for (const [name, value] of form) {
    if (Object.hasOwn(fields, name) || lists.includes(name)) continue;
    fields[name] = typeof value === 'string' ? toLines(value) : value;
  }
  return fields;
}

function keepTexts(fields: Fields): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string' && !/password/i.test(name)) texts[name] = value;
  }
  return texts;
}

function explainLostFiles(fields: Fields): Record<string, string> {
  const files = Object.entries(fields).filter(([, value]) => value instanceof File && value.size > 0);
  return Object.fromEntries(files.map(([name]) => [name, m.file_again()]));
}

function readLists(form: FormData, names: string[]): Record<string, string[]> {
  const read = (name: string) => form.getAll(name).filter((value) => typeof value === 'string');
  return Object.fromEntries(names.map((name) => [name, read(name).map(toLines)]));
}

const toLines = (text: string) => text.replaceAll('\r\n', '\n');

type Issue = z.core.$ZodIssue;

/** One message a field, the first. What is wrong in a row of a list bears its number: `link_url.2`. */
function explainIssues(
  issues: Issue[],
  values: Record<string, string | File | string[]>,
): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of issues) {
    const [name = 'form', row] = issue.path.map(String);
    const value = values[name] ?? '';
    if (Array.isArray(value) && (row === undefined || isChoice(issue)))
      errors[name] ??= explainList(issue, value);
    else if (Array.isArray(value)) errors[`${name}.${row}`] ??= explainIssue(issue, value[Number(row)] ?? '');
    else errors[name] ??= value instanceof File ? explainFile(issue) : explainIssue(issue, value);
  }
  return errors;
}

function explainFile(issue: Issue): string {
  return issue.code === 'too_big' ? m.file_too_large({ megabytes: fileMegabytes }) : m.form_invalid();
}

/** A box that is not among those offered: the boxes share one message. */
const isChoice = (issue: Issue) =>
  issue.code === 'invalid_value' || (issue.code === 'invalid_format' && issue.format === 'regex');

function explainList(issue: Issue, { length }: string[]): string {
  if (issue.code === 'too_small') return m.form_choose_one();
  if (issue.code === 'too_big') return m.form_choose_fewer({ maximum: Number(issue.maximum), length });
  return m.form_choice();
}

function explainIssue(issue: Issue, value: string): string {
  if (value.trim() === '' && issue.code !== 'custom') return m.form_required();
  switch (issue.code) {
    case 'too_small':
      return m.form_too_short({ minimum: Number(issue.minimum) });
    case 'too_big':
      return m.form_too_long({ maximum: Number(issue.maximum), length: countCharacters(value.trim()) });
    case 'invalid_format':
      if (issue.format === 'url') return m.form_url();
      return issue.format === 'email' ? m.form_email() : m.form_choice();
    case 'invalid_value':
      return m.form_choice();
    default:
      return m.form_invalid();
  }
}
