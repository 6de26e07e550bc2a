import { describe, expect, test } from 'vitest';
import { decideDateStyle } from '../../../utils/parse/date-style.ts';

const order = (texts: string[], languages: string[], today = '2026-11-15') =>
  decideDateStyle(texts, { languages, today })?.order;

describe('the order of day and month', () => {
  test.each<[string, string[], string[], string | undefined]>([
    ['a field above 12 decides against the language', ['03/04/2026', '25/03/2026'], ['en-US'], 'DMY'],
    ['and the other way round', ['03/04/2026', '03/25/2026'], ['en-GB'], 'MDY'],
    ['one odd cell does not outvote the rest', ['13/04/2026', '14/04/2026', '04/31/2026', '04/15/2026'], ['en-US'], 'DMY'],
    ['a list in order is likelier than one that is not', ['12/05/2026', '11/06/2026', '10/05/2026'], ['en-US'], 'MDY'],
    ['also against the language', ['06/11/2026', '05/12/2025', '06/10/2025'], ['en-US'], 'DMY'],
    ['nothing decides: American', ['03/04/2026'], ['en-US'], 'MDY'],
    ['nothing decides: British', ['03/04/2026'], ['en-GB'], 'DMY'],
    ['the browser says which English', ['03/04/2026'], ['en', 'en-AU', 'en'], 'DMY'],
    ['English of nowhere: not ahead of today', ['12/11/2026'], ['en'], 'DMY'],
    ['Quebec with the year at the end', ['03/04/2026'], ['fr-CA'], 'DMY'],
    ['Canada in English', ['03/04/2026'], ['en-CA'], 'MDY'],
    ['South Africa', ['03/04/2026'], ['en-ZA'], 'DMY'],
    ['Sweden with the year at the end', ['03/04/2026'], ['sv-SE'], 'DMY'],
    ['year first is not a matter of taste', ['2026-03-04'], ['en-US'], 'MDY'],
    ['two-digit years first in Japanese', ['26/03/04'], ['ja-JP'], 'YMD'],
    ['two-digit years last in German', ['04.03.26', '01.03.26'], ['de-DE'], 'DMY'],
    ['two-digit years first only where nothing else is a date', ['26-03-31', '26-03-30'], ['en-GB'], 'DMY'],
    ['texts that are no dates are passed over', ['Date', '13/04/2026', 'Total'], ['en-US'], 'DMY'],
    ['no dates at all', ['Date', '12.50', 'Total'], ['en-US'], undefined],
    ['nothing', [], ['en-US'], undefined],
  ])('%s: %j in %j', (_, texts, languages, expected) => expect(order(texts, languages)).toBe(expected));

  test('a date far ahead, or decades ago, is not what a list shows', () => {
    expect(order(['05/01/2026'], ['en-US'], '2026-01-15')).toBe('DMY');
    expect(order(['01/05/2026'], ['en-GB'], '2026-01-15')).toBe('MDY');
    // Within six weeks it may be a payment to come: the language decides.
    expect(order(['02/01/2026'], ['en-US'], '2026-01-15')).toBe('MDY');
    expect(order(['04/05/26', '03/05/26'], ['ja-JP'])).toBe('MDY');
  });
});
