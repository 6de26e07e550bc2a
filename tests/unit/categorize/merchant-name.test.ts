import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { merchantNameByLanguage } from '../../../utils/categorize/merchant-language.ts';
import { merchantName } from '../../../utils/categorize/merchant-name.ts';

describe('merchantName', () => {
  test.each([
    ['SQ *HARBOUR COFFEE 0432', 'Harbour Coffee'],
    ['TST* THE PIER GRILL - 00012345', 'The Pier Grill'],
    ['PAYPAL *NORTHSEA BOOKS', 'Northsea Books'],
    ['POS PURCHASE LIGHTHOUSE MARKET #118', 'Lighthouse Market'],
    ['CB BOULANGERIE DU PORT 12/11/26', 'Boulangerie Du Port'],
    ['KARTENZAHLUNG DEICHBAECKEREI 09.11. 14:32', 'Deichbaeckerei'],
    ['Tidal Energy Ltd', 'Tidal Energy'],
    ['STREAMWAVE.COM', 'Streamwave'],
    ['AMZN Mktp UK*2K4RT6T45', 'Amazon'],
    ['APPLE.COM/BILL ITUNES.COM', 'Apple'],
    ['Zettle_*The Bread Shop', 'The Bread Shop'],
    ['KLARNA*ZALANDO', 'Zalando'],
    ['STRIPE *HARBOUR GYM', 'Harbour Gym'],
    ['CARD PAYMENT TO TESCO STORES 3297 ON 12 NOV', 'Tesco Stores'],
    ['DIRECT DEBIT PAYMENT TO BRITISH GAS REF 600123456', 'British Gas'],
    ['SEPA-BASISLASTSCHRIFT Telekom Deutschland GmbH Mandat: DE000201', 'Telekom Deutschland'],
    ['LIDL SAGT DANKE', 'Lidl'],
    ['CARTE X1234 12/11 CARREFOUR CITY PARIS', 'Carrefour City Paris'],
    ['PAGO CON TARJETA EN REPSOL 0033', 'Repsol'],
    ['PAGAMENTO POS ESSELUNGA 12/11 ORE 14:22', 'Esselunga'],
    ['BEA, Betaalpas Albert Heijn 1521,PAS123 NR:AB12', 'Albert Heijn'],
    ['ACH DEBIT VERIZON WIRELESS 8812', 'Verizon Wireless'],
    ['CHECKCARD 1112 STARBUCKS STORE 0221', 'Starbucks'],
    ['שופרסל דיל סניף 121', 'שופרסל דיל'],
    ['BMW BANK', 'BMW Bank'],
    ['AMAZON.CO.UK*RT4G18KP4', 'Amazon'],
    ['SPOTIFY P2A4C8', 'Spotify'],
    ['7ELEVEN 3COM', '7eleven 3com'],
    ['Visa', 'Visa'],
    ['12345678', '12345678'],
  ])('%s → %s', (descriptor, name) => {
    expect(merchantName(descriptor)).toBe(name);
  });

  test('never gives nothing for something, and is the same for its own result', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }).filter((text) => text.trim() !== '' && /\p{L}{2}/u.test(text)), (text) => {
        expect(merchantName(text).trim()).not.toBe('');
      }),
      { seed: 20261122 },
    );
  });
});

describe('merchantNameByLanguage', () => {
  test.each([
    ['SQ *HARBOUR COFFEE 0432 OAKLAND CA', 'Harbour Coffee'],
    ['UBER TRIP LONDON', 'Uber Trip'],
    ['Payment to John Smith', 'John Smith'],
    ['Paris', 'Paris'],
    ['Lighthouse Market', 'Lighthouse Market'],
  ])('%s → %s', (descriptor, name) => {
    expect(merchantNameByLanguage(descriptor)).toBe(name);
  });
});
