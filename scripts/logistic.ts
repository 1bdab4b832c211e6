const STEPS = 30;
const RIDGE = 1e-3;

/**
 * Weights of a logistic regression, by Newton's method with a small ridge.
 * @param rows numbers of each case, the first of them 1
 */
export function fitLogistic(rows: readonly (readonly number[])[], outcomes: readonly boolean[]): number[] {
  const width = rows[0]?.length ?? 0;
  const weights = Array.from({ length: width }, () => 0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight) => -RIDGE * weight);
    const curvature = weights.map((_, i) => weights.map((__, j) => (i === j ? RIDGE : 0)));
    for (const [n, row] of rows.entries()) {
      const sum = row.reduce((total, value, i) => total + value * (weights[i] as number), 0);
      const chance = 1 / (1 + Math.exp(-sum));
      for (let i = 0; i < width; i++) {
        const value = row[i] as number;
        gradient[i] = (gradient[i] as number) + value * ((outcomes[n] ? 1 : 0) - chance);
        const into = curvature[i] as number[];
        for (let j = 0; j < width; j++)
          into[j] = (into[j] as number) + value * (row[j] as number) * chance * (1 - chance);
      }
    }
    for (const [i, change] of solve(curvature, gradient).entries())
      weights[i] = (weights[i] as number) + change;
  }
  return weights;
}

/** Solves a · x = b for a symmetric positive a, by elimination. */
function solve(a: number[][], b: number[]): number[] {
  const n = b.length;
  const rows = a.map((row, i) => [...row, b[i] as number]);
  for (let i = 0; i < n; i++) {
    const pivot = rows[i] as number[];
    for (let j = 0; j < n; j++) {
      if (j === i) continue;
      const row = rows[j] as number[];
      const factor = (row[i] as number) / (pivot[i] as number);
      for (let k = i; k <= n; k++) row[k] = (row[k] as number) - factor * (pivot[k] as number);
    }
  }
  return rows.map((row, i) => (row[n] as number) / (row[i] as number));
}
