const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Does work that must not be interrupted, such as saving. A signal that arrives meanwhile takes effect afterwards; at all
 * other times it ends the program at once, because nothing is being written.
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
