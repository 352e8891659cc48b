// What the form of a Nachnutzung holds.
import { z } from 'zod';
import { manyLines } from '#lib/platform/text.ts';
import { adoptionKinds, adoptionLimits } from './kinds.ts';

const orNull = <T extends z.ZodType>(schema: T) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? null : value),
    schema.nullable(),
  );

const words = (maximum: number) => orNull(manyLines({ minimum: 1, maximum })).default(null);

/** "1.200" and "1 200" are what people type. */
const amount = (maximum: number) =>
  orNull(
    z
      .string()
      .transform((text) => text.replaceAll(/[.\s]/g, ''))
      .pipe(z.string().regex(/^\d{1,9}$/))
      .transform(Number)
      .pipe(z.number().max(maximum)),
  ).default(null);

export const AdoptionChange = z.object({
  kind: z.enum(adoptionKinds),
  since: z.iso.date().refine((day) => day >= '2000-01-01' && day < '2100-01-01'),
  cost: words(adoptionLimits.cost),
  euros: amount(adoptionLimits.euros),
  person_days: amount(adoptionLimits.personDays),
  learned: words(adoptionLimits.words),
  changed: words(adoptionLimits.words),
});

export const AdoptionInput = AdoptionChange.extend({ organisation: z.uuid() });

export const AdoptionChoice = z.object({ adoption: z.uuid() });
