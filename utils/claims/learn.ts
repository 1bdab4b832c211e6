/** One labelled sentence. `entry`: index of the misconception it is about, or -1 for ordinary text. */
export interface Sample {
  entry: number;
  asserts: boolean;
  /** Hashes of the features of its words, and of its stance (features.ts). */
  words: Uint32Array;
  stance: Uint32Array;
}

/** Weights of a sparse matrix by row: row r holds entries[starts[r]] … entries[starts[r + 1] - 1]. */
export interface SparseRows {
  starts: Uint32Array;
  columns: Uint8Array;
  weights: Float32Array;
}

/**
 * Two linear models over one set of features.
 * `topic`: softmax over the misconceptions and, last, "none": what is the sentence about?
 * `asserted`: logistic, shared weights plus weights of the entry: does it assert the misconception?
 */
export interface Weights {
  /** Hashes of the kept features, ascending. */
  features: Uint32Array;
  topic: SparseRows;
  shared: Float32Array;
  own: SparseRows;
}

export interface Budget {
  topic: number;
  shared: number;
  own: number;
}

const RARE = 3;
const DROPOUT = 0.3;
const EPOCHS = 8;
const REPAIR_EPOCHS = 5;
/** AdaGrad steps of the topic model, of the assertion model, and of an entry's own weights relative to the latter. */
const TOPIC_STEP = 0.09;
const ASSERTED_STEP = 0.03;
const OWN_SHARE = 0.5;
const REPAIR = 0.5;
/** Each pruning keeps this many times what the next one keeps. */
const STAGE = 4;

/** Deterministic numbers in [0, 1): mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A dense matrix under training: weights, and AdaGrad's sums of squared gradients a row. */
class Matrix {
  readonly weights: Float32Array;
  readonly columns: number;
  #kept = false;

  constructor(rows: number, columns: number) {
    this.columns = columns;
    this.weights = new Float32Array(rows * columns);
  }

  /** Keeps the `count` weights that matter most and fixes the others at zero. */
  prune(count: number, importance: (row: number) => number): void {
    const { weights, columns } = this;
    const scores = new Float32Array(weights.length);
    for (let i = 0; i < weights.length; i++) {
      const weight = weights[i] as number;
      if (weight !== 0) scores[i] = Math.abs(weight) * importance((i / columns) | 0);
    }
    const ranked = scores.filter((score) => score > 0).sort();
    const bar = ranked.length > count ? (ranked[ranked.length - count] as number) : 0;
    for (let i = 0; i < weights.length; i++) if ((scores[i] as number) < bar) weights[i] = 0;
    this.#kept = true;
  }

