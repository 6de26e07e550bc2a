import { cutAmount, readDigits } from './amount-text.ts';
import { readAnyMarks } from './amount-marks.ts';
import { knownLanguages } from './languages.ts';

/** How a column writes its numbers. The thousands mark is the other one, a space or an apostrophe. */
export interface NumberStyle {
  decimal: '.' | ',';
}

function styleOfLanguage(languages: readonly string[]): NumberStyle {
  const [language] = knownLanguages(languages);
  const parts = language ? new Intl.NumberFormat(language).formatToParts(1.5) : [];
  return { decimal: parts.some((part) => part.type === 'decimal' && part.value === ',') ? ',' : '.' };
}

/**
 * The style of a whole column. A number that can be read in one style only (`1.234,56`, `12,5`, `1,234,567`) is
 * evidence; where there is none (`1,234` alone) the first language decides. Texts that are no amounts are passed over.
 * `undefined` only where the numbers contradict each other.
 */
export function decideNumberStyle(texts: readonly string[], languages: readonly string[]): NumberStyle | undefined {
  const seen = new Set<'.' | ','>();
  for (const text of texts) {
    const cut = cutAmount(text);
    if (!cut || !/[.,]/.test(cut.core)) continue;
    const point = readDigits(cut.core, '.');
    const comma = readDigits(cut.core, ',');
    if (!point === !comma || !readAnyMarks(cut.before, cut.after, languages)) continue;
    seen.add(point ? '.' : ',');
  }
  const [decimal] = seen;
  if (!decimal) return styleOfLanguage(languages);
  return seen.size === 1 ? { decimal } : undefined;
}
