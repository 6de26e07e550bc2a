import type { Chart, Plugin } from 'chart.js';
import type { ChartTheme } from './chart-theme.ts';

/** A word at the end of a line, in the line's colour: it takes the place of a legend. */
export interface LineLabel {
  datasetIndex: number;
  /** The point that the word stands at. */
  pointIndex: number;
  text: string;
  color: string;
}

const gap = 16;
const above = 10;

/** Where the words stand: above their points, and never over each other. The upper one gives way upwards. */
export function spreadLabels(heights: readonly number[]): number[] {
  const order = heights.map((_, index) => index).sort((one, other) => (heights[other] ?? 0) - (heights[one] ?? 0));
  const placed = [...heights];
  let limit = Infinity;
  for (const index of order) {
    const y = Math.min((heights[index] ?? 0) - above, limit);
    placed[index] = y;
    limit = y - gap;
  }
  return placed;
}

/** Writes the labels into the picture. */
export function lineLabels(labels: readonly LineLabel[], theme: ChartTheme): Plugin<'line' | 'bar'> {
  return {
    id: 'line-labels',
    afterDatasetsDraw: (chart: Chart) => {
      const points = labels.map((label) => chart.getDatasetMeta(label.datasetIndex).data[label.pointIndex]);
      const near = labels.every((_, index) => Math.abs((points[index]?.x ?? 0) - (points[0]?.x ?? 0)) < 120);
      const heights = points.map((point) => point?.y ?? 0);
      const placed = near ? spreadLabels(heights) : heights.map((y) => y - above);
      const { ctx, chartArea } = chart;
      ctx.save();
      ctx.font = `600 12px ${theme.font}`;
      ctx.textBaseline = 'alphabetic';
      for (const [index, label] of labels.entries()) {
        const point = points[index];
        if (point === undefined) continue;
        const width = ctx.measureText(label.text).width;
        // Left of its point where there is room, else from the edge of the picture on.
        const x = theme.mirrored
          ? Math.min(point.x, chartArea.right - width)
          : Math.max(point.x - width, chartArea.left);
        ctx.textAlign = 'left';
        ctx.fillStyle = label.color;
        ctx.fillText(label.text, x, Math.max(placed[index] ?? point.y, chartArea.top - above));
      }
      ctx.restore();
    },
  };
}
