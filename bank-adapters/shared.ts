/**
 * What `reader.js` hands to the scripts that are brought after it, by name. In their builds these modules are not
 * bundled again: their names are taken from here (`wxt.config.ts`). A name that one of them needs and that is missing
 * here ends its build.
 */
export { currencyOfPage } from './generic/find-currency.ts';
export { readGenericPage } from './generic/read-page.ts';
export { maskOf } from './reading/account-mask.ts';
export { readAmountCell, styleOf } from './reading/amount-cells.ts';
export { attributeOf, boxOf, documentOf, elementsIn, queryAll, tagOf } from './reading/dom.ts';
export { findAccount } from './reading/find-account.ts';
export { findControl, findShownText } from './reading/find-text.ts';
export { parentOf, readLeaves, readText } from './reading/leaves.ts';
export { countryOf, languagesOf, todayOf } from './reading/page-facts.ts';
export { readPageLeaves } from './reading/page-leaves.ts';
export { readRowTexts } from './reading/read-row-texts.ts';
export { findAll, findRoots, shadowRootOf } from './reading/roots.ts';
export { finish, flatMapSteps, mapSteps } from './reading/steps.ts';
export { findHeaderRow, headerText, placeCells } from './reading/table-headers.ts';
export { cameIn, foreignHeading, foreignTitle, ledgerHeading, olderWord, originalTitle, paymentWord, pendingWord, titleWords, wentOut } from './reading/words.ts';
export { daysBetween, isIsoDate, isoDate, localDate } from '../utils/model/iso-date.ts';
export { markerOf } from '../utils/parse/amount-marks.ts';
export { looksLikeAmount, parseAmount, signedMinor } from '../utils/parse/amount.ts';
export { calendarWords } from '../utils/parse/calendar-words.ts';
export { currencyDigits, currencyOf, findCurrency, isCurrencyCode } from '../utils/parse/currencies.ts';
export { readDateParts } from '../utils/parse/date-text.ts';
export { placeDates, readDateTexts } from '../utils/parse/date.ts';
export { knownLanguages, regionOf } from '../utils/parse/languages.ts';
export { decideNumberStyle } from '../utils/parse/number-style.ts';
export { foldSpace, plainText, plainWord } from '../utils/parse/text.ts';
export { orderRows } from '../utils/read/order.ts';
export { proveRows } from '../utils/read/proof.ts';
