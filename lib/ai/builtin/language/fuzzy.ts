/** Damerau–Levenshtein distance (adjacent swaps count one), given up above `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let lowest = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row[j] = cost;
      lowest = Math.min(lowest, cost);
    }
    if (lowest > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(limit + 1, last[b.length] ?? 0);
}

/** How many slips a word of this length may have and still be itself. */
export function tolerance(length: number): number {
  return length < 5 ? 0 : length < 9 ? 1 : 2;
}

/** Whether `typed` is `word` with slips; the first letter is right or swapped with the second. */
export function isTypoOf(typed: string, word: string): boolean {
  if (typed === word) return true;
  const limit = Math.min(tolerance(typed.length), tolerance(word.length));
  if (limit === 0) return false;
  const head = typed[0] === word[0] || (typed[0] === word[1] && typed[1] === word[0]);
  return head && editDistance(typed, word, limit) <= limit;
}
