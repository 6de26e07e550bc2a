import { describe, expect, test } from 'vitest';
import type { Sender } from '../../../utils/messages/senders.ts';
import { findSendingPage, isOwnPage } from '../../../utils/messages/senders.ts';

const own = { id: 'abc', baseUrl: 'chrome-extension://abc/' };
const bankPage: Sender = {
  id: 'abc',
  url: 'https://bank.example.com/accounts',
  origin: 'https://bank.example.com',
  frameId: 0,
  documentLifecycle: 'active',
  tab: { id: 7, incognito: false },
};

describe('a web page that sends', () => {
  test('is known by the address the browser gives', () => {
    expect(findSendingPage(bankPage, own)).toEqual({ tabId: 7, url: new URL('https://bank.example.com/accounts'), incognito: false });
  });

  test('Firefox gives neither origin nor life cycle', () => {
    const { origin: _origin, documentLifecycle: _lifecycle, ...sender } = bankPage;
    expect(findSendingPage(sender, own)?.url.host).toBe('bank.example.com');
  });

  test.each<[string, Partial<Sender>]>([
    ['another extension', { id: 'xyz' }],
    ['a frame within the page', { frameId: 3 }],
    ['no frame at all', { frameId: undefined }],
    ['a page that is being prerendered', { documentLifecycle: 'prerender' }],
    ['a page in the back-forward cache', { documentLifecycle: 'cached' }],
    ['no tab', { tab: undefined }],
    ['plain http', { url: 'http://bank.example.com/', origin: 'http://bank.example.com' }],
    ['plain http on this machine, in the store build', { url: 'http://localhost:8080/', origin: 'http://localhost:8080' }],
    ['a sandboxed document', { origin: 'null' }],
    ['an address of another origin than the origin', { origin: 'https://evil.example' }],
    ['no address', { url: undefined }],
    ['our own page', { url: 'chrome-extension://abc/options.html', origin: 'chrome-extension://abc' }],
  ])('is not %s', (_name, change) => {
    expect(findSendingPage({ ...bankPage, ...change }, own)).toBeUndefined();
  });
});

describe('a page of our own', () => {
  const dashboard: Sender = { id: 'abc', url: 'chrome-extension://abc/options.html#/sites', origin: 'chrome-extension://abc', frameId: 0, tab: { id: 1 } };

  test('may live in a tab, or be the popup', () => {
    expect(isOwnPage(dashboard, own)).toBe(true);
    expect(isOwnPage({ id: 'abc', url: 'chrome-extension://abc/popup.html' }, own)).toBe(true);
  });

  test.each<[string, Partial<Sender>]>([
    ['a content script', { url: 'https://bank.example.com/', origin: 'https://bank.example.com' }],
    ['a web page whose address begins alike', { url: 'chrome-extension://abcd/options.html' }],
    ['another extension', { id: 'xyz' }],
    ['one of our pages held in a frame', { frameId: 2 }],
    ['an address that the origin contradicts', { origin: 'https://bank.example.com' }],
    ['no address', { url: undefined }],
  ])('is not %s', (_name, change) => {
    expect(isOwnPage({ ...dashboard, ...change }, own)).toBe(false);
  });
});
