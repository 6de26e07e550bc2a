import type { ObservedMessage } from '../../utils/messages/bridge.ts';
import { largestBody } from '../../utils/messages/bridge.ts';
import type { Disguise } from './disguise.ts';
import { replaceMethod } from './disguise.ts';
import { charsetOf, readableType } from './readable-types.ts';

/** Copies what `XMLHttpRequest` brings, once it has loaded. Nothing of the request is looked at but its method. */
export function observeRequests(page: Window & typeof globalThis, disguise: Disguise, post: (message: ObservedMessage) => void): void {
  const { prototype } = page.XMLHttpRequest;
  const { addEventListener } = page.EventTarget.prototype;
  const { getResponseHeader } = prototype;
  const { apply } = Reflect;
  const methods = new WeakMap<XMLHttpRequest, string>();
  const { stringify } = JSON;

  const copy = (request: XMLHttpRequest): void => {
    const header: string | null = apply(getResponseHeader, request, ['content-type']);
    const contentType = readableType(header);
    if (contentType === undefined) return;
    const body = bodyOf(request, charsetOf(header), stringify);
    if (body === undefined || body.length > largestBody) return;
    post({ url: request.responseURL, method: methods.get(request) ?? 'GET', status: request.status, contentType, body, at: performance.now() });
  };

  const onLoad = ({ currentTarget }: Event): void => {
    try {
      if (currentTarget instanceof page.XMLHttpRequest) copy(currentTarget);
    } catch {
      // A response that cannot be copied is one that was not seen: the page's own rows are the other witness.
    }
  };

  const wrapped = disguise.wrap(prototype.open, (call, self, [method]) => {
    const result = call();
    if (self instanceof page.XMLHttpRequest) {
      if (!methods.has(self)) apply(addEventListener, self, ['load', onLoad]);
      methods.set(self, typeof method === 'string' ? method.toUpperCase() : 'GET');
    }
    return result;
  });
  replaceMethod(prototype, 'open', wrapped);
}

function bodyOf(request: XMLHttpRequest, charset: string, stringify: typeof JSON.stringify): string | undefined {
  const { responseType } = request;
  if (responseType === '' || responseType === 'text') return request.responseText;
  if (responseType === 'json') return stringify(request.response);
  const { response }: { response: unknown } = request;
  return response instanceof ArrayBuffer && response.byteLength <= largestBody ? new TextDecoder(charset).decode(response) : undefined;
}
