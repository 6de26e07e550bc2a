/** A page of an invented bank, with the receipt on it: its element is the real one, open here so that it can be checked. */
import type { FileNotice, PageNotice } from '../../../bank-adapters/parts.ts';
import { createReceipt } from '../../../entrypoints/receipt/show-receipt.ts';

const rows = [
  ['20 Nov 2026', 'Coffee House', '−3.40'],
  ['19 Nov 2026', 'Harbour Market', '−41.20'],
  ['18 Nov 2026', 'Salary', '+2,310.00'],
  ['17 Nov 2026', 'City Transport', '−2.80'],
];

export function showBankPage(root: HTMLElement, notice: PageNotice | FileNotice, dir: string): void {
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function open(init) {
    return attachShadow.call(this, { ...init, mode: 'open' });
  };
  const add = (parent: Element, tag: string, text = ''): HTMLElement => Object.assign(parent.appendChild(document.createElement(tag)), { textContent: text });
  // A bank's page is light, whatever the system is.
  Object.assign(document.documentElement.style, { background: '#ffffff', color: '#222222', colorScheme: 'light' });
  Object.assign(root.style, { padding: '16px', minBlockSize: '560px' });
  const main = add(root, 'main');
  add(main, 'h1', 'Everyday account ••3307');
  const table = add(main, 'table');
  for (const row of rows) {
    const line = add(table, 'tr');
    for (const cell of row) add(line, 'td', cell).style.paddingInlineEnd = '24px';
  }
  const receipt = createReceipt(window);
  receipt.show(notice);
  // What is said takes its direction from its language; here it is mirrored, as it will be.
  receipt.host.shadowRoot?.querySelector('section')?.setAttribute('dir', dir);
}
