import { plainHeader } from './header-words.ts';

/** Rows that banks write among the transactions: what the account held, and what the rows come to. */
const balances =
  /^(?:opening|closing|starting|ending|beginning|previous|initial|final|current) balance\b|^balance (?:brought|carried) forward|^b f$|^c f$|^saldo (?:anterior|inicial|final|atual|actual|poczatkowe|koncowe|iniziale|finale|vortrag)|^s a l d o$|^saldo$|^saldovortrag|^anfangssaldo|^endsaldo|^alter kontostand|^neuer kontostand|^kontostand|^(?:ancien|nouveau) solde|^solde (?:precedent|initial|final|au)|^(?:begin|eind)saldo|^beginsaldo|^pocatecni zustatek|^konecny zustatek|^ingaende saldo|^utgaende saldo|^nyitoegyenleg|^zaroegyenleg|^前期繰越|^繰越/u;
/** Cheaper than the rest, for every row of a table asks. */
const mayBeBalance = /bal|sald|a l d|solde|kontostand|z[uů]stat|egyenleg|繰越|^[bc]\W{0,2}f\W?$/iu;
const totals = /^(?:grand )?total\b|^sub ?total\b|^sum\b|^summe\b|^gesamt|^totaal\b|^totale\b|^somme\b|^razem\b|^celkem\b|^suma\b|^итого|^合計|^合计|^합계/u;

export const isBalanceWords = (text: string): boolean => mayBeBalance.test(text) && balances.test(plainHeader(text));
export const isTotalWords = (text: string): boolean => totals.test(plainHeader(text));

const pending = /^(?:pending|authori[sz]ed|outstanding|uncleared|processing|vorgemerkt|vormerkung|umsatz vorgemerkt|en attente|in attesa|pendiente|pendente|in behandeling|oczekujaca|cekajici|nezauctovano|reserverad|reserveret|reservert|varaus|beklemede|pdng|未確定|处理中)$/u;
const booked = /^(?:booked|posted|completed?|cleared|settled|reconciled|gebucht|umsatz gebucht|verbucht|comptabilise|contabilizzato|contabilizado|geboekt|zaksiegowana|zauctovano|bokford|bogfort|bokfort|kirjattu|book|c|r|x|yes|true|deleted)$/u;
const declined = /^(?:declined|failed|reverted|rejected|cancell?ed|voided?|abgelehnt|storniert|refuse|annule|rifiutato|rechazado|recusado|geweigerd|odrzucona|zamitnuto|refused|denied|blocked)$/u;

/** What a cell says of the state of its row; `undefined` where it says nothing known. */
export function statusOf(text: string): 'pending' | 'booked' | 'declined' | undefined {
  const plain = plainHeader(text);
  return pending.test(plain) ? 'pending' : declined.test(plain) ? 'declined' : booked.test(plain) ? 'booked' : undefined;
}
