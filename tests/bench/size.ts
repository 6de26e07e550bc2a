import { gzipSize, readWithChunks } from '../built/built-files.ts';
import { buildStoreExtension } from '../tools/build-apart.ts';
import type { BenchResult } from './result.ts';
import { result } from './result.ts';

const kilobytes = (bytes: number): number => bytes / 1024;

/** Gzipped sizes of what is loaded where, chunks that load statically included. Built afresh. */
export async function benchSize(): Promise<BenchResult[]> {
  await buildStoreExtension('chrome', '.output');
  const size = (entry: string): number => kilobytes(gzipSize(readWithChunks('chrome-mv3', entry)));
  const observe = size('content-scripts/observe.js');
  const bank = size('content-scripts/bank.js');
  return [
    // What every watched page carries; the reader comes only where a page may show transactions.
    result('size.content-scripts', [observe + bank], 'kB', 30),
    result('size.reader', [size('reader.js')], 'kB', 40),
    // Brought after it: where a page was answered with what may be a ledger, and where the bank is described.
    result('size.responses', [size('responses.js')], 'kB', 15),
    result('size.routes', [size('routes.js')], 'kB', 15),
    result('size.taught', [size('taught.js')], 'kB', 15),
    result('size.teach', [size('teach.js')], 'kB', 30),
    result('size.receipt', [size('receipt.js')], 'kB', 6),
    // Brought into a tab only while its user has it catch up.
    result('size.catch-up', [size('catch-up.js')], 'kB', 20),
    // Brought into a tab only when its user reports a problem.
    result('size.report', [size('report.js')], 'kB', 40),
    result('size.observe', [observe], 'kB', 3),
    result('size.background', [size('background.js')], 'kB', 120),
    result('size.popup', [size('popup.html')], 'kB', 150),
    result('size.options', [size('options.html')], 'kB', 150),
  ];
}
