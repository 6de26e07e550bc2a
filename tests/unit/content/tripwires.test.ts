// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { hasVisiblePasswordField } from '../../../bank-adapters/choose/password-field.ts';
import { captureStatement } from '../../../bank-adapters/choose.ts';
import { adapters } from '../../../bank-adapters/readers.ts';
import { findRoots } from '../../../bank-adapters/reading/roots.ts';
import { createPageView } from '../../../entrypoints/bank.content/page-view.ts';

/** Builds a statement page with forms from elements, each field with something in it. */
function fillPage(): void {
  const rows = ['2026-11-03|Bakery|-3.20 EUR|96.80 EUR', '2026-11-02|Wages|100.00 EUR|100.00 EUR'];
  const table = document.createElement('table');
  for (const cells of ['Date|Description|Amount|Balance', ...rows]) {
    const row = table.insertRow();
    for (const text of cells.split('|')) row.insertCell().textContent = text;
  }
  const form = document.createElement('form');
  for (const type of ['text', 'password', 'hidden', 'email', 'search']) {
    const field = document.createElement('input');
    field.type = type;
    field.value = `typed into ${type}`;
    form.append(field);
  }
  const select = form.appendChild(document.createElement('select'));
  select.append(Object.assign(document.createElement('option'), { value: '2026-11', textContent: 'This month' }));
  form.append(Object.assign(document.createElement('textarea'), { value: 'typed' }));
  document.body.replaceChildren(form, table);
  document.cookie = 'session=secret';
}

/** Counts how often a property is read. */
function countReads(owner: object, name: string): () => number {
  let reads = 0;
  const given = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, {
    ...given,
    get() {
      reads += 1;
      return given?.get?.call(this) as unknown;
    },
  });
  return () => reads;
}

test('reading a page reads no field, no cookie and no storage', () => {
  fillPage();
  const fields = [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement].map(({ prototype }) => countReads(prototype, 'value'));
  const cookie = countReads(Object.getOwnPropertyDescriptor(document, 'cookie') === undefined ? Document.prototype : document, 'cookie');
  const probe = document.querySelector('input')?.value;
  expect([probe, fields[0]?.()]).toEqual(['typed into text', 1]);

  for (const isVisible of [() => true, (element: Element) => element.tagName !== 'INPUT']) {
    const view = { ...createPageView(window, []), isVisible };
    hasVisiblePasswordField(view, findRoots(view));
    for (const adapter of adapters) {
      adapter.score(view);
      adapter.readPage?.(view);
      adapter.readResponses?.(view);
    }
    const outcome = captureStatement(view, adapters);
    expect(JSON.stringify(outcome)).not.toMatch(/typed|secret/);
  }
  expect([...fields, cookie].map((reads) => reads())).toEqual([1, 0, 0, 0]);
});
