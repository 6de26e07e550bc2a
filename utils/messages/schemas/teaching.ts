import * as z from 'zod/mini';
import type { Teaching, TeachingDraft, TeachOrder, TeachStep } from '../../model/teaching.ts';
import { recipeSchema } from './recipe.ts';
import { typed } from './typed.ts';
import { date, id, instant, tabId, text } from './values.ts';

/** Rows whose marks are kept: enough to tell another page from this one. */
export const mostMarks = 500;

const draft = typed<TeachingDraft>()(z.object({ recipe: recipeSchema, marks: z.array(text(32)).check(z.maxLength(mostMarks)) }));
const seed = text(64);

export const teachingSchema = typed<Teaching>()(z.object({ tabId, siteId: id, startedAt: instant, seed, draft: z.exactOptional(draft) }));

/** `page/teach`. */
export const teachStepSchema = typed<TeachStep>()(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('join') }),
    z.object({ kind: z.literal('restart') }),
    z.object({ kind: z.literal('draft'), draft }),
    z.object({ kind: z.literal('save'), recipe: recipeSchema }),
    z.object({ kind: z.literal('end') }),
  ]),
);

/** The answer to `page/teach`. */
export const teachOrderSchema = typed<TeachOrder>()(
  z.discriminatedUnion('goOn', [
    z.object({ goOn: z.literal(false) }),
    z.object({ goOn: z.literal(true), seed, sites: z.array(id), today: date, theme: z.enum(['system', 'light', 'dark']), draft: z.exactOptional(draft) }),
  ]),
);
