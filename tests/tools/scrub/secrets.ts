import { plainText } from '../../../utils/parse/text.ts';
import { technical } from './words/technical.ts';

/** What a run took out: words with what they became, numbers, amounts. Lives in memory only. */
export interface Secrets {
  addWord: (word: string, invented: string) => void;
  /** Words that everybody's bank writes, and that stay where they do. They are no secret in other places either. */
  keepWords: (text: string) => void;
  addDigits: (text: string) => void;
  addAmount: (text: string) => void;
  /** What a word became, where it stood in a text of the page; a name in an attribute must follow it. */
  inventedFor: (word: string) => string | undefined;
  /** How many of the words and numbers, and how many of the amounts, the text still holds. */
  countIn: (text: string) => { names: number; amounts: number };
}

/** Shorter ones occur by chance. */
const shortestWord = 4;
const shortestNumber = 4;

const wordsIn = (text: string): string[] => (text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).map((word) => word.toLowerCase());
const digitsOf = (text: string): string => plainText(text).replace(/\D/g, '');
const numbersIn = (text: string): string[] => text.match(/\p{Nd}(?:[ \u00A0\u2009\u202F.,'’-]?\p{Nd})*/gu) ?? [];

export function createSecrets(): Secrets {
  const words = new Map<string, string>();
  const kept = new Set<string>();
  const numbers = new Set<string>();
  const amounts = new Set<string>();
  return {
    addWord: (word, invented) => void words.set(word.toLowerCase(), invented.toLowerCase()),
    keepWords: (text) => {
      for (const word of wordsIn(text)) kept.add(word);
    },
    addDigits: (text) => {
      for (const number of numbersIn(text)) if (digitsOf(number).length >= shortestNumber) numbers.add(digitsOf(number));
    },
    addAmount: (text) => {
      const digits = digitsOf(text);
      if (digits.replace(/0+$/, '').length > 1 && digits.length > 2) amounts.add(digits);
    },
    inventedFor: (word) => (word.length >= shortestWord && !kept.has(word.toLowerCase()) ? words.get(word.toLowerCase()) : undefined),
    countIn: (text) => {
      const left = new Set(wordsIn(text));
      const found = numbersIn(text).map(digitsOf);
      const all = [...new Set(found)].join(' ');
      const whole = new Set(found);
      const wordsLeft = [...words.keys()].filter((word) => word.length >= shortestWord && !kept.has(word) && !technical.has(word) && left.has(word));
      const numbersLeft = [...numbers].filter((number) => all.includes(number));
      const amountsLeft = [...amounts].filter((amount) => whole.has(amount));
      return { names: wordsLeft.length + numbersLeft.length, amounts: amountsLeft.length };
    },
  };
}
