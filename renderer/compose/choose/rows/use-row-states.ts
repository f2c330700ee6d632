import {
  createContext,
  type RefObject,
  useContext,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { EntryView } from "../../../../electron/contract/api.ts";
import {
  createRowStates,
  type RowStates,
  type RowsSetting,
  type StatementState,
  type TopicState,
} from "./row-states.ts";

export const RowStatesContext = createContext<RowStates | null>(null);

/** The states of rows for the tree of this moment. */
export function useRowStates(setting: RowsSetting): RowStates {
  const [states] = useState(() => createRowStates(setting));
  useLayoutEffect(() => states.set(setting), [states, setting]);
  return states;
}

function useStates(): RowStates {
  const states = useContext(RowStatesContext);
  if (!states) throw new Error("a row of the tree is drawn outside RowStatesContext");
  return states;
}

export function useStatementState(topic: string, entry: EntryView): StatementState {
  const states = useStates();
  return useSyncExternalStore(states.subscribe, () => states.statement(topic, entry));
}

export function useTopicState(topic: string): TopicState {
  const states = useStates();
  return useSyncExternalStore(states.subscribe, () => states.topic(topic));
}

/**
 * Names the row in which an element stands, in words that change with the row's state. React Aria names a row by its
 * `textValue`, which cannot change without all rows being drawn again.
 */
export function useRowName(name: string): RefObject<HTMLSpanElement | null> {
  const element = useRef<HTMLSpanElement>(null);
  // With each drawing, because a row that is drawn anew has its first name again.
  useLayoutEffect(() => element.current?.closest("[role=row]")?.setAttribute("aria-label", name));
  return element;
}
