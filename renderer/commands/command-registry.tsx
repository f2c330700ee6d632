import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from "react";
import { COMMAND_IDS, type Command } from "../../electron/contract/commands.ts";

interface Handler {
  readonly command: Command;
  readonly isEnabled: boolean;
  run(): void;
}

/** Which commands can be done at present, and by whom. The handler that was added last comes first. */
export interface CommandRegistry {
  add(handler: Handler): () => void;
  /** Whether a handler was there to run it. */
  run(command: Command): boolean;
  isEnabled(command: Command): boolean;
  /** Commands that can be done now; the same list while nothing changes. */
  enabled(): readonly Command[];
  subscribe(listener: () => void): () => void;
}

export function createCommandRegistry(): CommandRegistry {
  const handlers: Handler[] = [];
  const listeners = new Set<() => void>();
  let enabled: readonly Command[] = [];

  const handlerOf = (command: Command) =>
    handlers.findLast((handler) => handler.command === command && handler.isEnabled);

  function changed(): void {
    const now = COMMAND_IDS.filter((command) => handlerOf(command) !== undefined);
    if (now.join() === enabled.join()) return;
    enabled = now;
    for (const listener of listeners) listener();
  }

  return {
    add(handler) {
      handlers.push(handler);
      changed();
      return () => {
        handlers.splice(handlers.indexOf(handler), 1);
        changed();
      };
    },
    run(command) {
      const handler = handlerOf(command);
      handler?.run();
      return handler !== undefined;
    },
    isEnabled: (command) => enabled.includes(command),
    enabled: () => enabled,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const RegistryContext = createContext<CommandRegistry | null>(null);

export function CommandProvider({ children }: { readonly children: ReactNode }) {
  const registry = useMemo(createCommandRegistry, []);
  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

export function useCommandRegistry(): CommandRegistry {
  const registry = useContext(RegistryContext);
  if (!registry) throw new Error("useCommandRegistry is called outside CommandProvider");
  return registry;
}

/** Offers to do a command while the component is shown and `isEnabled`. */
export function useCommand(command: Command, run: () => void, isEnabled = true): void {
  const registry = useCommandRegistry();
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(
    () => registry.add({ command, isEnabled, run: () => latest.current() }),
    [registry, command, isEnabled],
  );
}

export function useEnabledCommands(): readonly Command[] {
  const registry = useCommandRegistry();
  return useSyncExternalStore(registry.subscribe, registry.enabled);
}
