// The one way from a posted form to typed data, and back to the page with every word kept when something is wrong.
import { error, fail, type ActionFailure } from '@sveltejs/kit';
import type { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
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

/** Reads a form post with a schema. Secrets (fields named `…password`) are never sent back. */
export async function readForm<T extends z.ZodType>(
  request: Request,
  schema: T,
): Promise<ParsedForm<z.output<T>>> {
  const values = readFields(await readBody(request));
  const kept = Object.fromEntries(Object.entries(values).filter(([name]) => !/password/i.test(name)));
  const result = schema.safeParse(values);
  if (!result.success) {
    return {
      ok: false,
      failure: fail(400, { values: kept, errors: explainIssues(result.error.issues, values) }),
    };
  }
  return {
    ok: true,
    data: result.data,
    refuse: ({ errors = {}, message }, status = 400) => fail(status, { values: kept, errors, message }),
  };
}

/** What calls itself a form and is none (a TypeError) is the sender's mistake, not a fault of ours. */
export function readBody(request: Request): Promise<FormData> {
  return request.formData().catch((fault) => {
    throw fault instanceof TypeError ? error(400) : fault;
  });
}

/** Text fields only; the first of a name counts. */
function readFields(form: FormData): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === 'string' && !Object.hasOwn(fields, name))
      fields[name] = value.replaceAll('\r\n', '\n');
  }
  return fields;
}

type Issue = z.core.$ZodIssue;

/** One message a field, the first. */
function explainIssues(issues: Issue[], values: Record<string, string>): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of issues) {
    const field = String(issue.path[0] ?? 'form');
    errors[field] ??= explainIssue(issue, values[field] ?? '');
  }
  return errors;
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
