import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { captureStatement } from '../../../bank-adapters/choose.ts';
import { adapters } from '../../../bank-adapters/readers.ts';
import type { PageView } from '../../../bank-adapters/types.ts';
import { readPageFixture } from './view.ts';

const folder = path.join(import.meta.dirname, '../../fixtures/sketches');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.replace('.html', ''))
  .filter((name) => JSON.parse(readFileSync(path.join(folder, `${name}.expected.json`), 'utf8')).outcome.kind === 'rows');

/** What a person reads off a page, whoever built it. */
function rowsOf(view: PageView): unknown {
  const outcome = captureStatement(view, adapters);
  if (outcome.kind !== 'rows') return outcome;
  return outcome.statement.accounts.map(({ mask, currency, rows }) => ({
    mask,
    currency,
    rows: rows.map(({ date, amountMinor, currency: of, description, balanceAfterMinor }) => ({ date, amountMinor, of, description, balanceAfterMinor })),
  }));
}

/** Classes that say something: which way the money went, that it is pending, that nobody sees it. */
const speaking = /sr-only|visually-hidden|pending|credit|debit|positive|negative|income|expense|skeleton|active|selected/i;
const every = (view: PageView, css: string): Element[] => [...view.document.querySelectorAll(css)];

/** A build that is not ours, but shows a person the same. */
const mutations: Record<string, (view: PageView) => void> = {
  'classes are renamed': (view) => {
    const renamed = new Map<string, string>();
    for (const element of every(view, '[class]')) {
      const classes = (element.getAttribute('class') ?? '').split(/\s+/).map((name) => {
        if (speaking.test(name) || name === '') return name;
        if (!renamed.has(name)) renamed.set(name, `x${(renamed.size * 7919 + 13).toString(36)}-q${renamed.size}`);
        return renamed.get(name);
      });
      element.setAttribute('class', classes.join(' '));
    }
  },
  'classes are gone': (view) => {
    for (const element of every(view, '[class]')) if (!speaking.test(element.getAttribute('class') ?? '')) element.removeAttribute('class');
  },
  'lists stand deeper': (view) => {
    for (const list of every(view, 'table, ul, ol, dl')) {
      const [outer, inner] = [view.document.createElement('div'), view.document.createElement('section')];
      list.replaceWith(outer);
      outer.append(inner);
      inner.append(list);
    }
  },
  'cells hold wrappers': (view) => {
    for (const cell of every(view, 'td')) {
      const inner = view.document.createElement('div');
      inner.append(...cell.childNodes);
      cell.append(inner);
    }
  },
  'a hidden copy lies beside': (view) => {
    for (const list of every(view, 'table, ul, ol')) {
      const copy = list.cloneNode(true);
      const around = view.document.createElement('div');
      around.setAttribute('hidden', '');
      around.append(copy);
      list.after(around);
    }
  },
  'each row has a hidden twin': (view) => {
    for (const row of every(view, 'tbody tr, ul > li, ol > li')) {
      const copy = row.cloneNode(true) as Element;
      copy.setAttribute('hidden', '');
      row.after(copy);
    }
  },
  'an offer stands between the rows': (view) => {
    for (const [at, row] of every(view, 'tbody tr').entries()) {
      // A cell that reaches down leaves no place for it.
      if (at % 3 !== 1 || row.closest('table')?.querySelector('[rowspan]')) continue;
      const offer = view.document.createElement('tr');
      const cell = view.document.createElement('td');
      cell.setAttribute('colspan', '9');
      cell.textContent = 'Get a loan of up to 5,000 from us today';
      offer.append(cell);
      row.after(offer);
    }
  },
  'titled columns are turned round': (view) => {
    for (const table of every(view, 'table')) {
      const rows = [...table.querySelectorAll('tr')];
      const isPlain = table.querySelector('thead th, th') !== null && table.querySelector('[colspan], [rowspan]') === null && new Set(rows.map((row) => row.children.length)).size === 1;
      if (isPlain) for (const row of rows) row.append(...[...row.children].toReversed());
    }
  },
};

describe.each(Object.entries(mutations))('the same is read where %s', (_, mutate) => {
  test.each(names)('%s', (name) => {
    const [before, after] = [readPageFixture(folder, name), readPageFixture(folder, name)];
    mutate(after);
    expect(rowsOf(after)).toEqual(rowsOf(before));
  });
});
