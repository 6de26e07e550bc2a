import type { ChartOptions } from 'chart.js';
import type { ChartTheme } from './chart-theme.ts';

/** How figures and places are said in a picture. All texts come in ready for the reader's language. */
export interface ChartWords {
  /** A short amount for a guide, as `€1k`. */
  guide: (amount: number) => string;
  /** The heading of a tooltip: the exact date or month of a place on the axis. */
  place: (index: number) => string;
  /** A line of a tooltip: what it is, and the exact amount. */
  figure: (datasetIndex: number, amount: number) => string;
}

/**
 * Ink on paper: no frame, at most four faint guides, no legend, nothing that moves. `onPick` gets the place on the
 * time axis that was clicked.
 */
export function chartOptions(theme: ChartTheme, words: ChartWords, onPick: (index: number) => void): ChartOptions<'line' | 'bar'> {
  const font = { family: theme.font, size: 12 };
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    interaction: { mode: 'index', intersect: false },
    onClick: (_event, elements) => {
      const index = elements[0]?.index;
      if (index !== undefined) onPick(index);
    },
    onHover: (_event, elements, chart) => {
      chart.canvas.style.cursor = elements.length > 0 ? 'pointer' : '';
    },
    scales: {
      x: {
        reverse: theme.mirrored,
        grid: { display: false },
        border: { color: theme.line },
        ticks: { color: theme.inkSoft, font, maxRotation: 0, autoSkipPadding: 24 },
      },
      y: {
        position: theme.mirrored ? 'right' : 'left',
        border: { display: false },
        grid: { color: theme.line, drawTicks: false },
        ticks: { color: theme.inkSoft, font, padding: 8, maxTicksLimit: 4, callback: (value) => words.guide(Number(value)) },
      },
    },
    plugins: {
      tooltip: {
        backgroundColor: theme.sheet,
        titleColor: theme.ink,
        bodyColor: theme.ink,
        titleFont: { ...font, weight: 600 },
        bodyFont: font,
        borderColor: theme.line,
        borderWidth: 1,
        cornerRadius: 8,
        padding: 12,
        caretSize: 0,
        displayColors: false,
        rtl: theme.mirrored,
        ...(theme.mirrored ? { textDirection: 'rtl' } : {}),
        callbacks: {
          title: (items) => words.place(items[0]?.dataIndex ?? 0),
          label: (item) => words.figure(item.datasetIndex, Number(item.raw)),
        },
      },
    },
  };
}
