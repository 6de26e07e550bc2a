import { writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import type { DrivenPage, Plain, Target } from './driven-browser.ts';
import { describeTarget, findInPage, middleOf, plainTarget } from './find-in-page.ts';
import type { FirefoxSession } from './firefox-session.ts';
import { poll } from './poll.ts';

const evaluated = z.union([z.object({ value: z.unknown() }), z.object({ error: z.string() })]);

/** How WebDriver names an element that it hands out. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';
const elementReference = z.object({ [elementKey]: z.string() });

/** The function in a script that hands its answer, or its error's text, to Marionette's callback. */
const scriptOf = (work: (...args: never[]) => unknown): string => `
  const [args, done] = arguments;
  (async () => ({ value: await (${work.toString()})(...args) }))().then(done, (error) => done({ error: String(error) }));
`;

/** Runs with the browser's own rights, for which closed shadow roots are open. The first line is the name. */
const readReceipt = `
  const roots = [...document.documentElement.children].flatMap((element) => element.openOrClosedShadowRoot ?? []).filter((root) => root.mode === 'closed');
  return roots.flatMap((root) => [...root.querySelectorAll('p[data-line]')].slice(1).map((line) => line.dataset.line)).join(' ');
`;

const closedRoots = `[...document.documentElement.children].flatMap((element) => element.openOrClosedShadowRoot ?? []).filter((root) => root.mode === 'closed')`;
const readPainted = `return ${closedRoots}.flatMap((root) => [...root.querySelectorAll('[data-line]')].map((each) => each.dataset.line));`;
const findPainted = `
  const button = ${closedRoots}.flatMap((root) => [...root.querySelectorAll('button:enabled')]).find((each) => each.getAttribute('aria-label') === arguments[0] && each.checkVisibility({ visibilityProperty: true }));
  if (button === undefined) return null;
  button.scrollIntoView({ block: 'nearest' });
  const { left, top, width, height } = button.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
`;
const spot = z.object({ x: z.number(), y: z.number() });

/** The keys that WebDriver has a sign of its own for. */
const keySigns: Record<string, string> = { Enter: '\uE007', Escape: '\uE00C', ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015', Tab: '\uE004' };

/** A Firefox tab as the tests drive it. */
export function firefoxPage(session: FirefoxSession, handle: string): DrivenPage {
  const evaluate: DrivenPage['evaluate'] = async <Args extends readonly Plain[], Result>(work: (...args: Args) => Result, ...args: Args): Promise<Awaited<Result>> => {
    const answer = evaluated.parse(await session.inTab(handle, 'WebDriver:ExecuteAsyncScript', { script: scriptOf(work), args: [args] }));
    if ('error' in answer) throw new Error(answer.error);
    // The page's answer is as trustworthy as the function that made it, which is the caller's own.
    return answer.value as Awaited<Result>;
  };
  const find = (target: Target): Promise<string> =>
    poll(
      async () => {
        const script = `return (${findInPage.toString()})(arguments[0])`;
        const found = elementReference.safeParse(await session.inTab(handle, 'WebDriver:ExecuteScript', { script, args: [plainTarget(target)] }, true));
        return found.success ? found.data[elementKey] : undefined;
      },
      { what: describeTarget(target) },
    );
  const pressAt = async ({ x, y }: { x: number; y: number }): Promise<void> => {
    const move = { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) };
    const actions = [move, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
    await session.inTab(handle, 'WebDriver:PerformActions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }] }, true);
  };
  const resize = async (width: number, height: number): Promise<void> => {
    const frame = await evaluate(() => [outerWidth - innerWidth, outerHeight - innerHeight] as const);
    await session.inTab(handle, 'WebDriver:SetWindowRect', { width: width + frame[0], height: height + frame[1] }, true);
  };
  return {
    goto: async (url) => void (await session.inTab(handle, 'WebDriver:Navigate', { url }, true)),
    url: async () => z.string().parse(await session.inTab(handle, 'WebDriver:GetCurrentURL')),
    evaluate,
    isBusy: () => evaluate(() => document.readyState !== 'complete'),
    click: async (target) => void (await session.inTab(handle, 'WebDriver:ElementClick', { id: await find(target) }, true)),
    type: async (target, text) => {
      const id = await find(target);
      await session.inTab(handle, 'WebDriver:ElementClear', { id }, true);
      await session.inTab(handle, 'WebDriver:ElementSendKeys', { id, text }, true);
    },
    waitFor: (probe, options, ...args) => poll(() => evaluate(probe, ...args), options),
    screenshot: async (file, { width = 1280, height = 800, dark = false, rtl = false } = {}) => {
      await session.inChrome(
        `const [scheme, done] = arguments; Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', scheme); done();`,
        [dark ? 0 : 1],
      );
      await resize(width, height);
      await evaluate((dir) => document.documentElement.setAttribute('dir', dir), rtl ? 'rtl' : 'ltr');
      writeFileSync(file, z.string().parse(await session.inTab(handle, 'WebDriver:TakeScreenshot', { full: false }, true)), 'base64');
    },
    receipt: async () => z.string().parse(await session.inTab(handle, 'WebDriver:ExecuteScript', { script: readReceipt, args: [], sandbox: 'system' })),
    painted: async () => z.array(z.string()).parse(await session.inTab(handle, 'WebDriver:ExecuteScript', { script: readPainted, args: [], sandbox: 'system' })),
    pressPainted: async (name, timeoutMs) => {
      const found = await poll(async () => spot.safeParse(await session.inTab(handle, 'WebDriver:ExecuteScript', { script: findPainted, args: [name], sandbox: 'system' })).data, { what: `the button “${name}”`, ...(timeoutMs === undefined ? {} : { timeoutMs }) });
      await pressAt(found);
    },
    pointAt: async (selector) => pressAt(await evaluate(middleOf, selector)),
    pressKey: async (key) => {
      const value = keySigns[key] ?? key;
      const actions = [{ type: 'keyDown', value }, { type: 'keyUp', value }];
      await session.inTab(handle, 'WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keys', actions }] }, true);
    },
    bringToFront: async () => void (await session.inTab(handle, 'WebDriver:GetWindowHandle', {}, true)),
    close: () => session.closeTab(handle),
  };
}
