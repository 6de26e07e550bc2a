import { expect, test } from 'vitest';
import { Random } from '../../../tools/eval/dedupe/random.ts';
import { parseLexicon, readLexicon, StatementWriter } from '../../../tools/train/lexicon.ts';

test('a lexicon may name only categories of the tree', () => {
  expect(parseLexicon('en', '# said\n\ncash = ATM | cash {city}')).toEqual([
    { language: 'en', category: 'cash', text: 'ATM' },
    { language: 'en', category: 'cash', text: 'cash {city}' },
  ]);
  expect(() => parseLexicon('en', 'bulls = horns')).toThrow('bulls');
});

test('every phrase can be written as a line, the same with the same seed', () => {
  const write = (): string[] => {
    const random = new Random(3);
    const writer = new StatementWriter(() => random.next());
    return readLexicon().flatMap((phrase) => writer.write(phrase, 1).map(({ descriptor }) => descriptor));
  };
  const lines = write();
  expect(lines).toEqual(write());
  for (const line of lines) expect(line).not.toMatch(/[{}]|undefined/i);
});
