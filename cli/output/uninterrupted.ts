const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Does what must not be cut short, such as saving. A signal that comes meanwhile has its usual effect afterwards; at
 * all other times it ends the program at once, as nothing is being written.
 */
export async function uninterrupted<Value>(work: () => Promise<Value>): Promise<Value> {
  let caught: NodeJS.Signals | undefined;
  const remember = (signal: NodeJS.Signals): void => {
    caught ??= signal;
  };
  for (const signal of SIGNALS) process.on(signal, remember);
  try {
    return await work();
  } finally {
    for (const signal of SIGNALS) process.off(signal, remember);
    if (caught) process.kill(process.pid, caught);
  }
}
