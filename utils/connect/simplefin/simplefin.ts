import type { ConnectionFailure, ConnectionProblem } from '../../model/connection.ts';
import { addDays } from '../../model/iso-date.ts';
import type { Connection, ReadAccount, Reading, WireAnswer } from '../contract.ts';
import { ConnectionError } from '../contract.ts';
import { accountsUrl, parseAccessUrl } from './access-url.ts';
import type { Answer, AnswerAccount } from './answer.ts';
import { answerSchema } from './answer.ts';
import { secondsOf } from './day-of.ts';
import { readAccount } from './read-account.ts';
import { parseSetupToken } from './setup-token.ts';

/**
 * SimpleFIN: read-only access to accounts, by a server of the bank's own or the SimpleFIN Bridge. The Bridge answers at
 * most 24 requests a day, of at most 90 days each. Source: https://www.simplefin.org/protocol.html and the Bridge's
 * developer guide.
 */
export const simplefin: Connection = {
  kind: 'simplefin',
  version: 1,
  mostDays: 88,
  requestsPerDay: 24,
  hostOfSetup: (setup) => claimUrl(setup).hostname,
  claim: async (setup, wire) => {
    const answer = await wire({ method: 'POST', url: claimUrl(setup) });
    // 403 is the protocol's answer to a token that was claimed before; whoever did has the access.
    if ([400, 401, 403, 404, 410].includes(answer.status)) throw new ConnectionError('setup-used');
    requireSuccess(answer);
    const access = answer.body.trim();
    parseAccessUrl(access);
    return access;
  },
  hostOf: (access) => parseAccessUrl(access).base.hostname,
  read: async (access, { from, to }, wire, context) => {
    const { base, authorisation } = parseAccessUrl(access);
    // A day has begun half a day before midnight UTC somewhere, and `end-date` is not included.
    const parameters = { version: '2', ...(to === context.today ? { pending: '1' } : {}), 'start-date': String(secondsOf(from) - 43_200), 'end-date': String(secondsOf(addDays(to, 1)) + 43_200) };
    const answer = await wire({ method: 'GET', url: accountsUrl(base, parameters), authorisation });
    if (answer.status === 401 || answer.status === 403) throw new ConnectionError('access-ended');
    requireSuccess(answer);
    return readAnswer(parseAnswer(answer.body), context);
  },
};

function claimUrl(setup: string): URL {
  const token = parseSetupToken(setup);
  if (!token.ok) throw new ConnectionError(token.why);
  return token.url;
}

const failures: Record<number, ConnectionFailure> = { 402: 'payment-needed', 429: 'too-often' };

function requireSuccess({ status, retryAt }: WireAnswer): void {
  if (status >= 200 && status < 300) return;
  throw new ConnectionError(failures[status] ?? (status >= 500 ? 'busy' : 'unreadable'), retryAt);
}

function parseAnswer(body: string): Answer {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new ConnectionError('unreadable');
  }
  const parsed = answerSchema.safeParse(value);
  if (!parsed.success) throw new ConnectionError('unreadable');
  return parsed.data;
}

function readAnswer(answer: Answer, context: Parameters<Connection['read']>[3]): Reading {
  const problems = readProblems(answer);
  const read = answer.accounts.map((each) => ({ given: each, ...readAccount(each, context) }));
  const accounts = read.flatMap(({ given, found }): ReadAccount[] => (found === undefined ? [] : [{ ...found, isSound: found.isSound && !isInTrouble(given, answer) }]));
  return { accounts, problems: [...problems, ...read.flatMap((each) => each.problems)] };
}

/** What the server wants the person to know, in its own words; both versions of the protocol at once say it once. */
function readProblems({ errors, errlist, connections, accounts }: Answer): ConnectionProblem[] {
  const structured = (errlist ?? []).map(({ code, message, msg, conn_id: connection, account_id: account }) => {
    const about = accounts.find(({ id }) => id === account)?.name ?? (connections ?? []).find(({ conn_id: each }) => each === connection)?.name ?? undefined;
    return { text: message ?? msg ?? code ?? '', ...(about === undefined ? {} : { account: fold(about) }) };
  });
  const said = new Set(structured.map(({ text }) => text));
  const plain = (errors ?? []).filter((text) => !said.has(text)).map((text) => ({ text }));
  return [...structured, ...plain].filter(({ text }) => text.trim() !== '').slice(0, 20).map((each) => ({ kind: 'said', ...each, text: fold(each.text) }));
}

/** Whether an error is about this account, or may be: then what the answer lacks may be there all the same. */
function isInTrouble({ id, conn_id: own }: AnswerAccount, { errors, errlist }: Answer): boolean {
  if (errlist === undefined || errlist === null) return (errors ?? []).length > 0;
  return errlist.some(({ account_id: account, conn_id: connection }) => {
    if (account !== undefined && account !== null) return account === id;
    return connection === undefined || connection === null || own === undefined || own === null || connection === own;
  });
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 300);
