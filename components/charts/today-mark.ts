import type { Chart, Plugin } from 'chart.js';
import type { ChartTheme } from './chart-theme.ts';

/** Marks today on a line: a hairline down to the axis, and the point that the tide has reached. */
export function todayMark(datasetIndex: number, pointIndex: number, theme: ChartTheme): Plugin<'line' | 'bar'> {
  return {
    id: 'today-mark',
    afterDatasetsDraw: (chart: Chart) => {
      const point = chart.getDatasetMeta(datasetIndex).data[pointIndex];
      if (point === undefined) return;
      const { ctx, chartArea } = chart;
      ctx.save();
      ctx.strokeStyle = theme.tide;
      ctx.lineWidth = 1;
      ctx.setLineDash([2, 3]);
      ctx.beginPath();
      ctx.moveTo(point.x, point.y);
      ctx.lineTo(point.x, chartArea.bottom);
      ctx.stroke();
      ctx.setLineDash([]);
      ctx.beginPath();
      ctx.arc(point.x, point.y, 4, 0, 2 * Math.PI);
      ctx.fillStyle = theme.tide;
      ctx.fill();
      ctx.lineWidth = 2;
      ctx.strokeStyle = theme.sheet;
      ctx.stroke();
      ctx.restore();
    },
  };
}
