const importOf = /^import \{ \w+ as \w+ \} from '\.\/[^']+';$/;
const entryOf = /^ {2}\w+,$/;

/**
 * Adds an adapter's import and its entry to the registry or the readers, each at its place in the alphabet; the generic
 * reader stays last of the entries.
 */
export function addLine(source: string, importLine: string, name: string): string {
  const lines = source.split('\n');
  insert(lines, importOf, importLine, (line) => line.replace(/^.*from /, ''));
  insert(lines, entryOf, `  ${name},`, (line) => (line === '  generic,' ? '~' : line));
  return lines.join('\n');
}

function insert(lines: string[], kind: RegExp, line: string, sortBy: (line: string) => string): void {
  const before = lines.findIndex((each) => kind.test(each) && sortBy(each) > sortBy(line));
  const at = before >= 0 ? before : lines.findLastIndex((each) => kind.test(each)) + 1;
  lines.splice(at, 0, line);
}
