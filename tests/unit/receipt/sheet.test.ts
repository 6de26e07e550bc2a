import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { sheetText } from '../../../entrypoints/receipt/sheet.ts';

const tokens = readFileSync(fileURLToPath(new URL('../../../components/tokens.css', import.meta.url)), 'utf8');
const colours = (css: string, name: string): string[] => [...css.matchAll(new RegExp(`--${name}: (#[0-9a-f]+)`, 'g'))].map(([, colour]) => colour ?? '');

test('its colours are those of the screens, light and dark', () => {
  const names = { sheet: 'sheet', line: 'line', strong: 'line-strong', ink: 'ink', soft: 'ink-soft', tide: 'tide', warn: 'warn', hover: 'hover' };
  for (const [own, token] of Object.entries(names)) {
    const [light, dark] = colours(tokens, token);
    expect([own, ...colours(sheetText, own)]).toEqual([own, light, dark]);
  }
});

test('it names no font that a page could make its own, and loads nothing', () => {
  expect([...sheetText.matchAll(/font(?:-family)?:[^;]*?px[^ ]* ([^;]+);/g)].map(([, family]) => family)).toEqual(['system-ui, sans-serif']);
  expect(sheetText).not.toMatch(/url\(|@import|@font-face/);
});
