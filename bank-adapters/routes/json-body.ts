import type { UnrecognisedReason } from '../../utils/model/outcome.ts';
import type { ObservedResponse } from '../types.ts';

/** A response's body, parsed; or why it is none. */
export type Body = { value: unknown } | { reason: UnrecognisedReason; detail: string };

const mostCharacters = 5_000_000;
const deepest = 32;

/**
 * Parses a body as JSON. A page in its place (the sign-in page of an ended session, the block page of a firewall) says
 * `session-ended`. What is too long or too deep for any statement is refused before it is parsed.
 */
export function parseBody(response: ObservedResponse): Body {
  const { body, status, contentType } = response;
  if (status === 401 || status === 403) return { reason: 'session-ended', detail: `status ${status}` };
  if (contentType.includes('html')) return { reason: 'session-ended', detail: 'a page instead of data' };
  return parseText(body, status);
}

/** The same for a text that stands in a field of another body. */
export function parseText(body: string, status = 200): Body {
  if (body.length > mostCharacters) return { reason: 'too-large', detail: `${body.length} characters` };
  const text = unwrap(body);
  if (text.startsWith('<')) return { reason: 'session-ended', detail: 'a page instead of data' };
  if (isDeeperThan(text, deepest)) return { reason: 'too-large', detail: `deeper than ${deepest}` };
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    return { reason: 'response-changed', detail: status >= 400 ? `status ${status}` : 'not JSON' };
  }
}

/** Takes off what banks put around a body so that no script element can run it: `)]}',`, or a comment with a word in it. */
function unwrap(body: string): string {
  const inner = body.replace(/^[\s\uFEFF]*(?:\)\]\}',?|\/\*(?:-secure-|[a-z]{1,40}%)?)?\s*/i, '').trimEnd();
  return inner.endsWith('*/') ? inner.slice(0, -2).replace(/%[a-z]{1,40}$/i, '').trimEnd() : inner;
}

const isDeeperThan = (text: string, limit: number): boolean => endOfJson(text, 0, limit, Infinity) < 0;

/** Where the JSON value that begins there ends, `-1` where it is nested more deeply. After `values` of them it stops. */
export function endOfJson(text: string, start: number, limit = deepest, values = 1): number {
  let depth = 0;
  let inText = false;
  let left = values;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inText) {
      if (code === 0x5c) at += 1;
      else if (code === 0x22) inText = false;
    } else if (code === 0x22) inText = true;
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > limit) return -1;
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
    else continue;
    if (depth === 0 && !inText) left -= 1;
    if (left === 0) return at + 1;
  }
  return text.length;
}
