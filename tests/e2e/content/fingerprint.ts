/**
 * What a suspicious page can find out about `fetch`, `XMLHttpRequest` and `URL.createObjectURL`, as text. It runs in the page itself, before
 * anything else there, and sees only the page. What it finds must be the same with and without the extension.
 */
export async function takeFingerprint(): Promise<Record<string, unknown>> {
  const textOf = Function.prototype.toString;
  const messageOf = (work: () => unknown): string => {
    try {
      return `no error: ${String(work())}`;
    } catch (error) {
      return error instanceof Error ? `${error.name}: ${error.message} | ${withoutPlace(error.stack)}` : 'not an error';
    }
  };
  // Columns and line numbers are the page's own and the same in both; ports and hosts are not.
  const withoutPlace = (stack: string | undefined): string => (stack ?? '').replaceAll(location.host, 'host');
  const describe = (owner: object, name: string): string => {
    const { value, get, set, ...flags } = Object.getOwnPropertyDescriptor(owner, name) ?? {};
    return JSON.stringify({ flags, value: typeof value, get: get === undefined ? '' : textOf.call(get), set: set === undefined ? '' : textOf.call(set) });
  };
  const inspect = (native: unknown): unknown => {
    if (typeof native !== 'function') return typeof native;
    return {
      name: native.name,
      length: native.length,
      keys: Reflect.ownKeys(native).map(String),
      own: Reflect.ownKeys(native).map((key) => describe(native, String(key))),
      text: native.toString(),
      called: textOf.call(native),
      joined: `${native}`,
      proto: Object.getPrototypeOf(native) === Function.prototype,
      hasPrototype: 'prototype' in native,
      tag: Object.prototype.toString.call(native),
      isExtensible: Object.isExtensible(native),
      constructed: messageOf(() => Reflect.construct(native, [])),
      extended: messageOf(() => Object.getOwnPropertyNames(class extends (native as unknown as new () => object) {})),
    };
  };

  const natives = {
    fetch: window.fetch,
    open: XMLHttpRequest.prototype.open,
    send: XMLHttpRequest.prototype.send,
    request: XMLHttpRequest,
    toString: Function.prototype.toString,
    contentWindow: Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')?.get,
    contentDocument: Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentDocument')?.get,
    createObjectURL: URL.createObjectURL,
    revokeObjectURL: URL.revokeObjectURL,
    url: URL,
    blob: Blob,
    json: Response.prototype.json,
    promise: Promise,
  };
  const found: Record<string, unknown> = {};
  for (const [name, native] of Object.entries(natives)) found[name] = inspect(native);

  found['window'] = Object.keys(window).toSorted();
  found['own names of the window'] = Object.getOwnPropertyNames(window).toSorted();
  found['own names of the document'] = Object.getOwnPropertyNames(document);
  found['descriptors'] = [describe(window, 'fetch'), describe(XMLHttpRequest.prototype, 'open'), describe(Function.prototype, 'toString'), describe(HTMLIFrameElement.prototype, 'contentWindow'), describe(URL, 'createObjectURL')];
  found['order'] = [Object.keys(XMLHttpRequest.prototype), Reflect.ownKeys(Function.prototype).map(String), Object.keys(HTMLIFrameElement.prototype), Reflect.ownKeys(URL).map(String)];
  found['markup'] = [...document.documentElement.attributes].map(({ name }) => name).concat([...document.head.children].map(({ tagName }) => tagName));

  // A frame has natives of its own, which nothing has prepared yet.
  const asks = (frame: HTMLIFrameElement, realm: (Window & typeof globalThis) | null | undefined): unknown => {
    const { toString } = realm?.Function.prototype ?? {};
    const texts = toString === undefined ? [] : Object.values(natives).map((native) => toString.call(native));
    return [texts, toString === undefined ? '' : toString.call(toString), textOf.call(toString), frame.isConnected];
  };
  const viaWindow = document.body.appendChild(document.createElement('iframe'));
  found['asked through a frame'] = asks(viaWindow, viaWindow.contentWindow as (Window & typeof globalThis) | null);
  const viaDocument = document.body.appendChild(document.createElement('iframe'));
  found['asked through a frame’s document'] = asks(viaDocument, viaDocument.contentDocument?.defaultView);
  const inner = viaDocument.contentDocument?.body.appendChild(viaDocument.contentDocument.createElement('iframe'));
  if (inner !== undefined) found['asked through a frame in a frame'] = asks(inner, inner.contentWindow as (Window & typeof globalThis) | null);
  viaWindow.remove();
  viaDocument.remove();

  found['errors'] = [
    messageOf(() => textOf.call({})),
    messageOf(() => Reflect.apply(XMLHttpRequest.prototype.open, document, ['GET', '/'])),
    messageOf(() => new XMLHttpRequest().open('BAD METHOD', '/')),
    messageOf(() => new XMLHttpRequest().open('GET', 'http://[')),
    messageOf(() => Reflect.apply(XMLHttpRequest.prototype.open, new XMLHttpRequest(), [])),
    messageOf(() => Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')?.get?.call(document)),
    messageOf(() => Reflect.apply(URL.createObjectURL, URL, [])),
    messageOf(() => Reflect.apply(URL.createObjectURL, URL, [{}])),
    messageOf(() => Reflect.apply(URL.createObjectURL, URL, ['2026-11-02;Coffee House;-12,50'])),
  ];
  const failureOf = async (work: () => Promise<unknown>): Promise<string> => {
    try {
      return `no error: ${Object.prototype.toString.call(await work())}`;
    } catch (error) {
      return error instanceof Error ? `${error.name}: ${error.message} | ${withoutPlace(error.stack)}` : 'not an error';
    }
  };
  found['failures'] = [
    await failureOf(() => fetch('http://[')),
    await failureOf(() => fetch('/', { method: 'BAD METHOD' })),
    await failureOf(() => Reflect.apply(fetch, {}, ['/'])),
    await failureOf(() => fetch('/nowhere', { signal: AbortSignal.abort() })),
    await failureOf(() => fetch('http://127.0.0.1:1/')),
  ];

  const unhandled: string[] = [];
  const note = (event: PromiseRejectionEvent): void => {
    event.preventDefault();
    unhandled.push(String(event.reason));
  };
  addEventListener('unhandledrejection', note);
  const forgotten = fetch('http://[');
  await new Promise((resolve) => setTimeout(resolve, 50));
  removeEventListener('unhandledrejection', note);
  found['failures that nobody handles'] = [unhandled, Object.prototype.toString.call(forgotten), forgotten.constructor === Promise];

  const response = await fetch('/rows.json');
  const isOwn = [response instanceof Response, Reflect.ownKeys(response).length, response.bodyUsed, response.body?.locked];
  const text = await response.text();
  found['a response'] = [isOwn, text, response.bodyUsed, await failureOf(() => response.text())];

  // A file is handed out like any other: nobody has asked what it is, and it is still whole.
  const asked: string[] = [];
  class Watched extends Blob {
    override get type(): string {
      asked.push('type');
      return 'text/csv';
    }
    override get size(): number {
      asked.push('size');
      return 1;
    }
    override slice(...range: Parameters<Blob['slice']>): Blob {
      asked.push('slice');
      return super.slice(...range);
    }
  }
  const file = new Watched(['Date;Text;Amount\n2026-11-02;Coffee House;-12,50'], { type: 'text/csv' });
  const unbound = URL.createObjectURL;
  const addresses = [URL.createObjectURL(file), unbound(file), new Proxy(URL, {}).createObjectURL(file), URL.createObjectURL(new MediaSource())];
  for (const address of addresses) URL.revokeObjectURL(address);
  found['a file'] = [asked, addresses.map((address) => address.startsWith(`blob:${location.origin}/`)), Reflect.ownKeys(file).length, await file.text()];

  class Request extends XMLHttpRequest {}
  const request = new Request();
  const states: string[] = [];
  for (const type of ['readystatechange', 'loadstart', 'progress', 'load', 'loadend']) request.addEventListener(type, () => states.push(`${type} ${request.readyState}`));
  await new Promise((resolve) => {
    request.addEventListener('loadend', resolve);
    request.open('get', '/rows.json');
    request.responseType = 'json';
    request.send();
  });
  found['a request'] = [states, request instanceof XMLHttpRequest, Reflect.ownKeys(request).length, request.response === request.response, JSON.stringify(request.response)];
  return found;
}
