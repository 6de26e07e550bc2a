/** What banks and payment firms of several countries put around a merchant's name. Order matters where one phrase begins another. */

/** Firms that print themselves in codes: the name a person knows them by. */
export const knownByCode: readonly (readonly [RegExp, string])[] = [
  [/^(?:amzn|amazon)(?:[ .*](?:mktp|mktplce|mktplace|payments?|eu|co|com|de|fr|es|it|nl|digital|marketplace|retail)\b.*)$/i, 'Amazon'],
  [/^(?:amzn|amazon)\s*prime\b.*/i, 'Amazon Prime'],
  [/^apple\.com\/bill\b.*/i, 'Apple'],
  [/^itunes\.com\/bill\b.*/i, 'Apple'],
  [/^uber\s*\*\s*eats\b.*/i, 'Uber Eats'],
  [/^uber\s*\*\s*(?:trip|bv|ride|pending)\b.*/i, 'Uber'],
  [/^lyft\s*\*.*/i, 'Lyft'],
  [/^google\s*\*\s*(?=\S)([^*]*?)\s+(?:g\.co|cc@|google\.com)\S*$/i, 'Google $1'],
  [/^dvla[- ].*/i, 'DVLA'],
];

/** Prefixes that payment processors and card schemes put before the shop's own name. */
export const processorPrefix =
  /^(?:sq|sp|tst|pp|paypal|py|dd|zlr|sumup|izettle|zettle|stripe|klarna|ppl|cke|evb|bb|toast|wl|in|fs|ggl|google|apl|gpay|ccv|crv|pay\.nl|mollie|adyen|lsp|nyx|zettle_|dnh|iz|wpy|bs|ec|ls)\s*_?\*+\s*/i;

const bankPhrases = [
  // English
  'pos', 'visa', 'mastercard', 'maestro', 'debit', 'credit', 'card', 'contactless', 'recurring', 'online', 'purchase', 'payment to', 'payment', 'checkcard', 'bill payment', 'ach', 'bacs', 'bgc', 'direct', 'eft',
  // German
  'kartenzahlung', 'sepa', 'basislastschrift', 'folgelastschrift', 'lastschrift', 'girocard', 'einkauf',
  // French
  'cb', 'carte', 'achat', 'paiement par', 'paiement', 'prlv', 'prelevement', 'facture carte du', 'vir inst', 'vir recu', 'bancontact',
  // Spanish and Portuguese
  'compra tarj', 'compra en', 'compra', 'pago con tarjeta en', 'pago con tarjeta', 'pago movil en', 'recibo', 'adeudo', 'tarj', 'compras c\\.deb',
  // Italian
  'pagamento', 'pagobancomat', 'addebito sdd', 'addebito diretto', 'addebito', 'sdd core', 'sdd', 'acquisto',
  // Dutch
  'bea', 'betaalpas', 'betaalautomaat', 'incasso algemeen doorlopend', 'incasso', 'ideal', 'naam', 'domiciliering',
];

/** Words of the bank about how it was paid, in front of what was paid, with a card's number or a date among them. */
export const bankPrefix = new RegExp(`^(?:(?:${bankPhrases.join('|')})\\b[\\s.,:/-]*(?:[x*\\d][\\dx*./-]{2,}\\s+)*)+(?=\\p{L}{2})`, 'iu');

/** What is no name wherever it stands. */
export const clutter: readonly RegExp[] = [
  // A shop's own addition behind a star: `AMAZON.CO.UK*RT4G18`.
  /(?<=[a-z]{3}[^*]*)\*\S*/gi,
  // The tail of a card's number.
  /\b(?:card|karte|carte|tarjeta|carta)?\s*(?:x{2,}|\*{2,}|ending(?: in)?)\s*\d{2,4}\b/gi,
  /\b(?:on\s+)?\d{1,2}\s?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:\s?\d{2,4})?\b/gi,
  /\b\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,4})?(?:\.|\b)/g,
  /\b(?:ore\s+)?\d{1,2}[:.h]\d{2}(?::\d{2})?\b/gi,
  // Named references.
  /[\s,;]*\b(?:ref|nr|no|mandat|mandate|eref|mref|terminal|pas|id)\b[:.]?\s*(?:(?=\S*\d)\S+)/gi,
  /\b(?:ref|nº|mandat|mandate)\s*:?\s*(?=$|\d)/gi,
  // Store numbers, runs with three digits or more, and letters and digits mixed like `P2A4C8`.
  /#\s*\d+\b|\b(?=[a-z]*\d)[a-z0-9-]*\d{3,}[a-z0-9-]*\b|\b(?=[a-z0-9]*\d[a-z]*\d)(?=\d*[a-z])[a-z0-9]{5,20}\b/gi,
  /\s+(?:sagt danke|store|סניף)[\s.]*$/gi,
  /\/\/.*$/g,
];
