import { useEffect, useState } from 'preact/hooks';
import type { Account } from '../../../utils/model/ledger.ts';
import { useLedger } from '../../state/ledger.tsx';

/** How many transactions some accounts hold, read when `isAsked`; `undefined` until it is known. */
export function useRowCount(accounts: readonly Account[], isAsked: boolean): number | undefined {
  const { reader } = useLedger();
  const [count, setCount] = useState<number>();
  const key = accounts.map((account) => account.id).join(' ');
  useEffect(() => {
    setCount(undefined);
    if (!isAsked) return undefined;
    let isCurrent = true;
    const ids = new Set(accounts.map((account) => account.id));
    const months = [...new Set(accounts.flatMap((account) => account.months))];
    const read = async (): Promise<void> => {
      // Where it cannot be read, the dialog still says what is deleted, only not how much.
      const { transactions } = await reader.readTransactions(months).catch(() => ({ transactions: undefined }));
      if (isCurrent) setCount(transactions?.filter((each) => ids.has(each.accountId)).length);
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [key, isAsked]);
  return count;
}
