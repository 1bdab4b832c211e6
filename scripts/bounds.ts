/** 95 % lower bound (Clopper–Pearson, one side at 2.5 %) of a share, from how many of how many were right. */
export function lowerBound(right: number, of: number): number {
  if (right === 0) return 0;
  let low = 0;
  let high = 1;
  for (let i = 0; i < 50; i++) {
    const share = (low + high) / 2;
    if (atLeast(right, of, share) > 0.025) high = share;
    else low = share;
  }
  return low;
}

/** Probability of at least `right` hits in `of` tries. */
function atLeast(right: number, of: number, share: number): number {
  let log = of * Math.log(1 - share);
  let below = 0;
  for (let k = 0; k < right; k++) {
    below += Math.exp(log);
    log += Math.log((of - k) / (k + 1)) + Math.log(share / (1 - share));
  }
  return 1 - below;
}
