import type { Keyed } from './keyed.ts';

/** Digits that stand in one number, however it is grouped. */
const number = /\d(?:[ \u00A0-]?\d)*/g;
const iban = /(?<![A-Z0-9])([A-Z]{2})(\d{2})((?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?)(?![A-Za-z0-9])/g;

/** So many digits to the right decide what a digit becomes; no number that names something is longer. */
const longest = 40;

/** Changes numbers that name something: accounts, cards, phones, references. */
export interface DigitScrubber {
  /** Every digit of a text. Letters and what stands between the digits stay. */
  digits: (text: string) => string;
  /** Account numbers of ISO 13616, with check digits that hold; `undefined` where the text is none. */
  iban: (text: string) => string | undefined;
}

/**
 * Each digit becomes another one, chosen by the seed and by the digits to its right. So whole numbers that end alike
 * still do: the mask `••1234` stays the end of its account number, wherever either of them is shown. (The mirror image
 * of how addresses are made anonymous in network traces with their prefixes kept: Xu, Fan, Ammar and Moon, 2002.)
 */
export function createDigitScrubber(keyed: Keyed): DigitScrubber {
  const scrubNumber = (text: string): string => {
    let behind = '';
    return [...text]
      .toReversed()
      .map((character) => {
        if (!/\d/.test(character)) return character;
        // One to nine steps further, never none.
        const changed = (Number(character) + 1 + (keyed('digit', behind) % 9)) % 10;
        behind = (character + behind).slice(0, longest);
        return String(changed);
      })
      .toReversed()
      .join('');
  };
  const digits = (text: string): string => text.replace(number, scrubNumber);
  const letters = (text: string): string => text.replace(/[A-Z]/g, (letter) => String.fromCharCode(65 + ((letter.charCodeAt(0) - 65 + 1 + (keyed('letter', letter) % 25)) % 26)));

  return {
    digits,
    iban(text) {
      const [whole, country = '', check = '', rest = ''] = new RegExp(iban.source).exec(text) ?? [];
      if (whole !== text || remainder(rest.replaceAll(' ', '') + country + check) !== 1) return undefined;
      const changed = letters(digits(rest));
      const sum = 98 - remainder(`${changed.replaceAll(' ', '')}${country}00`);
      return `${country}${String(sum).padStart(2, '0')}${changed}`;
    },
  };
}

/** What may be an account number of ISO 13616, in any text. */
export const ibanPattern = iban;

/** Modulo 97, letters counted from ten. */
const remainder = (text: string): number =>
  [...text].reduce((rest, character) => {
    const value = Number.parseInt(character, 36);
    return (rest * (value > 9 ? 100 : 10) + value) % 97;
  }, 0);
