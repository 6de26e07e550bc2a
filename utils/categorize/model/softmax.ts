/** Turns scores into probabilities that sum to one, in place. */
export function softmaxInPlace(scores: Float32Array): void {
  let top = -Infinity;
  for (const score of scores) if (score > top) top = score;
  let sum = 0;
  for (let each = 0; each < scores.length; each++) {
    const value = Math.exp((scores[each] ?? 0) - top);
    scores[each] = value;
    sum += value;
  }
  for (let each = 0; each < scores.length; each++) scores[each] = (scores[each] ?? 0) / sum;
}
