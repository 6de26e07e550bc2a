import { plainText } from './text.ts';

/** A text cut into its number and what stands around it. */
export interface AmountText {
  /** Before and after the number: currency, signs, markers. */
  before: string;
  after: string;
  /** Digits with their separators. */
  core: string;
  /** True where a dash stands for the cents, as in `12.–`. */
  dashCents: boolean;
}

/** The digits of a number. */
export interface AmountDigits {
  whole: string;
  fraction: string;
  separator: 'none' | 'space' | 'mark';
}

// A mark before the first digit is a decimal one (`.50`), save where it ends an abbreviation (`Rs.50`).
const cut = /^(\D*?)((?<!\p{L})[.,\u066B]?\d(?:.*\d)?|\d(?:.*\d)?)(\D*)$/u;

/** Cuts a text at its number, `undefined` where it has none or is far too long for an amount. */
export function cutAmount(text: string): AmountText | undefined {
  // An amount with currency, marker and thousands never needs more, and no pattern below meets a hostile length.
  if (text.length > 4000) return undefined;
  // Books of Japan write a triangle for a minus.
  const plain = plainText(text).replace(/[▲△](?= ?[\p{Sc}\d])/u, '-');
  const [, before = '', core = '', after = ''] = (plain.length <= 60 && cut.exec(plain)) || [];
  if (!core) return undefined;
  const dash = /^[.,]--?(?=$| |\p{L}|\p{Sc})/u.exec(after);
  return { before, core, after: dash ? after.slice(dash[0].length) : after, dashCents: dash !== null };
}

// `g` for the style's thousands mark, `d` for its decimal one. Thousands, then lakhs and crores, then plain digits.
const grammar = /^(\d{1,3}([ 'g])\d{3}(?:\2\d{3})*|\d{1,2}(?:g\d\d)+g\d{3}|\d*)(?:d(\d+))?$/;

/**
 * The digits of a number in a style, `undefined` where it is not one: groups of the wrong size, leading zeros (an
 * account or phone number, a date), mixed marks.
 */
export function readDigits(core: string, decimal: '.' | ','): AmountDigits | undefined {
  const marked = core.replace(/[.,\u066B\u066C]/g, (mark) => (mark === decimal || mark === '\u066B' ? 'd' : 'g'));
  const [matched, grouped = '', mark, fraction = ''] = grammar.exec(marked) ?? [];
  const whole = grouped.replace(/\D/g, '');
  if (!matched || /^0\d/.test(whole)) return undefined;
  const separator = grouped === whole ? 'none' : mark === ' ' ? 'space' : 'mark';
  return { whole, fraction, separator };
}
