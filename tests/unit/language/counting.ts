/** How many units `run` looks at: the measure of work for what reads text, free of clocks. */
export function unitsRead(run: () => void): number {
  const original = String.prototype.charCodeAt;
  let count = 0;
  Object.defineProperty(String.prototype, 'charCodeAt', {
    configurable: true,
    writable: true,
    value(this: string, index: number) {
      count++;
      return original.call(this, index);
    },
  });
  try {
    run();
    return count;
  } finally {
    Object.defineProperty(String.prototype, 'charCodeAt', {
      configurable: true,
      writable: true,
      value: original,
    });
  }
}