  descend(at: number, step: number): void {
    const weight = this.weights[at] as number;
    if (!this.#kept || weight !== 0) this.weights[at] = weight - step;
  }

  get rows(): SparseRows {
    const { weights, columns } = this;
    const starts = new Uint32Array(weights.length / columns + 1);
    const at: number[] = [];
    for (let i = 0; i < weights.length; i++) {
      if (i % columns === 0) starts[i / columns] = at.length;
      if (weights[i] !== 0) at.push(i);
    }
    starts[starts.length - 1] = at.length;
    return {
      starts,
      columns: Uint8Array.from(at, (i) => i % columns),
      weights: Float32Array.from(at, (i) => weights[i] as number),
    };
  }
}

/**
 * Trains on the samples and prunes to the budget, in stages with repair between. Deterministic: same samples, same weights.
 * @param entries number of misconceptions; sample.entry lies below it
 */
export function learn(samples: readonly Sample[], entries: number, budget: Budget): Weights {
  const counts = new Map<number, number>();
  for (const { words, stance } of samples) {
    for (const h of [...words, ...stance]) counts.set(h, (counts.get(h) ?? 0) + 1);
  }
  const features = Uint32Array.from([...counts].filter(([, count]) => count >= RARE).map(([h]) => h)).sort();
  const indexOf = new Map(Array.from(features, (h, i) => [h, i]));
  const known = (hashes: Uint32Array) =>
    Int32Array.from([...hashes].map((h) => indexOf.get(h) ?? -1).filter((i) => i >= 0));
  const rows = samples.map(({ words, stance }) => ({ words: known(words), stance: known(stance) }));

  const classes = entries + 1;
  const topic = new Matrix(features.length, classes);
  const shared = new Matrix(features.length, 1);
  const own = new Matrix(features.length, entries);
  const topicSquares = new Float32Array(features.length).fill(1e-6);
  const sharedSquares = new Float32Array(features.length).fill(1e-6);
  const ownSquares = new Float32Array(features.length * entries).fill(1e-6);
  const random = randomFrom(1);
  const order = Int32Array.from(samples, (_, i) => i);
  const active = new Int32Array(
    rows.reduce((most, row) => Math.max(most, row.words.length + row.stance.length), 1),
  );
  const errors = new Float32Array(classes);

  const topicErrors = (count: number, target: number): number => {
    errors.fill(0);
    for (let a = 0; a < count; a++) {
      const base = (active[a] as number) * classes;
      for (let k = 0; k < classes; k++)
        errors[k] = (errors[k] as number) + (topic.weights[base + k] as number);
    }
    const most = errors.reduce((a, b) => Math.max(a, b));
    let sum = 0;
    for (let k = 0; k < classes; k++) sum += errors[k] = Math.exp((errors[k] as number) - most);
    let squares = 0;
    for (let k = 0; k < classes; k++) {
      const error = (errors[k] as number) / sum - (k === target ? 1 : 0);
      errors[k] = error;
      squares += error * error;
    }
    return squares;
  };

  const likeliest = (): number => {
    let best = 0;
    for (let k = 1; k < entries; k++) if ((errors[k] as number) > (errors[best] as number)) best = k;
    return best;
  };

  const epoch = (rate: number) => {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      const swap = order[i] as number;
      order[i] = order[j] as number;
      order[j] = swap;
    }
    for (const index of order) {
      const row = rows[index] as (typeof rows)[number];
      const { entry: about, asserts } = samples[index] as Sample;
      let count = 0;
      for (const feature of row.words) if (random() >= DROPOUT) active[count++] = feature;
      const squares = topicErrors(count, about < 0 ? entries : about);
      // ordinary text teaches the entry that it resembles most that resemblance is no assertion
      const entry = about < 0 ? likeliest() : about;
      if (squares > 1e-5) {
        for (let a = 0; a < count; a++) {
          const feature = active[a] as number;
          topicSquares[feature] = (topicSquares[feature] as number) + squares;
          const step = (TOPIC_STEP * rate) / Math.sqrt(topicSquares[feature] as number);
          const base = feature * classes;
          for (let k = 0; k < classes; k++) topic.descend(base + k, step * (errors[k] as number));
        }
      }
      for (const feature of row.stance) active[count++] = feature;
      let score = 0;
      for (let a = 0; a < count; a++) {
        const feature = active[a] as number;
        score += (shared.weights[feature] as number) + (own.weights[feature * entries + entry] as number);
      }
      const error = 1 / (1 + Math.exp(-score)) - (asserts ? 1 : 0);
      for (let a = 0; a < count; a++) {
        const feature = active[a] as number;
        sharedSquares[feature] = (sharedSquares[feature] as number) + error * error;
        shared.descend(feature, (ASSERTED_STEP * rate * error) / Math.sqrt(sharedSquares[feature] as number));
        const at = feature * entries + entry;
        ownSquares[at] = (ownSquares[at] as number) + error * error;
        own.descend(at, (ASSERTED_STEP * OWN_SHARE * rate * error) / Math.sqrt(ownSquares[at] as number));
      }
    }
  };

  for (let e = 0; e < EPOCHS; e++) epoch(1 - e / EPOCHS);
  for (const times of [STAGE, 1]) {
    topic.prune(budget.topic * times, (row) => (topicSquares[row] as number) ** 0.25);
    shared.prune(budget.shared * times, (row) => (sharedSquares[row] as number) ** 0.25);
    own.prune(budget.own * times, () => 1);
    for (let e = 0; e < REPAIR_EPOCHS; e++) epoch(REPAIR * (1 - e / REPAIR_EPOCHS));
  }
  return trimmed({ features, topic: topic.rows, shared: shared.weights, own: own.rows });
}

/** Without the features that kept no weight at all. */
function trimmed({ features, topic, shared, own }: Weights): Weights {
  const width = ({ starts }: SparseRows, row: number) =>
    (starts[row + 1] as number) - (starts[row] as number);
  const kept = [...features.keys()].filter(
    (row) => width(topic, row) + width(own, row) > 0 || shared[row] !== 0,
  );
  const startsOf = (rows: SparseRows) => {
    const starts = new Uint32Array(kept.length + 1);
    for (const [i, row] of kept.entries()) starts[i + 1] = (starts[i] as number) + width(rows, row);
    return { ...rows, starts };
  };
  return {
    features: Uint32Array.from(kept, (row) => features[row] as number),
    topic: startsOf(topic),
    shared: Float32Array.from(kept, (row) => shared[row] as number),
    own: startsOf(own),
  };
}
