const CODES = { SIGINT: 130, SIGTERM: 143 } as const;

export type StopSignal = keyof typeof CODES;

export function signalCode(signal: StopSignal): 130 | 143 {
  return CODES[signal];
}

/**
 * Does work that signals can end: the first calls `stop`, so that the work ends in an orderly way; a second ends the
 * process at once.
 */
export async function untilSignal<Value>(
  stop: (signal: StopSignal) => void,
  work: () => Promise<Value>,
): Promise<Value> {
  const names = Object.keys(CODES) as readonly StopSignal[];
  const once = (signal: StopSignal): void => {
    forget();
    stop(signal);
  };
  const forget = (): void => {
    for (const name of names) process.off(name, once);
  };
  for (const name of names) process.on(name, once);
  try {
    return await work();
  } finally {
    forget();
  }
}
