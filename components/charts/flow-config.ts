import type { Chart, Plugin } from 'chart.js';
import type { ChartWords } from './chart-options.ts';
import { chartOptions } from './chart-options.ts';
import type { ChartTheme } from './chart-theme.ts';
import type { PictureConfig } from './tideline-config.ts';

interface FlowData {
  monthLabels: string[];
  /** Positive. */
  incoming: readonly number[];
  /** Negative, so that it hangs below the waterline. */
  outgoing: readonly number[];
  inLabel: string;
  outLabel: string;
}

/** The waterline between in and out, and the two words that say which side is which. */
function waterline(data: FlowData, theme: ChartTheme): Plugin<'line' | 'bar'> {
  return {
    id: 'waterline',
    afterDatasetsDraw: (chart: Chart) => {
      const { ctx, chartArea } = chart;
      const y = chart.scales['y']?.getPixelForValue(0) ?? chartArea.bottom;
      ctx.save();
      ctx.strokeStyle = theme.tide;
      ctx.lineWidth = 1;
      ctx.beginPath();
      ctx.moveTo(chartArea.left, Math.round(y) + 0.5);
      ctx.lineTo(chartArea.right, Math.round(y) + 0.5);
      ctx.stroke();
      ctx.font = `600 12px ${theme.font}`;
      ctx.textAlign = theme.mirrored ? 'right' : 'left';
      const x = theme.mirrored ? chartArea.right : chartArea.left;
      ctx.fillStyle = theme.in;
      ctx.fillText(data.inLabel, x, chartArea.top - 8);
      ctx.fillStyle = theme.inkSoft;
      ctx.fillText(data.outLabel, x, chartArea.bottom + 16);
      ctx.restore();
    },
  };
}

/** In above the waterline, out below it, month by month. */
export function flowConfig(data: FlowData, theme: ChartTheme, words: ChartWords, onPick: (index: number) => void): PictureConfig {
  const bar = { type: 'bar' as const, stack: 'flow', maxBarThickness: 14, borderRadius: 2 };
  const options = chartOptions(theme, words, onPick);
  return {
    type: 'bar',
    data: {
      labels: data.monthLabels,
      datasets: [
        { ...bar, data: [...data.incoming], backgroundColor: theme.in },
        { ...bar, data: [...data.outgoing], backgroundColor: theme.inkSoft },
      ],
    },
    options: {
      ...options,
      layout: { padding: { top: 20 } },
      scales: {
        ...options.scales,
        x: { ...options.scales?.['x'], stacked: true, border: { display: false }, ticks: { ...options.scales?.['x']?.ticks, padding: 20 } },
        y: { ...options.scales?.['y'], stacked: true },
      },
    },
    plugins: [waterline(data, theme)],
  };
}
