// What the database tells of those that are compared.
import { z } from 'zod';
import { helpKinds, projectStages } from '#lib/project/kinds.ts';

const HelpRow = z.object({
  id: z.uuid(),
  kind: z.enum(helpKinds),
  text: z.string(),
  until: z.string().nullable(),
});

export const PartyRow = z.object({
  type: z.enum(['project', 'organisation']),
  id: z.uuid(),
  title: z.string(),
  summary: z.string(),
  description: z.string(),
  stage: z.enum(projectStages).nullable(),
  areas: z.array(z.string()),
  isOpen: z.boolean(),
  organisation: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  place: z
    .object({
      name: z.string(),
      latitude: z.number().nullable(),
      longitude: z.number().nullable(),
      sizeClass: z.number().int(),
    })
    .nullable(),
  topics: z.array(z.object({ id: z.string(), de: z.string(), en: z.string() })),
  needs: z.array(HelpRow),
  offers: z.array(HelpRow),
});

/** With what the index knows of its whole text, if that was asked for and is not newer. */
export const FoundRow = PartyRow.extend({
  bag: z.object({ version: z.string(), packed: z.string() }).nullable(),
}).transform(({ bag, ...row }) => ({ bag, row }));
