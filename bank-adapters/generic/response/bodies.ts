import { endOfJson } from '../../routes/json-body.ts';
import { queryAll } from '../../reading/dom.ts';
import type { Steps } from '../../reading/steps.ts';
import type { ObservedResponse, PageView } from '../../types.ts';
import { findObjectLists, type FoundList } from './lists.ts';
import { parseBody } from './parse-body.ts';

/** Everything that one answer, or one piece of state in the page itself, lists. */
export interface Body {
  /** Without what it was asked: answers of one address are built alike. */
  address: string;
  /** The whole question, without what tells pages of one list apart; its own where it cannot be seen. */
  question: string;
  lists: readonly FoundList[];
}

const paging = /page|offset|cursor|start|limit|before|after|skip|next|size|from|^to$|date|until|since|index|count|token/i;
/** A view lasts for a moment, an answer stays. */
const known = new WeakMap<object, readonly FoundList[]>();

/** What the page was answered, oldest first, and before that what it brought along. */
export function* readBodies({ document, responses, url }: PageView): Steps<Body[]> {
  const bodies: Body[] = [];
  for (const script of queryAll(document, 'script:not([src])')) {
    const lists = known.get(script) ?? (yield* listAll(statesIn(script)));
    known.set(script, lists);
    if (lists.length > 0) bodies.push({ address: url.pathname, question: `page ${bodies.length}`, lists });
  }
  // Of one question that was asked again, the last answer counts.
  const newest = new Map<string, ObservedResponse>();
  for (const response of responses) {
    const key = isGet(response) ? response.url : `${response.url} ${response.at}`;
    newest.delete(key);
    newest.set(key, response);
  }
  for (const [key, response] of newest) {
    if (response.status >= 400) continue;
    const lists = known.get(response) ?? (yield* listAll([response.body]));
    known.set(response, lists);
    const asked = new URL(response.url);
    // As text: what Firefox gives a content script to walk through parameters with ends before the first.
    asked.search = asked.search.slice(1).split('&').filter((parameter) => !paging.test(parameter.split('=', 1)[0] ?? '')).join('&');
    if (lists.length > 0) bodies.push({ address: asked.origin + asked.pathname, question: isGet(response) ? asked.href : key, lists });
  }
  return bodies;
}

const isGet = ({ method }: ObservedResponse): boolean => method.toUpperCase() === 'GET';

function* listAll(texts: readonly string[]): Steps<FoundList[]> {
  const lists: FoundList[] = [];
  for (const text of texts) {
    yield;
    lists.push(...(yield* findObjectLists(parseBody(text))));
  }
  return lists;
}

/** State is no shorter, and no script sets more of it. */
const shortest = 200;
const mostStates = 300;

/** JSON that stands in a script element: all of it, or what it assigns. It is read, never run. */
function statesIn(script: Element): string[] {
  const text = script.textContent ?? '';
  if (/json/i.test(script.getAttribute('type') ?? '')) return [text];
  const states: string[] = [];
  const start = /[\w$\])"']\s{0,9}=\s{0,9}(?=[[{])|JSON\.parse\(\s{0,9}(?=")/g;
  for (let tries = 0, found = start.exec(text); found && tries < mostStates; tries += 1, found = start.exec(text)) {
    const from = start.lastIndex;
    const end = endOfJson(text, from);
    if (end - from < shortest) continue;
    states.push(text.slice(from, end));
    start.lastIndex = end;
  }
  return states;
}
