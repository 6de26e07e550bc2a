/** Only so much of a body is looked at in each way: what holds a ledger shows it early. */
const mostTags = 4_000;

const dateLike =
  /\b(?:19|20)\d\d[-/.]?[01]\d[-/.]?[0-3]\d|\b[0-3]?\d[./-][01]?\d[./-](?:20)?\d\d\b|\b1\d{9}(?:\d{3})?\b|\b[0-3]?\d\.? \p{L}{3,12}\.? (?:19|20)\d\d\b|\b\p{L}{3,12}\.? [0-3]?\d, (?:19|20)\d\d\b/u;
const amountLike = /\d[.,]\d{1,3}(?!\d)|"[a-z_]{0,30}(?:amount|balance|value|betrag|montant|importe|importo|bedrag|saldo|solde|cents|minor)[a-z_]{0,30}"\s{0,3}:/i;
const listOfObjects = /\[\s{0,9}\{/;
const opensTag = /<([a-z][\w:.-]{0,60})[\s>/]/gi;
const cellBreak = /[,;\t|]/;

/**
 * Whether a body may hold a ledger: a list of things, with dates and amounts in it. Cheap, in time that grows with the
 * length alone, and forgiving: the readers look closely.
 */
export const hasLedgerShape = (body: string): boolean => dateLike.test(body) && amountLike.test(body) && (listOfObjects.test(body) || repeatsTag(body) || hasLines(body));

function repeatsTag(body: string): boolean {
  const seen = new Set<string>();
  let looked = 0;
  for (const [, tag = ''] of body.matchAll(opensTag)) {
    if (seen.has(tag)) return true;
    seen.add(tag);
    looked += 1;
    if (looked > mostTags) return false;
  }
  return false;
}

/** Lines of cells, a title line not counted as a list. */
function hasLines(body: string): boolean {
  const lines = body.slice(0, 20_000).split(/\r?\n/, 40);
  return !body.startsWith('{') && lines.filter((line) => cellBreak.test(line) && dateLike.test(line)).length > 0;
}
