import { recipeLimits } from '../../utils/model/recipe.ts';

/** What banks call the parts of their addresses. Any other part may name somebody, so a recipe does not keep it. */
const known = new Set(
  (
    'account accounts acct activity activities all app apps bank banking balance balances booking bookings business card cards checking client clients compte comptes conto conti ' +
    'conta contas credit cuenta cuentas current customer dashboard debit default depot deposit deposits detail details display ebanking en de es fr he it nl pt ebank extrato ' +
    'finanzen finance giro history home html htm index internet konto konten kontoumsaetze kunde lista list listing login main mobile movimenti movimientos movimentos mouvements ' +
    'my net netbank netbanking online operations overview page pages payment payments personal portal private privat privatkunden recent releve resumen retail savings search ' +
    'secure section service services show statement statements statementpage summary sumario tab transaction transactions transaktionen ui uebersicht umsaetze umsatz user users v view web ' +
    'www aspx jsp php do cgi'
  ).split(' '),
);

const isKnown = (part: string): boolean => part === '' || (/^[a-z_.-]+$/.test(part) && part.split(/[_.-]/).every((word) => word === '' || known.has(word)));

/** A page's path as a recipe keeps it: parts that might name somebody, or are an account's, stand as a star. */
export const pathPatternOf = (path: string): string => path.split('/').map((part) => (isKnown(part) ? part : '*')).join('/') || '/';

/** The patterns with one more page: where it differs from one of them in a part alone, that part becomes a star. */
export function widenPatterns(patterns: readonly string[], path: string): string[] {
  if (patterns.some((pattern) => fitsPattern(pattern, path))) return [...patterns];
  const added = pathPatternOf(path).split('/');
  const near = patterns.find((pattern) => pattern.split('/').length === added.length && pattern.split('/').filter((part, at) => part !== added[at]).length === 1);
  if (near === undefined) return [...patterns, added.join('/')].slice(-recipeLimits.paths);
  const joined = near.split('/').map((part, at) => (part === added[at] ? part : '*')).join('/');
  return patterns.map((pattern) => (pattern === near ? joined : pattern));
}

/** Whether a path is one of a pattern's. A slash at the end says nothing. */
export function fitsPattern(pattern: string, path: string): boolean {
  const [wanted, given] = [partsOf(pattern), partsOf(path)];
  return wanted.length === given.length && wanted.every((part, at) => part === '*' || part === given[at]);
}

const partsOf = (path: string): string[] => path.replace(/\/+$/, '').split('/');
