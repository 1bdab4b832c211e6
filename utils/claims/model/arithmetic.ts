// Arithmetic coding with adaptive counts: frequent symbols cost less than a bit's share of a byte, as far as theory allows.
// Range coder of 32 bits; source: G. N. N. Martin, "Range encoding", 1979.

const TOP = 2 ** 32;
const LEAST = 2 ** 24;

/** How often each symbol was met so far; what was not counts as met once. */
class Counts {
  readonly #counts: Uint32Array;
  total: number;

  constructor(kinds: number) {
    this.#counts = new Uint32Array(kinds).fill(1);
    this.total = kinds;
  }

  /** Symbols met that are smaller. */
  below(symbol: number): number {
    let sum = 0;
    for (let i = 0; i < symbol; i++) sum += this.#counts[i] as number;
    return sum;
  }

  /** The symbol at this place of all met ones in order. */
  at(place: number): number {
    let symbol = 0;
    for (let sum = this.of(0); sum <= place; sum += this.of(symbol)) symbol++;
    return symbol;
  }

  of(symbol: number): number {
    return this.#counts[symbol] as number;
  }

  meet(symbol: number): void {
    this.#counts[symbol] = this.of(symbol) + 1;
    this.total++;
  }
}

/** @param symbols each below `kinds`, fewer than 2^24 of them */
export function compress(symbols: Uint8Array, kinds: number): Uint8Array {
  const counts = new Counts(kinds);
  const bytes: number[] = [];
  let low = 0;
  let range = TOP - 1;
  const shift = () => {
    bytes.push(Math.floor(low / LEAST));
    low = (low % LEAST) * 256;
  };
  for (const symbol of symbols) {
    const unit = Math.floor(range / counts.total);
    low += counts.below(symbol) * unit;
    range = counts.of(symbol) * unit;
    counts.meet(symbol);
    if (low >= TOP) {
      low -= TOP;
      for (let i = bytes.length - 1; ; i--) {
        const byte = (bytes[i] as number) + 1;
        bytes[i] = byte % 256;
        if (byte < 256) break;
      }
    }
    for (; range < LEAST; range *= 256) shift();
  }
  for (let i = 0; i < 4; i++) shift();
  return Uint8Array.from(bytes);
}

/** The `length` symbols that were compressed to these bytes. */
export function expand(bytes: Uint8Array, kinds: number, length: number): Uint8Array {
  const counts = new Counts(kinds);
  const symbols = new Uint8Array(length);
  let next = 0;
  let range = TOP - 1;
  let code = 0;
  const shift = () => {
    code = code * 256 + (bytes[next++] ?? 0);
  };
  for (let i = 0; i < 4; i++) shift();
  for (let i = 0; i < length; i++) {
    const unit = Math.floor(range / counts.total);
    const symbol = counts.at(Math.min(counts.total - 1, Math.floor(code / unit)));
    code -= counts.below(symbol) * unit;
    range = counts.of(symbol) * unit;
    counts.meet(symbol);
    symbols[i] = symbol;
    for (; range < LEAST; range *= 256) shift();
  }
  return symbols;
}
