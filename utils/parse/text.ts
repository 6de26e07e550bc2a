/** Marks that are never seen: zero-width spaces and joiners, bidi marks and isolates, soft hyphen, byte order mark. */
const invisible = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/**
 * Text as a person sees it: every kind of space (no-break, narrow, thin, ideographic, line breaks) is one plain
 * space, unseen marks are gone, nothing stands at the ends. Letters and digits stay as they are.
 */
export function foldSpace(text: string): string {
  return text.replace(invisible, '').replace(/\s+/g, ' ').trim();
}
