import { readFileSync } from 'node:fs';
import wabt from 'wabt';

/** The sums of products that training consists of. Counts are multiples of 4, but for `inner`; arrays lie in one memory. */
export interface Kernels {
  /** The product of two runs of `count` numbers, from places `atA` and `atB` on. */
  dot: (a: Float32Array, atA: number, b: Float32Array, atB: number, count: number) => number;
  /** into += factor × from */
  addScaled: (
    into: Float32Array,
    atInto: number,
    from: Float32Array,
    atFrom: number,
    factor: number,
    count: number,
  ) => void;
  /** into += x · w, with x of `inner` numbers that stand `stride` apart, and w of `inner` rows of `width`. */
  addProduct: (
    into: Float32Array,
    atInto: number,
    x: Float32Array,
    atX: number,
    stride: number,
    w: Float32Array,
    inner: number,
    width: number,
  ) => void;
}

/** What kernels.wat exports; pointers are bytes. */
interface Exports {
  dot: (a: number, b: number, count: number) => number;
  addScaled: (into: number, from: number, factor: number, count: number) => void;
  addProduct: (into: number, x: number, stride: number, w: number, inner: number, width: number) => void;
}

const FILE = new URL('./kernels.wat', import.meta.url);
const FEATURES = { simd: true, threads: true };
const text = (await wabt()).parseWat(FILE.pathname, readFileSync(FILE, 'utf8'), FEATURES);
const compiled = new WebAssembly.Module(text.toBinary({}).buffer as Uint8Array<ArrayBuffer>);

/** The kernels over arrays that lie in this memory. */
export function kernelsOn(memory: WebAssembly.Memory): Kernels {
  const { exports } = new WebAssembly.Instance(compiled, { shared: { memory } });
  const { dot, addScaled, addProduct } = exports as unknown as Exports;
  const place = (array: Float32Array, at: number) => array.byteOffset + 4 * at;
  return {
    dot: (a, atA, b, atB, count) => dot(place(a, atA), place(b, atB), count),
    addScaled: (into, atInto, from, atFrom, factor, count) =>
      addScaled(place(into, atInto), place(from, atFrom), factor, count),
    addProduct: (into, atInto, x, atX, stride, w, inner, width) =>
      addProduct(place(into, atInto), place(x, atX), stride, place(w, 0), inner, width),
  };
}

const PAGE = 65_536;
const MOST_PAGES = 65_536;

/** Memory that threads share and the kernels work in; it grows with what is asked of it. */
export class Space {
  readonly memory = new WebAssembly.Memory({ initial: 0, maximum: MOST_PAGES, shared: true });
  #next = 0;

  floats(length: number): Float32Array {
    const start = this.#take(length);
    return new Float32Array(this.memory.buffer, start, length);
  }

  integers(length: number): Int32Array {
    const start = this.#take(length);
    return new Int32Array(this.memory.buffer, start, length);
  }

  /** @param count of 32-bit numbers */
  #take(count: number): number {
    const start = this.#next;
    this.#next += 4 * ((count + 3) & ~3);
    const missing = this.#next - this.memory.buffer.byteLength;
    if (missing > 0) this.memory.grow(Math.ceil(missing / PAGE));
    return start;
  }
}
