import type { Keyed } from '../keyed.ts';

const alphabets: [RegExp, string, string][] = [
  [/\p{Script=Cyrillic}/u, 'бвгдзклмнпрст', 'аеиоу'],
  [/\p{Script=Greek}/u, 'βγδζκλμνπρστ', 'αεηιο'],
  [/\p{Script=Hiragana}/u, 'きくさしたにのまみゆらりろ', 'けこせそてなぬはふむもやる'],
  [/\p{Script=Katakana}/u, 'アキサシタニノマミユラリロ', 'ケコセソテナヌハフムモヤル'],
  [/\p{Script=Han}/u, '青北林川松森島谷浜岡', '東西南木石竹花池原野'],
  [/\p{Script=Hangul}/u, '가나다라마바사아자차', '거너더러머버서어저처'],
  [/\p{Script=Hebrew}/u, 'גדלמנפקרשת', 'אבהוי'],
  [/\p{Script=Arabic}/u, 'بتجدرسعفقلمن', 'اوي'],
  [/\p{Script=Devanagari}/u, 'कगचजतदनपबमर', 'लवशसहटडणथफय'],
  [/\p{Script=Thai}/u, 'กคงจดตนบปพ', 'มยรลวสหอทช'],
];
const latin: [RegExp, string, string] = [/./u, 'bdfglmnprtvz', 'aeiou'];

/** Letters of a word that decide what becomes of it. */
const longest = 60;

/** Makes words that mean nothing, one for each word. `isTaken` names those that would mean something. */
export function createInvention(keyed: Keyed, isTaken: (word: string) => boolean): (word: string) => string {
  const invented = new Map<string, string>();
  const used = new Set<string>();
  return (word) => {
    const name = word.toLowerCase();
    // Nobody is called so; a text without spaces, or one that was written to keep us busy, costs no more than a word.
    const start = name.slice(0, longest);
    let made = invented.get(name);
    for (let attempt = 0; made === undefined; attempt += 1) {
      const tried = spell(name, (at) => keyed('word', `${start} ${attempt} ${at % longest}`));
      // Of words with a letter or two there are not enough.
      if (attempt === 60 || (!used.has(tried) && tried !== name && !isTaken(tried))) made = tried;
    }
    invented.set(name, made);
    used.add(made);
    return inCaseOf(word, made);
  };
}

/** As long as the word and in its script, consonants and vowels by turns. */
function spell(word: string, chance: (at: number) => number): string {
  return [...word]
    .map((letter, at) => {
      if (/\p{M}/u.test(letter)) return letter;
      const [, odd, even] = alphabets.find(([script]) => script.test(letter)) ?? latin;
      const choice = [...(at % 2 === 0 ? odd : even)];
      return choice[chance(at) % choice.length] ?? letter;
    })
    .join('');
}

const inCaseOf = (word: string, made: string): string => {
  const letters = [...word];
  return [...made].map((letter, at) => (letters[at] !== letters[at]?.toLowerCase() ? letter.toUpperCase() : letter)).join('');
};
