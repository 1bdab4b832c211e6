/** How many units `run` looks at: the measure of work for what reads text, free of clocks. */
export function unitsRead(run: () => void): number {
  const original = Object.getOwnPropertyDescriptor(String.prototype, 'charCodeAt') as PropertyDescriptor;
  const charCodeAt: (index: number) => number = original.value;
  let count = 0;
  Object.defineProperty(String.prototype, 'charCodeAt', {
    ...original,
    value(this: string, index: number) {
      count++;
      return charCodeAt.call(this, index);
    },
  });
  try {
    run();
    return count;
  } finally {
    Object.defineProperty(String.prototype, 'charCodeAt', original);
  }
}
