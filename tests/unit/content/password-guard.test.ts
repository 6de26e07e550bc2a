import { expect, test } from 'vitest';
import { createPasswordGuard } from '../../../entrypoints/bank.content/password-guard.ts';

interface Scene {
  guard: ReturnType<typeof createPasswordGuard>;
  looks: () => number;
  raises: () => number;
  show: (isVisible: boolean) => void;
  wait: (milliseconds: number) => void;
}

function open(cost = 0): Scene {
  let now = 0;
  let isVisible = false;
  let looks = 0;
  let raises = 0;
  const guard = createPasswordGuard({
    clock: () => now,
    isFieldVisible: () => {
      looks += 1;
      now += cost;
      return isVisible;
    },
    onRaise: () => {
      raises += 1;
    },
  });
  return {
    guard,
    looks: () => looks,
    raises: () => raises,
    show: (next) => {
      isVisible = next;
    },
    wait: (milliseconds) => {
      now += milliseconds;
    },
  };
}

test('is raised while a field is visible, and once for each time', () => {
  const page = open();
  expect(page.guard.isRaised()).toBe(false);
  page.show(true);
  page.wait(200);
  expect([page.guard.isRaised(), page.raises()]).toEqual([true, 1]);
  page.wait(200);
  expect([page.guard.isRaised(), page.raises()]).toEqual([true, 1]);
  page.show(false);
  page.wait(200);
  expect(page.guard.isRaised()).toBe(false);
  page.show(true);
  page.wait(200);
  expect([page.guard.isRaised(), page.raises()]).toEqual([true, 2]);
});

test('a field that is there from the start is seen at the first look', () => {
  const page = open();
  page.show(true);
  expect([page.guard.isRaised(), page.raises()]).toEqual([true, 1]);
});

test('a thousand messages in a moment are one look', () => {
  const page = open();
  for (let i = 0; i < 1_000; i += 1) page.guard.isRaised();
  expect(page.looks()).toBe(1);
});

test('a page that is slow to look through is looked through less often', () => {
  const page = open(50);
  page.guard.isRaised();
  page.wait(900);
  page.guard.isRaised();
  expect(page.looks()).toBe(1);
  page.wait(100);
  page.guard.isRaised();
  expect(page.looks()).toBe(2);
});

test('a page that cannot be looked through is taken to have one', () => {
  const guard = createPasswordGuard({
    clock: () => 0,
    isFieldVisible: () => {
      throw new TypeError('walks in circles');
    },
    onRaise: () => undefined,
  });
  expect(guard.isRaised()).toBe(true);
});
