import type { ChartConfiguration } from 'chart.js';
import { vi } from 'vitest';

/** What the pages asked to be drawn, oldest first. There is no canvas in these tests. */
export const drawn: ChartConfiguration[] = [];

vi.mock('../../../components/charts/engine.ts', () => ({
  Chart: class {
    constructor(_canvas: HTMLCanvasElement, config: ChartConfiguration) {
      drawn.push(config);
    }
    destroy(): void {
      drawn.length = 0;
    }
  },
}));
