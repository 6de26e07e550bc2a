import type { ObservedMessage } from '../../utils/messages/bridge.ts';
import { largestBody } from '../../utils/messages/bridge.ts';
import type { Disguise } from './disguise.ts';
import { replaceMethod } from './disguise.ts';
import { charsetOf, readableType } from './readable-types.ts';

/**
 * Copies what `fetch` brings. The page gets its own promise and its own response, untouched: the copy is taken from a
 * clone, read at most to the limit, and dropped on any error.
 */
export function observeFetch(page: Window & typeof globalThis, disguise: Disguise, post: (message: ObservedMessage) => void): void {
  // Taken before the page runs, so that replaced prototypes do not see our copies.
  const { clone } = page.Response.prototype;
  const { then } = page.Promise.prototype;
  const { apply } = Reflect;
  const RequestClass = page.Request;
  const ignore = (): void => undefined;

  const copy = async (response: Response, method: string): Promise<void> => {
    const header = response.headers.get('content-type');
    const contentType = readableType(header);
    const tooLarge = Number(response.headers.get('content-length') ?? 0) > largestBody;
    if (contentType === undefined || tooLarge || response.type === 'opaque') return;
    const twin: Response = apply(clone, response, []);
    const { url, status } = response;
    const body = await readUpTo(largestBody, twin, charsetOf(header));
    if (body !== undefined) post({ url, method, status, contentType, body, at: performance.now() });
  };

  const wrapped = disguise.wrap(page.fetch, (call, _self, args) => {
    const promise = call();
    const method = methodOf(args, RequestClass);
    // A copy that fails is no copy: the page's own promise carries the error to where it belongs.
    apply(then, promise, [(response: Response) => void apply(then, copy(response, method), [ignore, ignore]), ignore]);
    return promise;
  });
  replaceMethod(page, 'fetch', wrapped);
}

function methodOf([input, init]: readonly unknown[], RequestClass: typeof Request): string {
  // Only a plain value is looked at: a getter of the page's would notice that it is asked twice.
  const named: unknown = typeof init === 'object' && init !== null ? Object.getOwnPropertyDescriptor(init, 'method')?.value : undefined;
  if (typeof named === 'string') return named.toUpperCase();
  return input instanceof RequestClass ? input.method : 'GET';
}

/** A body as text, `undefined` where it is larger than the limit. */
async function readUpTo(limit: number, response: Response, charset: string): Promise<string | undefined> {
  const reader = response.body?.getReader();
  if (reader === undefined) return undefined;
  const decoder = new TextDecoder(charset);
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
