import type { Target } from './driven-browser.ts';

/** A target as it can travel into the page. */
export interface PlainTarget {
  selector?: string;
  role?: string;
  name?: string;
  /** Set where the name is a pattern. */
  flags?: string;
}

export const plainTarget = (target: Target): PlainTarget =>
  typeof target === 'string'
    ? { selector: target }
    : typeof target.name === 'string'
      ? { role: target.role, name: target.name }
      : { role: target.role, name: target.name.source, flags: target.name.flags };

export const describeTarget = (target: Target): string => (typeof target === 'string' ? target : `${target.role} “${String(target.name)}”`);

/**
 * Runs in the page: the first visible element that is meant, or null. Knows the roles and names that our screens use,
 * which is less than a screen reader knows.
 */
export function findInPage({ selector, role, name = '', flags }: PlainTarget): Element | null {
  const isVisible = (element: Element): boolean => element.checkVisibility() && element.getClientRects().length > 0;
  if (selector !== undefined) {
    const found = [...document.querySelectorAll(selector)];
    return found.find(isVisible) ?? null;
  }
  const native: Record<string, string> = {
    button: 'button, input[type=submit], summary',
    link: 'a[href]',
    textbox: 'input:not([type=checkbox]):not([type=radio]):not([type=submit]), textarea',
    searchbox: 'input[type=search]',
    checkbox: 'input[type=checkbox]',
    radio: 'input[type=radio]',
    combobox: 'select',
    heading: 'h1, h2, h3, h4',
    row: 'tr',
    table: 'table',
  };
  const fold = (text: string | null | undefined): string => (text ?? '').replaceAll(/\s+/g, ' ').trim();
  const nameOf = (element: Element): string => {
    const labelledBy = element.getAttribute('aria-labelledby');
    const byId = labelledBy === null ? '' : labelledBy.split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(' ');
    const labels = 'labels' in element && element.labels instanceof NodeList ? [...element.labels].map((label) => label.textContent).join(' ') : '';
    return fold(element.getAttribute('aria-label')) || fold(byId) || fold(labels) || fold(element.textContent) || fold(element.getAttribute('placeholder')) || fold(element.getAttribute('title'));
  };
  const matches = (element: Element): boolean => (flags === undefined ? nameOf(element) === fold(name) : new RegExp(name, flags).test(nameOf(element)));
  const candidates = document.querySelectorAll([native[role ?? ''], `[role="${role}"]`].filter(Boolean).join(', '));
  return [...candidates].find((element) => isVisible(element) && matches(element)) ?? null;
}

/** Runs in the page: brings an element into sight, and gives the middle of it in the window. */
export function middleOf(selector: string): { x: number; y: number } {
  const element = document.querySelector(selector);
  if (element === null) throw new Error(`Nothing is ${selector}`);
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
