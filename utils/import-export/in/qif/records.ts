import { failFile } from '../bank-file.ts';

export interface QifText {
  text: string;
  line: number;
}

export interface QifSplit {
  category: string;
  amount?: QifText;
}

/** One record of transactions: what stands on its lines, by their first letter. */
export interface QifRecord {
  account: { name: string };
  /** As `bank` or `ccard`. */
  type: string;
  line: number;
  fields: ReadonlyMap<string, QifText>;
  splits: readonly QifSplit[];
}

const ofCash = /^(?:bank|cash|ccard|oth a|oth l)$/;
/** Lists of the other program, which hold no transactions. */
const ofLists = /^(?:cat|class|memorized|security|prices|tag|budget|template|invitem|tax)$/;

/** The transactions of a file with the account that each belongs to. `hasLists`: it holds something besides. */
export function readRecords(text: string): { records: QifRecord[]; hasLists: boolean } {
  const records: QifRecord[] = [];
  let section = '';
  let hasLists = false;
  let account = { name: '' };
  let open = startRecord(1);
  for (const [at, raw] of text.split(/\r\n?|\n/).entries()) {
    const line = at + 1;
    const content = raw.trim();
    if (content === '') continue;
    if (content.startsWith('!')) {
      if (open.fields.size > 0) failFile('cut-off', line);
      section = sectionOf(content, line) ?? section;
      hasLists ||= ofLists.test(section);
    } else if (section === '') failFile('malformed', line);
    else if (content.startsWith('^')) {
      if (section === 'account') account = { name: open.fields.get('N')?.text ?? '' };
      else if (ofCash.test(section) && open.fields.size > 0) records.push({ account, type: section, ...open });
      open = startRecord(line + 1);
    } else addLine(open, content, line);
  }
  if (open.fields.size > 0) failFile('cut-off', open.line);
  return { records, hasLists };
}

interface OpenRecord {
  line: number;
  fields: Map<string, QifText>;
  splits: QifSplit[];
}

const startRecord = (line: number): OpenRecord => ({ line, fields: new Map(), splits: [] });

/** The section that a header begins, `undefined` for an option. Investments are refused. */
function sectionOf(header: string, line: number): string | undefined {
  const [, type] = /^!type:(.+)$/i.exec(header) ?? [];
  if (type === undefined) return /^!account/i.test(header) ? 'account' : /^!(?:option|clear)/i.test(header) ? undefined : failFile('malformed', line, header);
  const section = type.trim().toLowerCase();
  if (section === 'invst') failFile('investments-only', line, header);
  return ofCash.test(section) || ofLists.test(section) ? section : failFile('malformed', line, header);
}

function addLine(record: OpenRecord, content: string, line: number): void {
  if (record.fields.size === 0) record.line = line;
  const [letter, text] = [content.charAt(0), content.slice(1).trim()];
  if (letter === 'S') record.splits.push({ category: text });
  else if (letter === '$') {
    const split = record.splits.at(-1);
    if (split !== undefined) split.amount = { text, line };
  } else if (record.fields.has(letter) && /[DTP]/.test(letter)) failFile('malformed', line, letter);
  else record.fields.set(letter, { text, line });
}
