/** The door of words: texts, figures and dates in the reader's language. */
export type { DateStyle } from './dates.ts';
export { formatAgo, formatDate, formatMonth, formatNearDate, formatRelativeDay } from './dates.ts';
export type { Language, Locale } from './language.ts';
export { directionOf, findLocale, languages } from './language.ts';
export type { MoneyPart, MoneyStyle } from './money.ts';
export { formatMoney, moneyParts } from './money.ts';
export { sayPageStatus, sayReceipt } from './say-receipt.ts';
export type { MessageKey } from './words.ts';
export { currentLocale, provideWords, setLocale, t, tParts } from './words.ts';
