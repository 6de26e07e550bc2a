import { buckets, type Features } from './features.ts';

/** Trained weights, made small: only the strong ones, each in one byte. They never change on the user's machine. */
export interface Prior {
  classes: readonly string[];
  /** Where the entries of each feature begin; one more than there are features. */
  starts: Uint32Array;
  entryClasses: Uint8Array;
  entryWeights: Int8Array;
  scale: number;
  bias: Float32Array;
}

/** A prior as it is shipped: what it is, where it comes from, and its weights as text. */
export interface PriorText {
  /** What it was trained from, and under which licences. */
  source: string;
  /** SHA-256 of each file it was trained from. */
  dataHashes: Readonly<Record<string, string>>;
  classes: readonly string[];
  bias: readonly number[];
  scale: number;
  /** Base64 of deflated runs of bytes: three lengths, then gaps between features, counts, classes, weights. */
  weights: string;
}

/** Scores before the softmax, added to `out`, which holds at least one place per class. */
export function addPriorScores(prior: Prior, features: Features, out: Float32Array): void {
  const { starts, entryClasses, entryWeights, scale, bias } = prior;
  for (let at = 0; at < features.size; at++) {
    const index = features.indexes[at] ?? 0;
    const value = (features.values[at] ?? 0) * scale;
    const end = starts[index + 1] ?? 0;
    for (let entry = starts[index] ?? 0; entry < end; entry++) {
      const each = entryClasses[entry] ?? 0;
      out[each] = (out[each] ?? 0) + value * (entryWeights[entry] ?? 0);
    }
  }
  for (let each = 0; each < bias.length; each++) out[each] = (out[each] ?? 0) + (bias[each] ?? 0);
}

/** Reads what `npm run train` wrote. Throws where the text is cut off or has been changed. */
export async function parsePrior(text: PriorText): Promise<Prior> {
  const bytes = await inflate(Uint8Array.from(atob(text.weights), (letter) => letter.charCodeAt(0)));
  const lengthAt = (at: number): number => (bytes[at] ?? 0) + ((bytes[at + 1] ?? 0) << 8) + ((bytes[at + 2] ?? 0) << 16);
  const gapsEnd = 9 + lengthAt(0);
  const countsEnd = gapsEnd + lengthAt(3);
  const classesEnd = countsEnd + lengthAt(6);
  if (bytes.length !== classesEnd + lengthAt(6)) throw new Error('The weights of the prior are cut off');
  const starts = startsOf(bytes.subarray(9, gapsEnd), bytes.subarray(gapsEnd, countsEnd));
  const entryWeights = Int8Array.from(bytes.subarray(classesEnd), (byte) => (byte << 24) >> 24);
  return { classes: text.classes, starts, entryClasses: bytes.slice(countsEnd, classesEnd), entryWeights, scale: text.scale, bias: Float32Array.from(text.bias) };
}

/** The gap before a feature ends with the first byte under 255. */
function startsOf(gaps: Uint8Array, counts: Uint8Array): Uint32Array {
  const starts = new Uint32Array(buckets + 1);
  let feature = -1;
  let row = 0;
  for (const gap of gaps) {
    feature += gap;
    if (gap < 255) starts[feature + 1] = counts[row++] ?? 0;
  }
  for (let each = 1; each <= buckets; each++) starts[each] = (starts[each] ?? 0) + (starts[each - 1] ?? 0);
  return starts;
}

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
