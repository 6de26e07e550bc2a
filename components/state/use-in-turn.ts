import { useRef } from 'preact/hooks';

/** Does one thing after the other, in the order in which they were asked for: fast keys lose nothing. */
export function useInTurn(): (work: () => Promise<void>) => Promise<void> {
  const last = useRef(Promise.resolve());
  return (work) => {
    const next = last.current.then(work);
    // What comes after it comes all the same; whoever asked hears of the failure.
    last.current = next.catch(() => undefined);
    return next;
  };
}
