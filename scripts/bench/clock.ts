/** Milliseconds of the processor that this process has taken: what else the machine does meanwhile is not in them. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
