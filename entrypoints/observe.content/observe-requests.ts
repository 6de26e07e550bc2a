import { largestBody, tooLarge } from '../../utils/messages/bridge.ts';
import { isReadableStatus, readableType } from './content-type.ts';
import { detach, detachGetter, methodOf } from './detached.ts';
import type { Disguise, Realm } from './disguise.ts';
import { replaceValue } from './disguise.ts';
import type { Outlet } from './open-port.ts';

/** Copies what `XMLHttpRequest` brings, once it has loaded. Nothing of the request is looked at but its method. */
export function observeRequests(page: Realm, disguise: Disguise, { isOpen, post }: Outlet): void {
  const { prototype } = page.XMLHttpRequest;
  const listen = detach<XMLHttpRequest, [string, (event: Event) => void], void>(prototype.addEventListener);
  const getHeader = detach<XMLHttpRequest, [string], string | null>(prototype.getResponseHeader);
  const [statusOf, urlOf] = [detachGetter(prototype, 'status'), detachGetter(prototype, 'responseURL')];
  const loadedOf = detachGetter(page.ProgressEvent.prototype, 'loaded');
  const bodyOf = createBodyOf(page);
  const now = page.performance.now.bind(page.performance);
  const methods = new WeakMap<XMLHttpRequest, string>();
  const remember = methods.set.bind(methods);
  const lookUp = methods.get.bind(methods);

  const copy = (request: XMLHttpRequest, event: Event): void => {
    const status = statusOf(request);
    const content = readableType(getHeader(request, 'content-type'));
    const isTooLarge = event instanceof page.ProgressEvent && loadedOf(event) > largestBody;
    if (content === undefined || !isReadableStatus(status)) return;
    const body = isTooLarge ? undefined : bodyOf(request, content.charset);
    if (isTooLarge || (body && body.length > largestBody)) post(tooLarge);
    else if (body) post({ url: urlOf(request), method: lookUp(request) ?? 'GET', status, contentType: content.type, body, at: now() });
  };

  const open = disguise(prototype.open, (call, self, [method]) => {
    call();
    // The browser has taken `self` for a request, or thrown.
    if (!isOpen() || !isRequest(self)) return;
    if (lookUp(self) === undefined) {
      listen(self, 'load', (event) => {
        try {
          if (isOpen()) copy(self, event);
        } catch {
          // What cannot be copied was not seen: the rows that the page shows are the other witness.
          return;
        }
      });
    }
    remember(self, methodOf(method));
  });
  replaceValue(prototype, 'open', open);
}

const isRequest = (value: unknown): value is XMLHttpRequest => typeof value === 'object' && value !== null;

function createBodyOf(page: Realm): (request: XMLHttpRequest, charset: string) => string | undefined {
  const { prototype } = page.XMLHttpRequest;
  const [typeOf, textOf, responseOf] = [detachGetter(prototype, 'responseType'), detachGetter(prototype, 'responseText'), detachGetter(prototype, 'response')];
  const { stringify } = page.JSON;
  const { TextDecoder } = page;
  const decode = detach<TextDecoder, [ArrayBuffer], string>(TextDecoder.prototype.decode);
  return (request, charset) => {
    const type = typeOf(request);
    if (type === '' || type === 'text') return textOf(request);
    const response: unknown = responseOf(request);
    if (type === 'json') return stringify(response);
    return response instanceof ArrayBuffer ? decode(new TextDecoder(charset), response) : undefined;
  };
}
