import { describe, expect, test } from 'vitest';
import { receiptSchema } from '../../../utils/messages/schemas/receipt.ts';
import { UnansweredError, sendUntilAnswered } from '../../../utils/messages/until-answered.ts';

const receipt = { kind: 'noted', outcome: 'empty' };

/** Answers in turn with the given values or errors, and keeps count. */
function answering(...answers: unknown[]): { send: () => Promise<unknown>; sent: () => number } {
  let sent = 0;
  return {
    send: async () => {
      const answer = answers[sent];
      sent += 1;
      if (answer instanceof Error) throw answer;
      return answer;
    },
    sent: () => sent,
  };
}

const patience = (waits: number[], repeatable = true): Parameters<typeof sendUntilAnswered>[2] => ({ waits, repeatable, sleep: async () => undefined });

describe('sending until a typed answer comes', () => {
  test.each<[string, unknown]>([
    ['resolves with nothing', undefined],
    ['resolves with something else', { ok: true }],
    ['says that the channel closed', new Error('A listener indicated an asynchronous response, but the message channel closed')],
    ['says that nobody is there', new Error('Could not establish connection. Receiving end does not exist.')],
    ['says so in the messenger’s words', new Error('No response')],
  ])('a killed background that %s is asked again', async (_name, lost) => {
    const { send, sent } = answering(lost, lost, receipt);
    expect(await sendUntilAnswered(send, receiptSchema, patience([1, 1, 1]))).toEqual(receipt);
    expect(sent()).toBe(3);
  });

  test('patience ends', async () => {
    const { send, sent } = answering();
    await expect(sendUntilAnswered(send, receiptSchema, patience([1, 1]))).rejects.toBeInstanceOf(UnansweredError);
    expect(sent()).toBe(3);
  });

  test('a script left over from before an update gives up at once', async () => {
    const { send, sent } = answering(new Error('Extension context invalidated.'));
    await expect(sendUntilAnswered(send, receiptSchema, patience([1, 1]))).rejects.toMatchObject({ stale: true });
    expect(sent()).toBe(1);
  });

  test('what must not happen twice is sent again only where it never arrived', async () => {
    const never = answering(new Error('Receiving end does not exist.'), receipt);
    expect(await sendUntilAnswered(never.send, receiptSchema, patience([1], false))).toEqual(receipt);
    const perhaps = answering(undefined, receipt);
    await expect(sendUntilAnswered(perhaps.send, receiptSchema, patience([1], false))).rejects.toMatchObject({ delivered: true });
    expect(perhaps.sent()).toBe(1);
  });
});
