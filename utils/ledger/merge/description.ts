/** How descriptions of one transaction are told to be the same, though a bank writes them differently each time. */

/**
 * What stays of a description for the fingerprint: upper case, compatibility forms folded, and everything that is
 * neither letter nor digit one space. Page and response of one bank differ in nothing else.
 */
export const normaliseDescription = (description: string): string =>
  description
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

/** Words of the way of paying, and of anybody's name or address: two rows that share only these are not alike. */
const wordsOfPaying = new Set(
  (
    'PENDING AUTHORIZATION AUTHORISATION AUTH PREAUTH POS PURCHASE PAYMENT DEBIT CREDIT CARD CHECKCARD VISA MASTERCARD MAESTRO ' +
    'PAYPAL KLARNA SUMUP ZETTLE IZETTLE SQ TST SEPA LASTSCHRIFT KARTENZAHLUNG UMSATZ VORGEMERKT CARTE PAIEMENT ACHAT CB TARJETA ' +
    'COMPRA PAGO PAGAMENTO CARTA BETALING KORTKOP THE TO FROM AT ON REF REFERENCE CD TRANSACTION TRANSFER CONTACTLESS ' +
    'WWW HTTP HTTPS COM NET ORG CO INC LTD LIMITED GMBH'
  ).split(' '),
);

/** From here on two descriptions count as those of one transaction. */
export const alikeEnough = 0.6;

/**
 * How alike two descriptions are, from 0 to 1. A posted row often gains a place and loses a marker, and may be cut, so
 * what counts is how much of the shorter one is in the longer one, and whether the other party's first word is the same.
 */
export function likeness(left: string, right: string): number {
  const [a, b] = [normaliseDescription(left), normaliseDescription(right)];
  if (a === b) return 1;
  const [wordsA, wordsB] = [tellingWords(a), tellingWords(b)];
  const [shorter, longer] = wordsA.length <= wordsB.length ? [wordsA, wordsB] : [wordsB, wordsA];
  const [firstShorter, firstLonger] = [shorter[0], longer[0]];
  if (firstShorter === undefined || firstLonger === undefined) return 0;
  const shared = shorter.filter((word) => longer.some((other) => isSameWord(word, other))).length / shorter.length;
  return isSameWord(firstShorter, firstLonger) ? Math.max(shared, alikeEnough) : shared;
}

function tellingWords(normalised: string): string[] {
  // A token that is mostly digits is a reference, a date or a shop's number.
  const words = normalised.split(' ').filter((word) => word.replaceAll(/\P{L}/gu, '').length * 2 > word.length);
  const telling = words.filter((word) => !wordsOfPaying.has(word));
  return telling.length > 0 ? telling : words;
}

/** The same word, or one cut short by the bank. */
function isSameWord(left: string, right: string): boolean {
  const [shorter, longer] = left.length <= right.length ? [left, right] : [right, left];
  return shorter === longer || (shorter.length >= 4 && longer.startsWith(shorter));
}
