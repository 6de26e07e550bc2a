import { expect } from 'vitest';
import { story } from '../story.ts';

story('our own pages run though the browser refuses every text that would become more than text', async ({ tidemark, at, kind }) => {
  const statement = at('nordlicht', '/konten/5507/umsaetze');
  await tidemark.watch(statement);
  const visit = await tidemark.visit(statement);
  await visit.stored();
  await tidemark.finishOnboarding();
  await visit.leave();

  const overview = await tidemark.browser.openExtensionPage('options.html#/');
  await overview.waitFor(
    () => {
      const ink = (canvas: HTMLCanvasElement): number => canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data.filter((value) => value > 0).length ?? 0;
      const pictures = [...document.querySelectorAll('canvas')];
      return pictures.length > 0 && pictures.every((canvas) => ink(canvas) > 0);
    },
    { what: 'the pictures of the month' },
  );

  const list = await tidemark.browser.openExtensionPage('options.html#/settings');
  await list.waitFor(() => document.querySelector('h1') !== null, { what: 'the settings' });
  await list.evaluate(() => {
    globalThis.Worker = class extends Worker {
      constructor(url: string | URL) {
        super(url);
        this.addEventListener('message', () => void document.documentElement.setAttribute('data-worker-answered', ''));
      }
    };
    location.hash = '#/transactions';
    return true;
  });
  // Firefox lets a test see the page, and put nothing in the page's own way.
  if (kind === 'chromium') await list.waitFor(() => document.documentElement.hasAttribute('data-worker-answered'), { what: 'an answer of the worker for names' });
  await list.waitFor(() => document.querySelectorAll('.transaction-who').length > 10, { what: 'the transactions' });

  const refusals = await list.evaluate(() => {
    const tries: Record<string, () => unknown> = {
      markup: () => Object.assign(document.createElement('div'), { innerHTML: '<p>' }),
      script: () => Object.assign(document.createElement('script'), { src: '/worker.js' }),
      worker: () => new Worker('/worker.js').terminate(),
      policy: () => (globalThis as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => unknown } }).trustedTypes.createPolicy('other', {}),
    };
    const isRefused = (name: string): boolean => {
      try {
        tries[name]?.();
        return false;
      } catch (error) {
        return String(error).startsWith('TypeError');
      }
    };
    return 'trustedTypes' in globalThis ? Object.keys(tries).filter(isRefused) : undefined;
  });
  // A Firefox older than Trusted Types ignores what the policy says of them.
  if (kind === 'chromium' || refusals !== undefined) expect(refusals).toEqual(['markup', 'script', 'worker', 'policy']);
});

story('a worker whose address our policy vouches for answers', async ({ tidemark }) => {
  await tidemark.finishOnboarding();
  const page = await tidemark.browser.openExtensionPage('options.html#/settings');
  await page.waitFor(() => document.querySelector('h1') !== null, { what: 'the settings' });
  const answer = await page.evaluate(() => {
    const rules = { createScriptURL: (file: string) => file };
    const { trustedTypes } = globalThis as unknown as { trustedTypes?: { createPolicy: (name: string, given: typeof rules) => typeof rules } };
    const worker = new Worker((trustedTypes?.createPolicy('tidemark', rules) ?? rules).createScriptURL('/worker.js'));
    return new Promise<string>((resolve) => {
      worker.addEventListener('message', ({ data }) => resolve(JSON.stringify(data)));
      worker.addEventListener('error', () => resolve('failed'));
      worker.postMessage({ id: 1, task: 'merchant-names', descriptors: ['TESCO STORES 3417'] });
    });
  });
  expect(answer).toBe('{"id":1,"names":["Tesco Stores"]}');
});
