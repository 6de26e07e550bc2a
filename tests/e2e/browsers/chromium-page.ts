import type { ElementHandle, Page, Request } from 'playwright-core';
import type { DrivenPage, Plain, Target } from './driven-browser.ts';
import { describeTarget, findInPage, middleOf, plainTarget } from './find-in-page.ts';
import { poll } from './poll.ts';

/** The element that is meant, once it is there. */
async function find(page: Page, target: Target): Promise<ElementHandle> {
  const plain = plainTarget(target);
  return poll(async () => (await page.evaluateHandle(findInPage, plain)).asElement(), { what: describeTarget(target) });
}

/** Source and arguments in one expression: the function may be of any arity. */
const expressionOf = (work: (...args: never[]) => unknown, args: readonly Plain[]): string =>
  `(${work.toString()})(...${JSON.stringify(args.map((each) => each ?? null))})`;

/** The page as the debugger sees it, to which closed shadow roots are open. */
async function readTree(page: Page) {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  return root;
}

type ProtocolNode = Awaited<ReturnType<typeof readTree>>;

async function readReceipt(page: Page): Promise<string> {
  const closed = (node: ProtocolNode): ProtocolNode[] => [
    ...(node.shadowRoots ?? []).filter(({ shadowRootType }) => shadowRootType === 'closed'),
    ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(closed),
  ];
  const linesOf = ({ nodeName, attributes = [], children = [] }: ProtocolNode): string[] => {
    const line = attributes[attributes.indexOf('data-line') + 1];
    return [...(nodeName === 'P' && attributes.includes('data-line') && line !== undefined ? [line] : []), ...children.flatMap(linesOf)];
  };
  // The first line is the name.
  return closed(await readTree(page)).flatMap((each) => linesOf(each).slice(1)).join(' ');
}

const attributesOf = ({ attributes = [] }: ProtocolNode): Map<string, string> => new Map(attributes.flatMap((name, at) => (at % 2 === 0 ? [[name, attributes[at + 1] ?? ''] as const] : [])));

/** What the extension has painted: everything in closed shadow roots, in order. */
async function readPainted(page: Page): Promise<ProtocolNode[]> {
  const below = (node: ProtocolNode): ProtocolNode[] => [node, ...(node.children ?? []).flatMap(below)];
  const closed = (node: ProtocolNode): ProtocolNode[] => [
    ...(node.shadowRoots ?? []).flatMap((root) => (root.shadowRootType === 'closed' ? below(root) : [])),
    ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(closed),
  ];
  return closed(await readTree(page));
}

const showsItself = `function () { return this.checkVisibility({ visibilityProperty: true }); }`;

/** Presses a painted button once it is shown: before that it does not stand where it will. */
async function pressPainted(page: Page, name: string, timeoutMs?: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const findShown = async (): Promise<ProtocolNode | undefined> => {
    const button = (await readPainted(page)).find((node) => node.nodeName === 'BUTTON' && attributesOf(node).get('aria-label') === name && !attributesOf(node).has('disabled'));
    if (button === undefined) return undefined;
    await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: button.backendNodeId });
    const { result } = await session.send('Runtime.callFunctionOn', { functionDeclaration: showsItself, ...(object.objectId === undefined ? {} : { objectId: object.objectId }), returnByValue: true });
    return result.value === true ? button : undefined;
  };
  const button = await poll(findShown, { what: `the button “${name}”`, ...(timeoutMs === undefined ? {} : { timeoutMs }) });
  await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: button.backendNodeId });
  const { quads } = await session.send('DOM.getContentQuads', { backendNodeId: button.backendNodeId });
  await session.detach();
  const [left = 0, top = 0, right = 0, , , bottom = 0] = quads[0] ?? [];
  await page.mouse.click((left + right) / 2, (top + bottom) / 2);
}

/** A Chromium tab as the tests drive it. */
export function chromiumPage(page: Page): DrivenPage {
  const asked = new Set<Request>();
  page.on('request', (request) => asked.add(request));
  page.on('requestfinished', (request) => asked.delete(request));
  page.on('requestfailed', (request) => asked.delete(request));
  const evaluate: DrivenPage['evaluate'] = (work, ...args) => page.evaluate(expressionOf(work, args));
  return {
    goto: async (url) => void (await page.goto(url)),
    url: async () => page.url(),
    evaluate,
    isBusy: async () => asked.size > 0 || (await page.evaluate('document.readyState')) !== 'complete',
    click: async (target) => (await find(page, target)).click(),
    type: async (target, text) => (await find(page, target)).fill(text),
    waitFor: (probe, options, ...args) => poll(() => evaluate(probe, ...args), options),
    screenshot: async (file, { width = 1280, height = 800, dark = false, rtl = false } = {}) => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
      await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), rtl ? 'rtl' : 'ltr');
      await page.screenshot({ path: file });
    },
    bringToFront: () => page.bringToFront(),
    receipt: () => readReceipt(page),
    painted: async () => (await readPainted(page)).flatMap((node) => attributesOf(node).get('data-line') ?? []),
    pressPainted: (name, timeoutMs) => pressPainted(page, name, timeoutMs),
    pointAt: async (selector) => {
      const { x, y } = await page.evaluate(middleOf, selector);
      await page.mouse.move(x, y);
      await page.mouse.click(x, y);
    },
    pressKey: (key) => page.keyboard.press(key),
    close: () => page.close(),
  };
}
