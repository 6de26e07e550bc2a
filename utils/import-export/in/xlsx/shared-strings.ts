import { cutMarkup } from '../markup/tokens.ts';

/** The texts that cells point to, in their order. Readings of Japanese names (`rPh`) are no part of them. */
export function readSharedStrings(xml: string | undefined): string[] {
  const strings: string[] = [];
  let [inText, inReading] = [false, false];
  for (const token of xml === undefined ? [] : cutMarkup(xml, true)) {
    if (token.kind === 'text') {
      if (inText && !inReading) strings[strings.length - 1] += token.text;
    } else if (token.name === 'si' && token.kind === 'open') strings.push('');
    else if (token.name === 't') {
      inText = token.kind === 'open' && !token.closed;
      // Runs of one text: the space between them is cut off with the ends of each.
      if (inText && !inReading && strings.at(-1) !== '' && strings.length > 0) strings[strings.length - 1] += ' ';
    } else if (token.name === 'rPh') inReading = token.kind === 'open';
  }
  return strings.map((text) => text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, ' '));
}
