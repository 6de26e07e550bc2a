import { story } from '../story.ts';

story('the dashboard says how well a site is read, by what, from where, and what was dropped', async ({ tidemark, at }) => {
  const statement = at('nordlicht', '/konten/5507/umsaetze');
  await tidemark.watch(statement);
  const visit = await tidemark.visit(statement);
  await visit.stored();
  await tidemark.finishOnboarding();
  const dashboard = await tidemark.browser.openExtensionPage('options.html#/sites');
  await dashboard.click({ role: 'button', name: 'nordlicht.localhost' });
  const facts = ['Reads well', '40 transactions', 'Adds up to the balance', 'The general reader', 'What the page shows', 'kept for reading', 'Buchung', 'Not confirmed on the live site'];
  for (const fact of facts) {
    await dashboard.waitFor((text) => document.querySelector('.slide-in')?.textContent.includes(text) === true, { what: `“${fact}” in the details of the site` }, fact);
  }
});
