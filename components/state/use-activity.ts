import { useEffect } from 'preact/hooks';
import { useServices } from './page-state.tsx';

const restMs = 20_000;

/** Tells the screen lock that someone is here, at most every twenty seconds, while the component is shown. */
export function useActivity(): void {
  const { noteActivity, now } = useServices();
  useEffect(() => {
    let notedAt = now();
    noteActivity();
    const onUse = (): void => {
      if (now() - notedAt < restMs) return;
      notedAt = now();
      noteActivity();
    };
    const events = ['pointerdown', 'keydown', 'wheel'] as const;
    for (const event of events) addEventListener(event, onUse, { passive: true });
    return () => {
      for (const event of events) removeEventListener(event, onUse);
    };
  }, []);
}
