import type { UnrecognisedReason } from '../../utils/model/outcome.ts';
import type { ObservedResponse } from '../types.ts';
import { accountIn } from './account-in.ts';
import { parseBody, parseText, type Body } from './json-body.ts';
import { readPath, type JsonPath } from './json-path.ts';

/** A response that a route reads, with its body. */
export interface Match<R> {
  route: R;
  body: unknown;
  url: URL;
  /** From the address, where it holds one. */
  account: string | undefined;
}

/** Why a response that a route should read could not be. */
export interface Failure {
  reason: UnrecognisedReason;
  detail: string;
}

interface Routable {
  url: RegExp;
  method?: string;
  bodyIn?: JsonPath;
  bodyNames?: string;
}

/** Whether any response is one that these routes read. Parses none. */
export const hasMatch = (routes: readonly Routable[], responses: readonly ObservedResponse[]): boolean =>
  responses.some((response) => routes.some((route) => isFor(route, response)));

/**
 * The responses that these routes read, oldest first. Of an address that was asked twice only the newest answer counts.
 * `failure` is that of the newest response, where that one could not be parsed.
 */
export function findMatches<R extends Routable>(
  routes: readonly R[],
  responses: readonly ObservedResponse[],
): { matches: Match<R>[]; failure?: Failure } {
  const newest = new Map<string, { route: R; response: ObservedResponse }>();
  for (const response of responses) {
    const route = routes.find((each) => isFor(each, response));
    if (!route) continue;
    const address = `${response.method.toUpperCase()} ${response.url} ${route.bodyNames ?? ''}`;
    newest.delete(address);
    newest.set(address, { route, response });
  }
  const matches: Match<R>[] = [];
  let failure: Failure | undefined;
  for (const { route, response } of newest.values()) {
    const body = openBody(parseBody(response), route);
    failure = 'reason' in body ? body : undefined;
    if (!('value' in body)) continue;
    matches.push({ route, body: body.value, url: new URL(response.url), account: accountIn(response.url, route.url) });
  }
  return { matches, ...(failure ? { failure } : {}) };
}

/** The body that is meant, where another one carries it as text. */
function openBody(body: Body, { bodyIn }: Routable): Body {
  if (bodyIn === undefined || 'reason' in body) return body;
  const text = readPath(body.value, bodyIn);
  return typeof text === 'string' ? parseText(text) : { reason: 'response-changed', detail: bodyIn };
}

const isFor = (route: Routable, response: ObservedResponse): boolean =>
  (route.method === undefined || route.method === response.method.toUpperCase()) && route.url.test(response.url) && answers(route, response);

/** Whether a body is the answer to the route's question. An answer that is none at all may be to any. */
const answers = ({ bodyNames }: Routable, { body, status, contentType }: ObservedResponse): boolean =>
  bodyNames === undefined || body.includes(`"${bodyNames}"`) || status === 401 || status === 403 || contentType.includes('html');
