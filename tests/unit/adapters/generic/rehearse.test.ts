// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { rehearse } from '../../../../bank-adapters/generic/rehearse.ts';
import { finish } from '../../../../bank-adapters/reading/steps.ts';

test.each(['en-GB', 'de', ''])('the sample is read as the rows it is, on a page in “%s”', (lang) => {
  document.documentElement.lang = lang;
  const before = document.documentElement.outerHTML;
  const view = { url: new URL('https://bank.example/accounts'), document, responses: [], isVisible: () => false, now: new Date('2026-11-22T12:00:00Z'), timeZone: 'UTC', languages: ['en-GB'] };

  // What finds no rows has not gone the way that a read goes.
  expect(finish(rehearse(view))).toBe(3);
  expect(document.documentElement.outerHTML).toBe(before);
});
