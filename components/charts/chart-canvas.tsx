import type { ChartConfiguration } from 'chart.js';
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ChartTheme } from './chart-theme.ts';
import { onThemeChange, readChartTheme } from './chart-theme.ts';
import type * as engineModule from './engine.ts';
import './chart-canvas.css';

interface ChartCanvasProps {
  /** Says the picture in words; a table beside it holds the figures. */
  label: string;
  height: 'tall' | 'low';
  /** Makes the picture of a theme. A new function means a new picture: keep it while the data stays. */
  configure: (theme: ChartTheme) => ChartConfiguration<'line' | 'bar', (number | null)[], string>;
}

/** A picture. The library comes when the first one is shown, so that the rest of the page need not wait for it. */
export function ChartCanvas({ label, height, configure }: ChartCanvasProps): VNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [engine, setEngine] = useState<typeof engineModule>();
  const [themeCount, setThemeCount] = useState(0);

  useEffect(() => {
    let isShown = true;
    const load = async (): Promise<void> => {
      const loaded = await import('./engine.ts');
      if (isShown) setEngine(loaded);
    };
    void load();
    const stop = onThemeChange(() => setThemeCount((count) => count + 1));
    return () => {
      isShown = false;
      stop();
    };
  }, []);

  useEffect(() => {
    if (engine === undefined || canvas.current === null) return undefined;
    const chart = new engine.Chart(canvas.current, configure(readChartTheme(canvas.current)));
    return () => chart.destroy();
  }, [engine, configure, themeCount]);

  return (
    <div class="chart-canvas" data-height={height} aria-busy={engine === undefined}>
      <canvas ref={canvas} role="img" aria-label={label} />
    </div>
  );
}
