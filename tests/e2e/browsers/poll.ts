import type { WaitOptions } from './driven-browser.ts';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Asks again and again until the answer is neither false, null nor undefined. Throws with `what` and the last error,
 * where an error was the last answer: a page that is just being replaced throws, and the next try finds the new one.
 */
export async function poll<Answer>(probe: () => Promise<Answer>, { what, timeoutMs = 15_000 }: WaitOptions): Promise<Exclude<Awaited<Answer>, false | null | undefined>> {
  const deadline = Date.now() + timeoutMs;
  let lastError: unknown;
  for (let wait = 20; ; wait = Math.min(wait * 1.5, 200)) {
    try {
      const answer = await probe();
      if (isAnswer(answer)) return answer;
      lastError = undefined;
    } catch (error) {
      lastError = error;
    }
    if (Date.now() > deadline) throw new Error(`Waited ${timeoutMs} ms for ${what}`, { cause: lastError });
    await pause(wait);
  }
}

const isAnswer = <Answer>(answer: Answer): answer is Exclude<Answer, false | null | undefined> => answer !== false && answer !== null && answer !== undefined;
