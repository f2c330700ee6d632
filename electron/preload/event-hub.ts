type Listener = (value: unknown) => void;

export interface EventHub {
  /** Calls the listeners of an event, or keeps it for the first one. */
  deliver(name: string, value: unknown): void;
  /** Returns a function that ends the subscription. */
  on(name: string, listener: Listener): () => void;
}

/** Events of one name that are kept while nothing listens; the oldest is dropped first. */
const MAX_KEPT = 16;

/**
 * Hands events to the window's listeners. The main process may send a command before the window has drawn itself, for
 * a brief that was double-clicked: events without a listener wait for the first one.
 */
export function createEventHub(names: readonly string[]): EventHub {
  const events = new Map(
    names.map((name) => [name, { listeners: new Set<Listener>(), kept: [] as unknown[] }]),
  );
  const eventOf = (name: string) => {
    const event = events.get(name);
    if (!event) throw new Error(`no such event: ${name}`);
    return event;
  };
  return {
    deliver(name, value) {
      const { listeners, kept } = eventOf(name);
      for (const listener of listeners) listener(value);
      if (listeners.size > 0) return;
      kept.push(value);
      if (kept.length > MAX_KEPT) kept.shift();
    },
    on(name, listener) {
      const { listeners, kept } = eventOf(name);
      // One wrapper per subscription: the same function subscribed twice is two subscriptions.
      const subscription: Listener = (value) => listener(value);
      listeners.add(subscription);
      for (const value of kept.splice(0)) subscription(value);
      return () => {
        listeners.delete(subscription);
      };
    },
  };
}
