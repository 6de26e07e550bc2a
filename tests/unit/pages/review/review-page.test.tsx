// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { ReviewPage } from '../../../../components/pages/review/review-page.tsx';
import type { LedgerIntent } from '../../../../utils/messages/protocol.ts';
import type { Suggestion } from '../../../../utils/model/suggestion.ts';
import { emptyLedger } from '../../../fakes/services.ts';
import type { Shown } from '../../../fakes/show.tsx';
import { show } from '../../../fakes/show.tsx';
import { transaction } from '../transactions/make-transactions.ts';

const double: Suggestion = {
  id: 'double 1 2',
  kind: 'double',
  rows: [transaction({ id: '1', date: '2026-11-05', description: 'REWE SUED' }), transaction({ id: '2', date: '2026-11-02', description: 'REWE MARKT' })],
  signs: [
    { speaks: 'for', code: 'same-amount' },
    { speaks: 'against', code: 'days-apart', days: 3 },
  ],
};
const transfer: Suggestion = { id: 'transfer 3 4', kind: 'transfer', rows: [transaction({ id: '3', date: '2026-10-30', description: 'Anna' }), transaction({ id: '4', date: '2026-10-31', description: 'A.' })], signs: [] };

let shown: Shown;
afterEach(() => shown.close());

const open = async (suggestions: Suggestion[]): Promise<void> => {
  shown = await show(<ReviewPage />, { ledger: { ...emptyLedger, readSuggestions: async () => suggestions } });
};
const questions = (): (string | null)[] => [...shown.root.querySelectorAll('.review-card h2')].map((each) => each.textContent);
const active = (): string | null | undefined => shown.root.querySelector('[data-active] h2')?.textContent;
const intents = (): LedgerIntent[] => shown.sent('ledger/apply') as LedgerIntent[];
const press = async (key: string, target: EventTarget = document.body): Promise<void> => {
  await act(async () => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
  await act(async () => new Promise((resolve) => setTimeout(resolve, 0)));
};

describe('a question', () => {
  test('shows both sides and what speaks for it and against', async () => {
    await open([double]);
    expect(shown.text()).toContain('1 question');
    for (const words of ['REWE SUED', 'REWE MARKT', 'For it the same amount', 'Against it 3 days apart']) expect(shown.text()).toContain(words);
  });

  test('answered with yes makes the first the double of the second, and is gone at once', async () => {
    await open([double, transfer]);
    await shown.click('Yes: Is this one transaction, listed twice?');
    expect(intents()).toEqual([{ kind: 'edit-transactions', step: expect.any(String), targets: [{ id: '1', month: '2026-11' }], values: { sameAs: '2' } }]);
    expect(questions()).toEqual(['Did you move this money yourself?']);
    expect(shown.text()).toContain('It is one.');
  });

  test('answered with no keeps the two apart; undoing names the step of the answer', async () => {
    await open([transfer]);
    await shown.click('No: Did you move this money yourself?');
    const [first] = intents();
    expect(first).toMatchObject({ values: { apartFrom: ['4'] } });
    await shown.click('Undo');
    expect(intents()[1]).toEqual({ kind: 'undo', step: first !== undefined && 'step' in first ? first.step : '', month: '2026-11' });
  });
});

describe('by keys', () => {
  test('j and k move, y and n answer the one that is marked, l puts it at the end', async () => {
    await open([double, transfer]);
    expect(active()).toBe('Is this one transaction, listed twice?');
    await press('j');
    expect(active()).toBe('Did you move this money yourself?');
    await press('j');
    await press('k');
    expect(active()).toBe('Is this one transaction, listed twice?');
    await press('l');
    expect(questions()).toEqual(['Did you move this money yourself?', 'Is this one transaction, listed twice?']);
    await press('y');
    await press('n');
    expect(intents().map((each) => 'values' in each && each.values)).toEqual([{ movedTo: '4' }, { apartFrom: ['2'] }]);
    expect(shown.text()).toContain('Nothing is uncertain');
  });

  test('typing in a field answers nothing', async () => {
    await open([double]);
    const field = document.body.appendChild(document.createElement('input'));
    await press('y', field);
    field.remove();
    expect(intents()).toEqual([]);
  });
});
