import { expect } from 'vitest';
import type { DrivenPage } from '../browsers/index.ts';
import { story } from '../story.ts';

const passphrase = 'harbour lantern copper drift';

const sees = (page: DrivenPage, text: string): Promise<unknown> =>
  page.waitFor((wanted) => document.body.textContent.includes(wanted), { what: `“${text}” on the screen` }, text);

/** Types into the field of a label. */
async function fill(page: DrivenPage, label: string, value: string): Promise<void> {
  const id = await page.waitFor(
    (wanted) => [...document.querySelectorAll('label')].find((each) => each.textContent.trim() === wanted)?.htmlFor,
    { what: `the field “${label}”` },
    label,
  );
  await page.type(`[id="${id}"]`, value);
}

const press = (page: DrivenPage, name: string): Promise<void> => page.click({ role: 'button', name });

/** The code's groups as they stand on the screen. */
const readCode = (page: DrivenPage): Promise<string[]> =>
  page.evaluate(() => [...document.querySelectorAll('.recovery-code li')].map((each) => each.textContent));

story('a newcomer comes from the first page to a protected ledger, and a lock closes it everywhere', async ({ tidemark, at }) => {
  const { dashboard } = tidemark;
  await sees(dashboard, 'Which bank first?');

  const visit = await tidemark.visit(at('nordlicht', '/konten/5507/umsaetze'));
  const popup = await tidemark.browser.openExtensionPage(`popup.html?tab=${visit.tabId}`);
  await press(popup, 'Watch this bank');
  await visit.stored();
  await sees(popup, '40 new');

  await dashboard.bringToFront();
  await sees(dashboard, 'Your first receipt: 40 transactions are in.');
  await press(dashboard, 'Protect it');
  await fill(dashboard, 'New passphrase', passphrase);
  await fill(dashboard, 'The same again', passphrase);
  await press(dashboard, 'Set the passphrase');
  await sees(dashboard, 'Your recovery code');
  const groups = await readCode(dashboard);
  expect(groups).toHaveLength(6);
  await fill(dashboard, 'Group 2', (groups[1] ?? '').toLowerCase());
  await fill(dashboard, 'Group 5', groups[4] ?? '');
  await press(dashboard, 'It is written down');
  await press(dashboard, 'Go to the overview');
  await sees(dashboard, 'Where does the month stand?');

  await tidemark.lock('full');
  for (const page of [dashboard, popup]) {
    await sees(page, 'Locked');
    expect(await page.evaluate(() => document.body.textContent)).not.toMatch(/€|Girokonto/);
  }
  await dashboard.bringToFront();
  await fill(dashboard, 'Passphrase', 'not this one');
  await press(dashboard, 'Unlock');
  await sees(dashboard, 'That is not the passphrase. Nothing is locked and nothing is lost');
  await fill(dashboard, 'Passphrase', passphrase);
  await press(dashboard, 'Unlock');
  await sees(dashboard, 'Where does the month stand?');
  expect((await tidemark.readBack())[0]?.transactions).toHaveLength(40);
});
