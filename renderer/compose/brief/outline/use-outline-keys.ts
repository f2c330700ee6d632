import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import { IS_APPLE } from "../../../app/platform.ts";
import { findPlace, keyAfter, type OutlineTopic } from "./outline-model.ts";
import type { Move, OutlineActions } from "./use-outline-actions.ts";

type PressedKey = Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey">;

function moveOf({ key, altKey, ctrlKey, metaKey, shiftKey }: PressedKey): Move | undefined {
  if (!altKey || shiftKey || (key !== "ArrowUp" && key !== "ArrowDown")) return undefined;
  const isFar = IS_APPLE ? metaKey : ctrlKey;
  if (key === "ArrowUp") return isFar ? "top" : "up";
  return isFar ? "bottom" : "down";
}

function isTakingOut({ key, altKey, ctrlKey, metaKey }: PressedKey): boolean {
  return !altKey && !ctrlKey && !metaKey && (key === "Delete" || (IS_APPLE && key === "Backspace"));
}

interface OutlineFocus {
  readonly element: RefObject<HTMLDivElement | null>;
  /** Gives the focus to a row once the rows are drawn again: one that moves in the page loses it. */
  readonly focusNext: (key: string | undefined) => void;
}

export function useOutlineFocus(outline: readonly OutlineTopic[]): OutlineFocus {
  const element = useRef<HTMLDivElement>(null);
  const wanted = useRef<{ key: string | undefined } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves when the rows have changed
  useEffect(() => {
    if (wanted.current === null) return;
    const { key } = wanted.current;
    wanted.current = null;
    const frame = requestAnimationFrame(() => {
      const row =
        key === undefined
          ? null
          : element.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
      (row ?? element.current?.querySelector<HTMLElement>("[role=treegrid]"))?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [outline]);
  return {
    element,
    focusNext: (key) => {
      wanted.current = { key };
    },
  };
}

/** Keys that move the row with the focus, or take it out. */
export function useOutlineKeys(
  outline: readonly OutlineTopic[],
  actions: OutlineActions,
  focusNext: OutlineFocus["focusNext"],
): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const { target, currentTarget } = event;
    // Menus of rows are drawn elsewhere, and their keys come here all the same.
    if (!(target instanceof HTMLElement) || !currentTarget.contains(target)) return;
    const key = target.closest<HTMLElement>("[data-key]")?.dataset.key;
    const place = key === undefined ? undefined : findPlace(outline, key);
    const move = moveOf(event);
    if (!place || (move === undefined && !isTakingOut(event))) return;
    event.preventDefault();
    event.stopPropagation();
    focusNext(move === undefined ? keyAfter(place) : place.key);
    if (move === undefined) actions.takeOut(place);
    else actions.move(place, move);
  };
}
