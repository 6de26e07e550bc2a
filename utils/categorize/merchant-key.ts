import { descriptorWords } from './descriptor-words.ts';

/** Words that say how it was paid, or what kind of firm it is: they tell no merchant from another. Folded as descriptor words are. */
const saysNothing = new Set(
  ('sq sp tst pp paypal py dd zlr sumup izettle zettle stripe klarna ppl toast ggl gpay crv ccv bea pos visa mastercard maestro debit credit card contactless recurring purchase payment checkcard ' +
    'kartenzahlung lastschrift basislastschrift folgelastschrift girocard sepa cb carte achat paiement prlv prelevement ach bacs direct directdebit bgc fpi compra tarj tarjeta recibo adeudo pago con ' +
    'pagamento addebito sdd pagobancomat acquisto incasso betaalautomaat betaalpas ideal aankoop domiciliering ltd limited plc inc llc gmbh ag sarl sas srl spa bv nv sa').split(' '),
);

/** The words that tell a merchant, in order; all of them where nothing else stands there. */
export function merchantWords(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !saysNothing.has(word));
  return telling.length > 0 ? telling : words;
}

/** One text for all descriptors of one merchant: `SQ *BLUE BOTTLE 0432` and `Blue Bottle 17` are both `blu bottle`. */
export const merchantKey = (descriptor: string): string => merchantWords(descriptorWords(descriptor)).join(' ');

/** The first eight letters and digits of the key: coarser, it also joins the branches `TESCO STORES` and `TESCO STORES EXETER`. */
export const merchantStem = (descriptor: string): string => merchantKey(descriptor).replace(/[^\p{L}\p{N}]/gu, '').slice(0, 8);
