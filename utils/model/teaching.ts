import type { IsoDate } from './iso-date.ts';
import type { Recipe } from './recipe.ts';

/** A recipe that has read one page, and waits to read another. Structure, and marks that say nothing of what was read. */
export interface TeachingDraft {
  recipe: Recipe;
  /** Of each row that it has read so far. */
  marks: string[];
}

/** One teaching, under way in a tab. Kept in session memory: it outlives documents and the background. */
export interface Teaching {
  tabId: number;
  siteId: string;
  startedAt: number;
  /** Makes the marks of rows, so that they mean nothing to anybody else. */
  seed: string;
  draft?: TeachingDraft;
}

/** What the teaching of a page tells: it has begun here, or begins anew, it keeps a draft, it has read a second page, or it is over. */
export type TeachStep = { kind: 'join' } | { kind: 'restart' } | { kind: 'draft'; draft: TeachingDraft } | { kind: 'save'; recipe: Recipe } | { kind: 'end' };

/** What it is answered; `goOn` is false where nobody has asked for this page to be taught. */
export type TeachOrder =
  | { goOn: false }
  | { goOn: true; seed: string; sites: string[]; today: IsoDate; theme: 'system' | 'light' | 'dark'; draft?: TeachingDraft };
