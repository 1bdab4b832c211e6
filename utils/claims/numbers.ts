// Functions that a browser may compute differently from another are spelled out in sums and products: a model trained on one
// machine is the same to the byte on every other, and its verdicts are.

const LN_2_HIGH = 0.6931471803691238;
const LN_2_LOW = 1.9082149292705877e-10;
const POWERS = Float64Array.from({ length: 151 }, (_, i) => 2 ** (i - 75));

/** e to the power of x, for x from -50 to 50 (what lies outside counts as the end); relative error below 1e-9. */
export function exp(x: number): number {
  if (x < -50) return exp(-50);
  if (x > 50) return exp(50);
  const k = Math.floor(x * Math.LOG2E + 0.5);
  const r = x - k * LN_2_HIGH - k * LN_2_LOW;
  const series =
    1 +
    r *
      (1 +
        r *
          (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720 + r * (1 / 5040 + r / 40320)))))));
  return series * (POWERS[k + 75] as number);
}

export const sigmoid = (x: number): number => 1 / (1 + exp(-x));

export const tanh = (x: number): number => 1 - 2 / (1 + exp(2 * x));
