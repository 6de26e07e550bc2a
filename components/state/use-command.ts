import { useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/words.ts';
import type { CommandFailure, CommandReply, InternalProtocol } from '../../utils/messages/protocol.ts';
import { useServices } from './page-state.tsx';

type PayloadOf<Type extends keyof InternalProtocol> = Parameters<InternalProtocol[Type]>[0];

/** A failure of a command, `unanswered` where no reply came at all. */
export type Failure = CommandFailure | 'unanswered';

/** The words for a failure. */
export const sayFailure = (failure: Failure): string => t(`failures.${failure}`);

export interface Command {
  /** Sends, and gives the reply where it was carried out. A second call while one is under way does nothing. */
  run: <Type extends keyof InternalProtocol>(type: Type, payload: PayloadOf<Type>) => Promise<Extract<CommandReply, { ok: true }> | undefined>;
  isRunning: boolean;
  failure: Failure | undefined;
  clearFailure: () => void;
}

/** Sends commands to the background for one form or button, and keeps what they came to. */
export function useCommand(): Command {
  const { send } = useServices();
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const underWay = useRef(false);

  const run: Command['run'] = async (type, payload) => {
    if (underWay.current) return undefined;
    underWay.current = true;
    setRunning(true);
    setFailure(undefined);
    const reply = await send(type, payload).catch((): undefined => undefined);
    underWay.current = false;
    setRunning(false);
    if (reply?.ok === true) return reply;
    setFailure(reply?.code ?? 'unanswered');
    return undefined;
  };

  return { run, isRunning, failure, clearFailure: () => setFailure(undefined) };
}
