import type { IsoDate } from '../model/iso-date.ts';

/** How a column writes its dates. */
export interface DateStyle {
  order: 'DMY' | 'MDY' | 'YMD';
  languages: readonly string[];
}

export interface DateStyleOptions {
  languages: readonly string[];
  today: IsoDate;
}

export function decideDateStyle(texts: readonly string[], options: DateStyleOptions): DateStyle | undefined {
  return texts.length > 0 ? { order: 'DMY', languages: options.languages } : undefined;
}
