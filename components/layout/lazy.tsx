import type { ComponentType, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { LoadingLine } from '../notices/loading-line.tsx';

interface LazyProps {
  /** Brings the part, from a chunk of its own. The same function each time. */
  bring: () => Promise<ComponentType>;
}

/** A part of the dashboard that comes only where it is opened. */
export function Lazy({ bring }: LazyProps): VNode {
  const [part, setPart] = useState<{ Part: ComponentType }>();
  useEffect(() => {
    let isGone = false;
    const load = async (): Promise<void> => {
      const Part = await bring();
      if (!isGone) setPart({ Part });
    };
    void load();
    return () => {
      isGone = true;
    };
  }, [bring]);
  return part === undefined ? <LoadingLine /> : <part.Part />;
}
