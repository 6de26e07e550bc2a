// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchLinks } from '../../../../entrypoints/bank.content/files/watch-links.ts';

let pressed: string[];
let stop: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  pressed = [];
  stop = watchLinks(window, ({ name }) => pressed.push(name));
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  document.body.replaceChildren();
});

function addLink(href: string, onClick: (event: MouseEvent, link: HTMLAnchorElement) => void = () => undefined): HTMLAnchorElement {
  const link = document.body.appendChild(document.createElement('a'));
  link.href = href;
  link.addEventListener('click', (event) => onClick(event, link));
  return link;
}
const press = (link: HTMLAnchorElement): string[] => {
  link.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
  vi.runAllTimers();
  return pressed.splice(0);
};

test('tells of a link that is pressed, and that goes at once', () => {
  expect(press(addLink('https://bank.example/a.csv', (_event, link) => link.remove()))).toEqual(['a.csv']);
});

test('tells of a link that only leads to a file once it is pressed', () => {
  expect(press(addLink('https://bank.example/start', (_event, link) => void Object.assign(link, { href: 'blob:https://bank.example/1', download: 'b.csv' })))).toEqual(['b.csv']);
});

test('tells nothing where the page keeps the browser from following, of other links, and after its end', () => {
  expect(press(addLink('https://bank.example/a.csv', (event) => event.preventDefault()))).toEqual([]);
  expect(press(addLink('https://bank.example/help'))).toEqual([]);
  stop();
  expect(press(addLink('https://bank.example/a.csv'))).toEqual([]);
});
