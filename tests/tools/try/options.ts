import { parseArgs } from 'node:util';

export interface TryOptions {
  json: boolean;
  catchUp: boolean;
  /** All pages into one vault, one after the other, in place of an empty vault each. */
  oneVault: boolean;
  now?: Date;
  timeZone?: string;
  /** How long a page may stay still, in milliseconds, before nothing more is expected of it. */
  settleMs: number;
  inputs: string[];
}

export const usage = `npm run try -- [--json] [--catch-up] [--one-vault] [--now ISO] [--timezone TZ] [--settle MS] URL_OR_FILE…

Loads the built extension in headless Chromium, visits each page, waits for capture, and prints what the vault holds
afterwards. Files are served on loopback, each under a host of its own.

  --json         one JSON array on standard output, nothing else
  --catch-up     then turn the page's own pages, at a person's pace, back to all that it shows
  --one-vault    all pages into one vault (an empty one for each otherwise)
  --now ISO      the moment at which the pages are read, as 2026-11-22T12:00:00Z
  --timezone TZ  the user's zone, as Europe/Berlin
  --settle MS    how long a page may stay still before nothing more is expected of it (default 2500)`;

/** The command line cannot be understood. The message says which part. */
export class UsageError extends Error {}

function parseNow(text: string): Date {
  const now = new Date(text);
  if (Number.isNaN(now.getTime())) throw new UsageError(`--now wants an ISO date and time, not ${text}`);
  return now;
}

function parseTimeZone(text: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch (error) {
    throw new UsageError(`--timezone wants an IANA zone as Europe/Berlin, not ${text}`, { cause: error });
  }
}

function parseSettle(text: string): number {
  const settleMs = Number(text);
  if (!Number.isInteger(settleMs) || settleMs < 0) throw new UsageError(`--settle wants milliseconds, not ${text}`);
  return settleMs;
}

/** Throws `UsageError`. */
export function readOptions(argv: readonly string[]): TryOptions {
  const { values, positionals } = parse(argv);
  if (positionals.length === 0) throw new UsageError('No page was named.');
  return {
    json: values.json,
    catchUp: values['catch-up'],
    oneVault: values['one-vault'],
    ...(values.now === undefined ? {} : { now: parseNow(values.now) }),
    ...(values.timezone === undefined ? {} : { timeZone: parseTimeZone(values.timezone) }),
    settleMs: values.settle === undefined ? 2500 : parseSettle(values.settle),
    inputs: positionals,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        'catch-up': { type: 'boolean', default: false },
        'one-vault': { type: 'boolean', default: false },
        now: { type: 'string' },
        timezone: { type: 'string' },
        settle: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
