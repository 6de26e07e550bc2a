/** One answer beside the truth. */
export interface Judged {
  truth: string;
  answer: string;
  isSure: boolean;
  /** Whether the merchant stood in what was learned from. */
  isSeen: boolean;
  source: string;
}

export interface CategorizeScore {
  accuracy: number;
  /** Mean of the F1 of each label that occurs in the file. */
  macroF1: number;
  /** The part of rows that reach the threshold. */
  coverage: number;
  /** How often those are right. */
  precisionAtThreshold: number;
  n: number;
  /** The part of rows of merchants that were never seen, and how often those are right. */
  unseen: number;
  unseenAccuracy: number | null;
  /** The part of rows that each source decided, and how often it was right. */
  sources: Record<string, { part: number; accuracy: number }>;
  labels: Record<string, { n: number; precision: number; recall: number; f1: number }>;
}

const partOf = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

export function scoreAnswers(judged: readonly Judged[]): CategorizeScore {
  const right = judged.filter(({ truth, answer }) => truth === answer);
  const sure = judged.filter(({ isSure }) => isSure);
  const unseen = judged.filter(({ isSeen }) => !isSeen);
  const labels = scoreLabels(judged);
  const f1s = Object.values(labels).map(({ f1 }) => f1);
  return {
    accuracy: partOf(right.length, judged.length),
    macroF1: partOf(f1s.reduce((sum, each) => sum + each, 0), f1s.length),
    coverage: partOf(sure.length, judged.length),
    precisionAtThreshold: rightPart(sure),
    n: judged.length,
    unseen: partOf(unseen.length, judged.length),
    unseenAccuracy: unseen.length === 0 ? null : rightPart(unseen),
    sources: Object.fromEntries([...Map.groupBy(judged, ({ source }) => source)].map(([source, each]) => [source, { part: each.length / judged.length, accuracy: rightPart(each) }])),
    labels,
  };
}

const rightPart = (judged: readonly Judged[]): number => partOf(judged.filter(({ truth, answer }) => truth === answer).length, judged.length);

function scoreLabels(judged: readonly Judged[]): CategorizeScore['labels'] {
  const answered = Map.groupBy(judged, ({ answer }) => answer);
  const entries = [...Map.groupBy(judged, ({ truth }) => truth)].map(([label, of]) => {
    const right = of.filter(({ answer }) => answer === label).length;
    const precision = partOf(right, answered.get(label)?.length ?? 0);
    const recall = partOf(right, of.length);
    return [label, { n: of.length, precision, recall, f1: partOf(2 * precision * recall, precision + recall) }] as const;
  });
  return Object.fromEntries(entries.toSorted(([, a], [, b]) => b.n - a.n));
}

const percent = (value: number | null): string => (value === null ? '–' : `${(value * 100).toFixed(1)} %`);

export function printCategorize(what: string, score: CategorizeScore): string {
  const head = `${what}: ${score.n} rows · accuracy ${score.accuracy.toFixed(3)} · macro-F1 ${score.macroF1.toFixed(3)} · sure of ${percent(score.coverage)}, right there ${percent(score.precisionAtThreshold)}`;
  const unseen = `merchants never seen: ${percent(score.unseen)} of rows, right ${percent(score.unseenAccuracy)}`;
  const sources = Object.entries(score.sources).map(([source, { part, accuracy }]) => `${source.padEnd(12)} decided ${percent(part)}, right ${percent(accuracy)}`);
  const labels = Object.entries(score.labels).map(([label, { n, precision, recall, f1 }]) => `${label.padEnd(26)} ${String(n).padStart(7)}   precision ${precision.toFixed(3)}   recall ${recall.toFixed(3)}   F1 ${f1.toFixed(3)}`);
  return [head, unseen, ...sources, '', ...labels].join('\n');
}
