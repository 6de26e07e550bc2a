import { detach } from './detached.ts';
import { formatWithout, handsOutLines, ownValue } from './format-stack.ts';

const split = detach<string, [string], string[]>(String.prototype.split);
const includes = detach<string, [string], boolean>(String.prototype.includes);
const join = detach<string[], [string], string>(Array.prototype.join);

/**
 * Where this script says it is from, as it stands in stacks: its address in Chromium (`at f (address:1:2)`), something
 * without an address in Firefox (`f@<anonymous code>:1:2`).
 */
const own = /(?:@|\(|at )([^@(\n]+?):\d+:\d+\)?$/m.exec(new Error().stack ?? '')?.[1];

/**
 * Takes our lines out of an error of the browser's, so that a page, or the bank's own error log, finds what it would
 * find without us. Gives the same error.
 */
export function cleanStack(error: unknown): unknown {
  if (typeof error !== 'object' || error === null || own === undefined || !('stack' in error)) return error;
  const stack = formatWithout(own, error);
  if (typeof stack !== 'string' || !includes(stack, own)) return error;
  const kept: string[] = [];
  for (const line of split(stack, '\n')) {
    if (includes(line, own)) {
      // What called the native for us is a builtin with a line of its own, above ours.
      if (includes(kept[kept.length - 1] ?? '', 'Reflect.apply')) kept.length -= 1;
    } else kept[kept.length] = line;
  }
  error.stack = join(kept, '\n');
  return error;
}

/** So many lines are ours between a page that calls a stand-in and the native. Firefox also counts `Reflect.apply`, which it does not show. */
const ownLines = handsOutLines ? 3 : 4;

/** Makes room for our lines in stacks, so that none of the page's fall out at the end. Gives what takes it back. */
export function widenStacks(): () => void {
  const limit = ownValue(Error, 'stackTraceLimit');
  if (typeof limit !== 'number') return () => undefined;
  const wider = limit + ownLines;
  Error.stackTraceLimit = wider;
  return () => {
    // A script of the page may have run in between, and set it.
    if (ownValue(Error, 'stackTraceLimit') === wider) Error.stackTraceLimit = limit;
  };
}
