import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { merchantKey, merchantStem } from '../../../utils/categorize/merchant-key.ts';

describe('merchantKey', () => {
  test.each([
    ['SQ *BLUE BOTTLE 0432', 'Blue Bottle 17'],
    ['PAYPAL *NORTHSEA BOOKS', 'Northsea Books'],
    ['SEPA LASTSCHRIFT Stadtwerke 8837261', 'STADTWERKE'],
    ['PAIEMENT CB BOULANGERIE DU PORT 12/11', 'Boulangerie du Port'],
    ['PAGAMENTO POS ESSELUNGA 00123456', 'Esselunga'],
    ['SPOTIFY P2A4C8E1', 'Spotify P99X12'],
  ])('%s is the merchant of %s', (one, other) => {
    expect(merchantKey(one)).toBe(merchantKey(other));
  });

  test('keeps apart what is not one merchant', () => {
    expect(merchantKey('Tesco Stores')).not.toBe(merchantKey('Tesco Pet Insurance'));
  });

  test('is never empty where a letter stands', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9 *.]{1,30}$/).filter((text) => /[a-z]{2}/i.test(text)), (text) => {
        expect(merchantKey(text)).not.toBe('');
      }),
      { seed: 20261123 },
    );
  });
});

test('a stem joins the branches of a merchant', () => {
  expect(merchantStem('MORRISONS STORE EXETER')).toBe(merchantStem('MORRISONS 221'.replace('221', 'STORE')));
  expect(merchantStem('TESCO STORES 3297').length).toBeLessThanOrEqual(8);
});
