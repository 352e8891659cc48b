// The one way from a posted form to typed data, and back to the page with every word kept when something is wrong.
import { error, fail, type ActionFailure } from '@sveltejs/kit';
import type { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { fileMegabytes } from '../file-size.ts';
import type { FormReport } from '../form-report.ts';
import { countCharacters } from '../text.ts';

interface Form<T> {
  data: T;
  /** Refuses what the schema alone could not know; nothing typed is lost. */
  refuse(
    problem: { errors?: Record<string, string>; message?: string },
    status?: number,
  ): ActionFailure<FormReport>;
}

type ParsedForm<T> = ({ ok: true } & Form<T>) | { ok: false; failure: ActionFailure<FormReport> };

/**
 * Reads a form post with a schema. Secrets (fields named `…password`) are never sent back, and files cannot be: a browser
 * keeps a chosen file only while the page stays. Where it does not, the field says so.
 */
export async function readForm<T extends z.ZodType>(
  request: Request,
  schema: T,
): Promise<ParsedForm<z.output<T>>> {
  const body = await readBody(request).catch(refuseSize);
  if (!(body instanceof FormData)) return { ok: false, failure: body };
  const fields = readFields(body);
  const kept = keepTexts(fields);
  const lost = request.headers.has('x-sveltekit-action') ? {} : explainLostFiles(fields);
  const result = schema.safeParse(fields);
  if (!result.success) {
    const errors = { ...lost, ...explainIssues(result.error.issues, fields) };
    return { ok: false, failure: fail(400, { values: kept, errors }) };
  }
  return {
    ok: true,
    data: result.data,
    refuse: ({ errors = {}, message }, status = 400) =>
      fail(status, { values: kept, errors: { ...lost, ...errors }, message }),
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
function readFields(form: FormData): Fields {
  const fields: Fields = {};
  for (const [name, value] of form) {
    if (Object.hasOwn(fields, name)) continue;
    fields[name] = typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value;
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

type Issue = z.core.$ZodIssue;

/** One message a field, the first. */
function explainIssues(issues: Issue[], fields: Fields): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of issues) {
    const field = String(issue.path[0] ?? 'form');
    const value = fields[field] ?? '';
    errors[field] ??= value instanceof File ? explainFile(issue) : explainIssue(issue, value);
  }
  return errors;
}

function explainFile(issue: Issue): string {
  return issue.code === 'too_big' ? m.file_too_large({ megabytes: fileMegabytes }) : m.form_invalid();
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
