import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { descriptorWords, foldLetters } from '../../../utils/categorize/descriptor-words.ts';

describe('descriptorWords', () => {
  test.each([
    ['TESCO STORES 3297 EXETER', ['tesco', 'stores', 'exeter']],
    ['AMZN MKTP UK*2K4RT6T45', ['amzn', 'mktp', 'uk']],
    ["SAINSBURY'S S/MKTS", ['sainsburys', 's', 'mkts']],
    ['H&M 1021', ['h&m']],
    ['B & Q 1021', ['b&q']],
    ['SALT & PEPPER', ['salt', 'pepper']],
    ['Bäckerei Müller', ['backerei', 'muller']],
    ['BAECKEREI MUELLER', ['backerei', 'muller']],
    ['משכורת', ['משכורת']],
    ['2834 99120', ['2834', '99120']],
    ['', []],
  ])('%s', (descriptor, words) => {
    expect(descriptorWords(descriptor)).toEqual(words);
  });

  test('does not mind case, and folds to what it has folded already', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-zÀ-ÿ0-9 .*'-]{0,30}$/), (text) => {
        expect(descriptorWords(text.toLowerCase())).toEqual(descriptorWords(text));
        for (const letter of foldLetters(text)) expect(letter).toBe(letter.toLowerCase());
      }),
      { seed: 20261123 },
    );
  });
});
