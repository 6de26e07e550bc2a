import { parseBody } from '../../routes/json-body.ts';
import type { ObservedResponse, PageView } from '../../types.ts';
import { findObjectLists } from './find.ts';
import { guessRoute, type GuessedRoute } from './guess-route.ts';

/** Addresses of what is planned, offered or asked for elsewhere. */
const foreignAddress = /schedul|upcoming|recurring|standing|budget|offer|reward|order|rate|quote|market|notification|message|search|config|track|analytic|beneficiar|payee|statement-?list|document/i;

const pendingAddress = /pending|authori[sz]/i;
const paging = /page|offset|cursor|start|limit|before|after|skip|next|size|from|^to$|date|until|since|index|count/i;

/** The transactions that one response seems to hold. */
export interface Answer extends GuessedRoute {
  records: Record<string, unknown>[];
  /** By its address or the name of its list. */
  isPending: boolean;
  /** The address without what tells pages apart; its own for each answer to a question that we cannot see. */
  question: string;
  /** The address of what the question is about: lists of one account stand beside each other. */
  subject: string;
}

/** The longest list of a response that reads as transactions. */
export function findAnswer(response: ObservedResponse, view: PageView): Answer | undefined {
  const url = new URL(response.url);
  if (!response.contentType.includes('json') || foreignAddress.test(url.pathname)) return undefined;
  const body = parseBody(response);
  if (!('value' in body)) return undefined;
  const byPath = Map.groupBy(findObjectLists(body.value), (list) => list.path);
  const isGet = response.method.toUpperCase() === 'GET';
  // As text: what Firefox gives a content script to walk through parameters with ends before the first.
  const parameters = url.search.slice(1).split('&').filter((parameter) => !paging.test(parameter.split('=', 1)[0] ?? ''));
  url.search = parameters.join('&');
  const question = isGet ? url.href : `${url.href} ${response.at}`;
  const answers = [...byPath].flatMap(([path, lists]): Answer[] => {
    const records = lists.flatMap((list) => list.records);
    const guessed = foreignAddress.test(path) ? undefined : guessRoute(records, view.timeZone);
    const isPending = pendingAddress.test(`${url.pathname} ${path}`);
    return guessed ? [{ ...guessed, records, isPending, question, subject: question.replace(/[^/]*$/, '') }] : [];
  });
  return answers.toSorted((a, b) => b.records.length - a.records.length)[0];
}

/**
 * The answers that belong to what was asked for last: all pages of its longest list, and the pending ones beside it.
 * Of rows that came twice only one is kept, unless one answer itself holds them twice.
 */
export function chooseAnswers(answers: readonly Answer[]): Answer[] {
  const subject = answers.at(-1)?.subject;
  const lists = [...Map.groupBy(answers.filter((answer) => answer.subject === subject), (answer) => answer.question).values()].map(joinPages);
  const booked = lists.filter((list) => !list.isPending).toSorted((a, b) => b.records.length - a.records.length)[0];
  return booked ? [...lists.filter((list) => list.isPending), booked] : lists.slice(-1);
}

function joinPages(pages: readonly Answer[]): Answer {
  const [first, ...others] = pages as [Answer, ...Answer[]];
  const records = [...first.records];
  for (const page of others) {
    const known = Map.groupBy(records, (record) => JSON.stringify(record));
    for (const record of page.records) if (known.get(JSON.stringify(record))?.pop() === undefined) records.push(record);
  }
  return { ...first, records };
}
