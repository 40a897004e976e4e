/** This process's own CPU so far, ms: user and system, whatever else the machine does meanwhile. */
export function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Median CPU of several runs, ms. The first run warms up and does not count, where there is more than one. */
export function medianCpu(runs: number, work: () => unknown): number {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = cpu();
    work();
    times.push(cpu() - start);
  }
  const counted = (runs > 1 ? times.slice(1) : times).sort((a, b) => a - b);
  return counted[Math.floor(counted.length / 2)] ?? 0;
}
