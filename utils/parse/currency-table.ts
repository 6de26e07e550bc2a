import type { CurrencyCode } from '../model/money.ts';

// ISO 4217 as of 2026, by number of decimals. Our own, because browsers' `Intl` gives HUF, IDR, COP, PKR and others
// none. BGN and HRK became EUR lately and still fill
// histories. Metals, baskets and test codes have no decimals and are left out.
const byDigits: Record<number, string> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  2:
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHF CHE CHW ' +
    'CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HRK HTG HUF ' +
    'IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN ' +
    'MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS ' +
    'SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

/** Every active code with its decimals. */
export const digitsByCode: ReadonlyMap<CurrencyCode, number> = new Map(
  Object.entries(byDigits).flatMap(([digits, codes]) => codes.split(' ').map((code) => [code, Number(digits)] as const)),
);

// Symbols that mean one currency wherever they are seen, in the form of `plainWord`. Those of a single country's
// language are not here: `Intl` knows them.
const sureSymbols =
  'EUR € euro euros euru eurai eiro eurot euroa евро євро ευρω|GBP gbp£|ILS ₪ שח nis|PLN zł zl|CZK kc|BRL r$|INR ₹|USD us$ $us usd$|CAD c$ ca$ cad$ $ca $cad|' +
  'AUD a$ au$ $au|NZD nz$ $nz|SGD s$ sg$ $sg|HKD hk$ $hk|TWD nt$|MXN mx$|CHF fr sfr|HUF ft|TRY ₺ tl|KRW ₩ 원|JPY jp¥ 円|' +
  'CNY cn¥ rmb|RUB ₽ руб|UAH ₴ грн|RON lei|BGN лв|PHP ₱|THB ฿ บาท|VND ₫ đ|NGN ₦|MYR rm|IDR rp|ZAR r|PEN s/|AED dhs';

// Symbols that several currencies share; country, account or language must decide.
const sharedSymbols =
  '$ USD CAD AUD NZD SGD HKD TWD MXN ARS CLP COP UYU DOP CUP BBD BMD BND BSD BZD FJD GYD JMD KYD LRD NAD SBD SRD TTD XCD|' +
  'kr SEK NOK DKK ISK|¥ JPY CNY|元 CNY TWD HKD|£ GBP EGP LBP SYP SDG SSP FKP GIP SHP|rs INR PKR LKR NPR MUR SCR';

/** The currencies that a symbol may mean. */
export const codesBySymbol: ReadonlyMap<string, readonly CurrencyCode[]> = new Map([
  ...sureSymbols.split('|').flatMap((entry): [string, string[]][] => {
    const [code = '', ...symbols] = entry.split(' ');
    return symbols.map((symbol) => [symbol, [code]]);
  }),
  ...sharedSymbols.split('|').map((entry): [string, string[]] => {
    const [symbol = '', ...codes] = entry.split(' ');
    return [symbol, codes];
  }),
]);
