import type { ChartConfiguration } from 'chart.js';
import type { ChartWords } from './chart-options.ts';
import { chartOptions } from './chart-options.ts';
import type { ChartTheme } from './chart-theme.ts';
import { lineLabels } from './line-labels.ts';
import { todayMark } from './today-mark.ts';

/** What a picture is made of. */
export type PictureConfig = ChartConfiguration<'line' | 'bar', (number | null)[], string>;

interface TidelineData {
  /** One word per day of the axis. */
  dayLabels: string[];
  /** Up to today. */
  current: readonly number[];
  previous: readonly number[];
  currentLabel: string;
  previousLabel: string;
}

/** The tideline: this month as far as it has come, the month before faint behind it, today marked. */
export function tidelineConfig(data: TidelineData, theme: ChartTheme, words: ChartWords, onPick: (index: number) => void): PictureConfig {
  const today = data.current.length - 1;
  const options = chartOptions(theme, words, onPick);
  return {
    type: 'line',
    data: {
      labels: data.dayLabels,
      datasets: [
        {
          type: 'line',
          data: [...data.current],
          borderColor: theme.tide,
          borderWidth: 2,
          pointRadius: 0,
          pointHoverRadius: 4,
          pointHoverBackgroundColor: theme.tide,
          pointHoverBorderColor: theme.sheet,
          borderJoinStyle: 'round',
          borderCapStyle: 'round',
        },
        {
          type: 'line',
          data: [...data.previous],
          borderColor: theme.inkSoft,
          borderWidth: 1,
          pointRadius: 0,
          pointHoverRadius: 3,
          pointHoverBackgroundColor: theme.inkSoft,
          pointHoverBorderColor: theme.sheet,
        },
      ],
    },
    options: {
      ...options,
      layout: { padding: { top: 24 } },
      // Weeks are the month's own measure: 1, 8, 15, 22, 29.
      scales: { ...options.scales, x: { ...options.scales?.['x'], ticks: { ...options.scales?.['x']?.ticks, autoSkip: false, callback: (_, index) => (index % 7 === 0 ? data.dayLabels[index] : '') } } },
    },
    plugins: [
      todayMark(0, today, theme),
      lineLabels(
        [
          { datasetIndex: 0, pointIndex: today, text: data.currentLabel, color: theme.tide },
          { datasetIndex: 1, pointIndex: data.previous.length - 1, text: data.previousLabel, color: theme.inkSoft },
        ],
        theme,
      ),
    ],
  };
}
