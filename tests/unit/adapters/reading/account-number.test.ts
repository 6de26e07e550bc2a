import { describe, expect, test } from 'vitest';
import { findAccountNumber } from '../../../../bank-adapters/reading/account-number.ts';

describe('the number of an account', () => {
  test.each([
    ['Pohyby na účtu 123456789/0999', '6789'],
    ['Nr. 3001-448-119 Guthaben am 22. November 2026:', '8119'],
    ['Folio 000000 • Solde au 22 nov. 2026 :', '0000'],
    ['כרטיס שקד זהב המסתיים ב-4417', '4417'],
    ['खाता संख्या XXXXXX४५६७ · उपलब्ध शेष', '4567'],
    ['حساب الراتب 0011223344 · الرصيد', '3344'],
    ['普通 １２３４５６７', '4567'],
    ['Fatura aberta · cartão final 9034', '9034'],
    ['臺幣活期儲蓄存款 012-345-678901 · 帳戶餘額 NT$111,310', '8901'],
    ['Visa ending in 4417', '4417'],
    ['Lista movimenti c/c 0031/000118/44', '1844'],
  ])('in “%s”', (text, mask) => {
    expect(findAccountNumber(text)?.mask).toBe(mask);
  });

  test.each(['3 522,77 $', 'Saldo am 22. November 2026', 'Tel. 030 5550 1234', 'Stand 31.10.2026', 'Guthaben 5.260,14 €', 'ending in November 2026'])('none in “%s”', (text) => {
    expect(findAccountNumber(text)).toBeUndefined();
  });

  test('the words before it stay the account’s name', () => {
    const text = 'Privatkonto 8129-9113445';
    const { index, length } = findAccountNumber(text) ?? { index: 0, length: 0 };
    expect([text.slice(0, index).trim(), text.slice(index, index + length)]).toEqual(['Privatkonto', '8129-9113445']);
  });
});
