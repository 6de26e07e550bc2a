import { failFile } from '../bank-file.ts';

/** One field of a SWIFT message, `:61:` and what follows it, with the line it begins on. */
export interface Field {
  tag: string;
  /** Its lines, without their ends. */
  lines: string[];
  line: number;
}

/** Tags that a statement may hold. */
export const knownTag = /^(?:13D?|20|21|25P?|28C?|34F|60[FM]|61|62[FM]|64|65F?|86|90[CD]|NS)$/;

/**
 * The fields of an MT940 or MT942 file. Whatever stands between messages (headers of SWIFT and of banks, `-`) belongs to
 * none.
 */
export function readFields(text: string): Field[] {
  const fields: Field[] = [];
  let current: Field | undefined;
  for (const [at, raw] of text.split(/\r\n?|\n/).entries()) {
    const line = raw.replaceAll(/(?!\t)\p{Cc}/gu, '').replace(/\s+$/, '');
    const [, tag, rest = ''] = /^:(\d{2}[A-Z]?|NS):(.*)$/s.exec(line) ?? [];
    // Details are cut at 65 letters: a time of day may begin the next line, and is no tag.
    if (tag !== undefined && current?.tag === '86' && !knownTag.test(tag) && !/^\d{6}(?:\d{4})?[RE]?[CD]/.test(rest)) current.lines.push(line);
    else if (tag !== undefined) {
      current = { tag, lines: [rest], line: at + 1 };
      fields.push(current);
    } else if (/^-\}?(?:\{\d:.*)?$|^\{\d:/.test(line)) current = undefined;
    else if (line !== '') current?.lines.push(line);
  }
  if (!fields.some(({ tag }) => tag === '20' || tag === '61')) failFile('no-statement', 1, ':20:');
  return fields;
}
