import { largestBody, tooLarge } from '../../utils/messages/bridge.ts';
import { cleanStack } from './clean-stack.ts';
import { isReadableStatus, readableType } from './content-type.ts';
import { detach, detachGetter, methodOf } from './detached.ts';
import type { Disguise, Realm } from './disguise.ts';
import { replaceValue } from './disguise.ts';
import type { Outlet } from './open-port.ts';
import { createBodyReader } from './read-body.ts';

/**
 * Copies what `fetch` brings. The page gets its own response; the copy is taken from a clone, read at most to the
 * limit, and given up on any error. A failure reaches the page as it is, handled by nobody before it.
 */
export function observeFetch(page: Realm, disguise: Disguise, { isOpen, post }: Outlet): void {
  const response = page.Response.prototype;
  const [statusOf, urlOf, headersOf] = [detachGetter(response, 'status'), detachGetter(response, 'url'), detachGetter(response, 'headers')];
  const getHeader = detach<Headers, [string], string | null>(page.Headers.prototype.get);
  const clone = detach<Response, [], Response>(response.clone);
  const requestMethod = detachGetter(page.Request.prototype, 'method');
  const then = detach<Promise<Response>, [(response: Response) => Response, (error: unknown) => never], Promise<Response>>(page.Promise.prototype.then);
  const swallow = detach<Promise<void>, [() => void], Promise<void>>(page.Promise.prototype.catch);
  const now = page.performance.now.bind(page.performance);
  const readUpTo = createBodyReader(page);

  const copy = async (given: Response, method: string): Promise<void> => {
    const status = statusOf(given);
    const content = readableType(getHeader(headersOf(given), 'content-type'));
    const announced = Number(getHeader(headersOf(given), 'content-length') ?? 0);
    if (content === undefined || !isReadableStatus(status)) return;
    if (announced > largestBody) return post(tooLarge);
    const body = await readUpTo(largestBody, clone(given), content.charset, () => post(tooLarge));
    if (body) post({ url: urlOf(given), method, status, contentType: content.type, body, at: now() });
  };

  // Only what is plainly there is looked at: a getter of the page's would notice that it is asked twice.
  const methodOfCall = ([input, init]: readonly unknown[]): string => {
    const named: unknown = isObject(init) ? Object.getOwnPropertyDescriptor(init, 'method')?.value : undefined;
    if (named !== undefined || !(input instanceof page.Request)) return methodOf(named);
    return methodOf(requestMethod(input));
  };

  const observe = (answer: Promise<Response>, args: readonly unknown[]): Promise<Response> => {
    const method = methodOfCall(args);
    return then(
      answer,
      (given) => {
        void swallow(copy(given, method), () => undefined);
        return given;
      },
      (error) => {
        throw cleanStack(error);
      },
    );
  };

  const fetch = disguise(page.fetch, (call, _self, args) => {
    const answer = call();
    try {
      return isOpen() ? observe(answer, args) : answer;
    } catch {
      // Not what a browser's `fetch` gives or takes: the page has replaced it before we came.
      return answer;
    }
  });
  replaceValue(page, 'fetch', fetch);
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
