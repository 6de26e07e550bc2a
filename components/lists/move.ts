/** The row that a key leads to, or `undefined` for keys that do not move. Rows are numbered from 0. */
export function moveByKey(key: string, current: number, rowCount: number, rowsInView: number): number | undefined {
  const page = Math.max(rowsInView - 1, 1);
  const target = ((): number | undefined => {
    switch (key) {
      case 'ArrowDown':
        return current + 1;
      case 'ArrowUp':
        return current - 1;
      case 'PageDown':
        return current + page;
      case 'PageUp':
        return current - page;
      case 'Home':
        return 0;
      case 'End':
        return rowCount - 1;
      default:
        return undefined;
    }
  })();
  return target === undefined ? undefined : Math.min(Math.max(target, 0), rowCount - 1);
}
