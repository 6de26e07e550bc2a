/** Everything that XML 1.0 cannot hold: control characters, halves of pairs, and the two that are no characters. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A text as the content of an element; cut to `longest` characters where a format has a limit, never within one. */
export const xmlText = (text: string, longest = Number.POSITIVE_INFINITY): string =>
  [...text.replaceAll(unwritable, ' ')]
    .slice(0, longest)
    .join('')
    .replaceAll(/[&<>]/g, (character) => entities[character] ?? character);

/** An element with text in it, on a line of its own. */
export const xmlElement = (name: string, text: string): string => `<${name}>${text}</${name}>\n`;
