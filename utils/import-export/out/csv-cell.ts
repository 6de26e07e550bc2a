/**
 * What spreadsheets take for a formula at the start of a cell. The wide forms count too: some locales fold them to the
 * plain ones. https://owasp.org/www-community/attacks/CSV_Injection
 */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;

/** A cell that holds somebody's words. What would start a formula gets a `'` in front, which spreadsheets do not show. */
export const textCell = (text: string): string => quoted(formulaStart.test(text) ? `'${text}` : text);

/** A cell that we made ourselves: a date, a number, a code. It stays what it is. */
export const plainCell = (text: string): string => quoted(text);

/** RFC 4180: quoted where it holds a comma, a quote, a line break, or space at an end. */
const quoted = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A line of cells, ended as RFC 4180 wants it. */
export const csvLine = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;
