import { describe, expect, test } from 'vitest';
import { passphraseStrength } from '../../../components/lock/passphrase-strength.ts';
import { describeTab } from '../../../components/popup/tab-page.ts';
import { hrefTo, parseRoute } from '../../../components/state/route.ts';
import * as worlds from '../../tools/gallery/worlds.ts';

describe('advice on passphrases', () => {
  test.each([
    ['', 'refused'],
    ['Tr0ub4dor', 'refused'],
    ['aaaaaaaaaaaaaaaaaa', 'refused'],
    ['password password password', 'weak'],
    ['1234567890', 'weak'],
    ['summerholiday', 'weak'],
    ['harbour lantern copper', 'fair'],
    ['harbour lantern copper drift', 'good'],
    ['k9#Vq2!xWz7@Lp', 'good'],
  ])('“%s” is %s', (passphrase, strength) => {
    expect(passphraseStrength(passphrase)).toBe(strength);
  });
});

describe('addresses of the dashboard', () => {
  test('pages and their filters go there and back', () => {
    const href = hrefTo('transactions', { month: '2026-11', text: 'a&b=c #1', account: '' });
    const route = parseRoute(href);
    expect(route.page).toBe('transactions');
    expect(Object.fromEntries(route.query)).toEqual({ month: '2026-11', text: 'a&b=c #1' });
  });

  test('no address is the overview, and an unknown one no page', () => {
    expect(parseRoute('').page).toBe('overview');
    expect(parseRoute('#/').page).toBe('overview');
    expect(parseRoute('#/nowhere').page).toBeUndefined();
  });
});

test('a watched site is known by its patterns, not by its label', () => {
  const page = describeTab({ id: 1, url: 'https://secure.harbourunion.example/x' }, [worlds.union]);
  expect(page).toEqual({ kind: 'watched', tabId: 1, site: worlds.union });
  expect(describeTab({ id: 1, url: 'https://harbourunion.example.evil.test/' }, [worlds.union]).kind).toBe('unwatched');
});
