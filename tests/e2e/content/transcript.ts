/**
 * What a page meets when it asks for things in every way it can, as text. It runs in the page itself and sees only the
 * page. What it meets must be the same with and without the extension.
 */
export async function takeTranscript(): Promise<Record<string, unknown>> {
  const met: Record<string, unknown> = {};
  const textOf = (bytes: Uint8Array | undefined): string => (bytes === undefined ? 'none' : new TextDecoder().decode(bytes));
  const failureOf = async (work: () => unknown): Promise<string> => {
    try {
      return `no error: ${String(await work())}`;
    } catch (error) {
      return error instanceof Error ? `${Object.prototype.toString.call(error)} ${error.name}: ${error.message}` : `not an error: ${String(error)}`;
    }
  };
  const note = async (what: string, work: () => unknown): Promise<void> => {
    try {
      met[what] = await work();
    } catch (error) {
      met[what] = `failed: ${String(error)}`;
    }
  };
  const of = (name: string): string => `${location.hostname}-${name}`;
  const howItEnded = async (name: string): Promise<string> => (await fetch(`/how-it-ended?of=${of(name)}`)).text();

  await note('a body that comes in pieces', async () => {
    const response = await fetch(`/stream?of=${of('pieces')}`);
    const reader = response.body?.getReader();
    const first = textOf((await reader?.read())?.value);
    await fetch(`/go-on?of=${of('pieces')}`);
    const second = textOf((await reader?.read())?.value);
    const { done } = (await reader?.read()) ?? {};
    return [first, second, done, response.bodyUsed, response.body?.locked, await howItEnded('pieces')];
  });
  await note('a body read into the page’s own bytes', async () => {
    const reader = (await fetch('/rows.json')).body?.getReader({ mode: 'byob' });
    const { value, done } = (await reader?.read(new Uint8Array(8))) ?? {};
    return [textOf(value), done];
  });
  await note('a body that is broken off by its signal', async () => {
    const abort = new AbortController();
    const response = await fetch(`/stream?of=${of('aborted')}`, { signal: abort.signal });
    const reader = response.body?.getReader();
    const first = textOf((await reader?.read())?.value);
    abort.abort();
    return [first, await failureOf(() => reader?.read()), await failureOf(() => reader?.closed), await howItEnded('aborted')];
  });
  await note('a reason of the page’s own', async () => {
    const abort = new AbortController();
    const reason = { mine: true };
    abort.abort(reason);
    try {
      return String(await fetch('/rows.json', { signal: abort.signal }));
    } catch (error) {
      return error === reason;
    }
  });
  await note('a body that the server breaks off', async () => {
    const response = await fetch('/broken-off');
    return [response.status, await failureOf(() => response.text()), response.bodyUsed];
  });
  await note('copies of the page’s own', async () => {
    const response = await fetch('/rows.json');
    const copy = response.clone();
    return [await response.text(), await copy.json(), await failureOf(() => response.clone()), await failureOf(() => response.text())];
  });
  await note('kinds of bodies', async () => {
    const bytes = await (await fetch('/rows.json')).arrayBuffer();
    const blob = await (await fetch('/rows.json')).blob();
    return [bytes.byteLength, blob.size, blob.type, await failureOf(async () => (await fetch('/rows.json')).formData())];
  });
  await note('kinds of responses', async () => {
    const [plain, redirected, stopped, nothing, head] = await Promise.all([
      fetch('/rows.json'),
      fetch('/elsewhere'),
      fetch('/elsewhere', { redirect: 'manual' }),
      fetch('/nothing'),
      fetch('/rows.json', { method: 'HEAD' }),
    ]);
    const opaque = await fetch('/rows.json', { mode: 'same-origin' });
    const data = await fetch('data:application/json,{"a":1}');
    const blob = await fetch(URL.createObjectURL(new Blob(['{"b":2}'], { type: 'application/json' })));
    return [plain, redirected, stopped, nothing, head, opaque, data, blob].map(({ type, status, redirected: isRedirected, ok, body, statusText, headers }) => [
      type,
      status,
      isRedirected,
      ok,
      body === null,
      statusText,
      [...headers].filter(([name]) => name.startsWith('content')),
    ]);
  });
  await note('the order of what happens', async () => {
    const order: string[] = [];
    const asked = fetch('/rows.json').then(() => order.push('answered'));
    order.push('asked');
    await Promise.resolve().then(() => order.push('next'));
    await asked;
    return order;
  });
  await note('a request object that is used up', async () => {
    const request = new Request('/rows.json', { method: 'POST', body: 'mine' });
    const first = await failureOf(async () => (await fetch(request)).status);
    return [first, request.bodyUsed, await failureOf(() => fetch(request))];
  });
  await note('a call far down', () => {
    const deep = (depth: number): number => {
      if (depth > 0) return deep(depth - 1);
      try {
        Reflect.apply(XMLHttpRequest.prototype.open, {}, ['GET', '/']);
        return -1;
      } catch (error) {
        return error instanceof Error ? (error.stack ?? '').split('\n').length : -2;
      }
    };
    return [0, 3, 9, 20].map(deep);
  });
  await note('a failure far down', async () => {
    const deep = (depth: number): Promise<Response> => (depth > 0 ? deep(depth - 1) : fetch('http://['));
    const linesOf = (depth: number): Promise<number> => deep(depth).then(() => -1, (error: Error) => (error.stack ?? '').split('\n').length);
    return Promise.all([0, 3, 9, 20].map(linesOf));
  });
  await note('how many lines a stack may have', () => {
    const seen: unknown[] = [];
    const limit = Object.getOwnPropertyDescriptor(Error, 'stackTraceLimit');
    const lines = (): number => {
      try {
        Reflect.apply(XMLHttpRequest.prototype.open, {}, ['GET', '/']);
        return -1;
      } catch (error) {
        return error instanceof Error ? (error.stack ?? '').split('\n').length : -2;
      }
    };
    for (const value of [0, 1, 2, 100, 'none', undefined]) {
      Object.defineProperty(Error, 'stackTraceLimit', { value, writable: true, configurable: true, enumerable: true });
      seen.push(lines(), Error['stackTraceLimit' as never]);
    }
    if (limit === undefined) Reflect.deleteProperty(Error, 'stackTraceLimit');
    else Object.defineProperty(Error, 'stackTraceLimit', limit);
    return seen;
  });
  await note('stacks as the page formats them', () => {
    const holder: { prepareStackTrace?: unknown } = Error as unknown as { prepareStackTrace?: unknown };
    const had = Object.hasOwn(holder, 'prepareStackTrace');
    holder.prepareStackTrace = (_: unknown, sites: { getFunctionName: () => string | null; getFileName: () => string | null }[]) =>
      sites.map((site) => [site.getFunctionName(), (site.getFileName() ?? '').replace(location.host, 'host')]);
    try {
      Reflect.apply(XMLHttpRequest.prototype.open, {}, ['GET', '/']);
      return 'no error';
    } catch (error) {
      return error instanceof Error ? JSON.stringify(error.stack).replaceAll(location.host, 'host') : 'not an error';
    } finally {
      if (!had) delete holder.prepareStackTrace;
    }
  });

  const follow = (set: (request: XMLHttpRequest) => void, path = '/rows.json', isAsync = true): Promise<unknown[]> =>
    new Promise((resolve) => {
      const request = new XMLHttpRequest();
      const events: string[] = [];
      for (const type of ['readystatechange', 'loadstart', 'load', 'loadend', 'abort', 'error', 'timeout']) {
        request.addEventListener(type, () => events.push(`${type} ${request.readyState} ${request.status}`));
        request.upload.addEventListener(type, () => events.push(`upload ${type}`));
      }
      request.addEventListener('loadend', () => {
        const { response } = request as { response: unknown };
        const said = response instanceof Document ? response.documentElement.textContent : response instanceof Blob ? [response.size, response.type] : response instanceof ArrayBuffer ? response.byteLength : response;
        resolve([events, said, request.getResponseHeader('content-type'), Object.prototype.toString.call(response)]);
      });
      request.open('GET', path, isAsync);
      set(request);
      request.send();
    });
  for (const type of ['', 'text', 'json', 'arraybuffer', 'blob', 'document'] as const) {
    await note(`a request for ${type || 'no type'}`, () => follow((request) => (request.responseType = type)));
  }
  await note('a request for a page', () => follow((request) => (request.responseType = 'document'), '/plain.html'));
  await note('a request with a type of the page’s own', () => follow((request) => request.overrideMimeType('text/xml; charset=iso-8859-1')));
  await note('a request at once', () => follow(() => undefined, '/rows.json', false));
  await note('a request that fails', () => follow(() => undefined, 'http://127.0.0.1:1/'));
  await note('a request that is broken off', () => follow((request) => request.addEventListener('readystatechange', () => request.readyState === 3 && request.abort()), `/stream?of=${of('request')}`));
  await note('a request that is late', () => follow((request) => (request.timeout = 60), '/late'));
  await note('a request that is used again', async () => {
    const request = new XMLHttpRequest();
    const said: string[] = [];
    const once = (path: string): Promise<void> =>
      new Promise((resolve) => {
        request.onload = () => {
          said.push(request.responseText);
          resolve();
        };
        request.open('GET', path);
        request.send();
      });
    await once('/rows.json');
    await once('/nothing');
    await once('/rows.json');
    return said;
  });
  return met;
}
