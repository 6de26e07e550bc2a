// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CaptureReason } from '../../../entrypoints/bank.content/capture-loop.ts';
import { watchPage, type PageWatch } from '../../../entrypoints/bank.content/watch-page.ts';

let told: CaptureReason[] = [];
let watch: PageWatch;
let ours: Element;

/** Mutations are told in a task of their own. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

beforeEach(() => {
  document.body.replaceChildren(document.createElement('main'));
  told = [];
  ours = document.createElement('div');
  watch = watchPage(window, { onChange: (reason) => void told.push(reason), isOurs: (node) => node === ours });
});
afterEach(() => watch.stop());

test('tells of what is added, and of what is shown by a class', async () => {
  document.body.append(document.createElement('p'));
  await settle();
  document.body.className = 'open';
  await settle();
  expect(told).toEqual(['mutation', 'mutation']);
});

test('tells of a field that shows its password', async () => {
  const field = document.createElement('input');
  field.setAttribute('type', 'password');
  document.body.append(field);
  await settle();
  told = [];
  field.setAttribute('type', 'text');
  await settle();
  expect(told).toEqual(['mutation']);
});

test('what we put into the page ourselves, or take out of it, is no change', async () => {
  document.documentElement.append(ours);
  await settle();
  ours.remove();
  await settle();
  expect(told).toEqual([]);
  document.body.append(ours, document.createElement('p'));
  await settle();
  expect(told).toEqual(['mutation']);
});

test('tells of what changes in a shadow root that came later', async () => {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  document.body.append(host);
  await settle();
  watch.observeNewRoots({ document });
  told = [];
  root.append(document.createElement('p'));
  await settle();
  expect(told).toEqual(['mutation']);
});

test('an address that changes with the content is a navigation', async () => {
  history.pushState({}, '', '/accounts/2');
  document.body.append(document.createElement('p'));
  await settle();
  expect(told).toEqual(['navigation']);
});

test('going back is a navigation, told once', () => {
  history.pushState({}, '', '/accounts/3');
  window.dispatchEvent(new Event('popstate'));
  window.dispatchEvent(new Event('hashchange'));
  expect(told).toEqual(['navigation']);
});

test('a page from the back-forward cache is read again, one that was just loaded is not read twice', () => {
  const pageShow = (persisted: boolean): Event => Object.assign(new Event('pageshow'), { persisted });
  window.dispatchEvent(pageShow(false));
  expect(told).toEqual([]);
  window.dispatchEvent(pageShow(true));
  expect(told).toEqual(['return']);
});

test('stopped, it tells nothing', async () => {
  watch.stop();
  document.body.append(document.createElement('p'));
  history.pushState({}, '', '/accounts/4');
  window.dispatchEvent(new Event('popstate'));
  window.dispatchEvent(new Event('load'));
  await settle();
  expect(told).toEqual([]);
});
