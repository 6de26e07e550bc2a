// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { copyPage, TooLarge } from '../../../entrypoints/report/copy-page.ts';
import { writePage } from '../../../utils/scrub/page/write-markup.ts';

const hiddenBy = (selector: string) => (element: Element): boolean => element.closest(selector) === null;
const copyOf = (selector = '.off', isOurs: (element: Element) => boolean = () => false): string =>
  writePage(copyPage({ document, isVisible: hiddenBy(selector) }, { isOurs }));

const add = (tag: string, { text = '', ...attributes }: Record<string, string> = {}): HTMLElement => {
  const element = document.body.appendChild(document.createElement(tag));
  element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};

beforeEach(() => {
  document.documentElement.lang = 'de';
  document.body.replaceChildren();
});

describe('the copy of a page', () => {
  test('holds what the page holds, and changes nothing of it', () => {
    add('h1', { text: 'Girokonto', class: 'title' });
    const before = document.documentElement.outerHTML;
    const copy = copyOf();
    expect(copy).toMatch(/^<html lang="de">/);
    expect(copy).toContain('<h1 class="title">Girokonto</h1>');
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('says what a person cannot see, once for all that is in it', () => {
    const off = add('div', { class: 'off' });
    off.appendChild(document.createElement('p')).textContent = 'twin';
    add('div', { text: 'shown after all', hidden: '' });
    const copy = copyOf();
    expect(copy).toContain('<div class="off" hidden><p>twin</p></div>');
    expect(copy).toContain('<div>shown after all</div>');
  });

  test('leaves scripts out, and what was typed', () => {
    add('script', { text: 'var balance = 4711', type: 'application/json' });
    Object.assign(add('input', { type: 'text' }), { value: 'typed by hand' });
    Object.assign(add('textarea'), { value: 'typed too' });
    expect(copyOf()).not.toMatch(/4711|script|typed/);
  });

  test('declares shadow roots, closed ones too where the browser opens them, within each other', () => {
    const host = add('bank-app');
    const open = host.attachShadow({ mode: 'open' });
    const inner = open.appendChild(document.createElement('bank-list'));
    const closed = inner.attachShadow({ mode: 'closed' });
    closed.appendChild(document.createElement('p')).textContent = 'row';
    const copy = copyPage({ document, isVisible: () => true, openShadowRoot: (element) => (element === inner ? closed : element.shadowRoot ?? undefined) }, { isOurs: () => false });
    expect(writePage(copy)).toContain(
      '<bank-app><template shadowrootmode="open"><bank-list><template shadowrootmode="open"><p>row</p></template></bank-list></template></bank-app>',
    );
  });

  test('knows nothing of what we put into the page', () => {
    const ours = document.documentElement.appendChild(document.createElement('div'));
    ours.textContent = '14 new';
    expect(copyOf('.off', (element) => element === ours)).not.toContain('14 new');
    ours.remove();
  });

  test('is not made of a page without end', () => {
    for (let index = 0; index < 20; index += 1) add('b');
    const limited = (most: number): Document => copyPage({ document, isVisible: () => true }, { isOurs: () => false, most });
    expect(limited(50).querySelectorAll('b')).toHaveLength(20);
    expect(() => limited(20)).toThrow(TooLarge);
  });
});
