import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { text } from "../../text/text.ts";

/** Pixels for each press of an arrow key, and the least height. */
const STEP = 24;
const LEAST = 72;

interface HeightHandleProps {
  /** Null takes the height that the content needs. */
  readonly onChange: (height: number | null) => void;
}

function heightOf(handle: Element): number {
  return handle.parentElement?.getBoundingClientRect().height ?? LEAST;
}

function mostFor(handle: Element): number {
  return (handle.parentElement?.parentElement?.getBoundingClientRect().height ?? 600) * 0.8;
}

/** The upper border of the drawer: dragged, moved by arrow keys, and given back its own height by a double click. */
export function HeightHandle({ onChange }: HeightHandleProps) {
  const start = useRef<{ readonly y: number; readonly height: number } | null>(null);
  const [share, setShare] = useState(40);
  const change = (handle: Element, height: number) => {
    const most = mostFor(handle);
    const next = Math.max(LEAST, Math.min(height, most));
    setShare(Math.round((next / most) * 80));
    onChange(next);
  };
  const onPointerDown = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { y: event.clientY, height: heightOf(event.currentTarget) };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (start.current) change(event.currentTarget, start.current.height + start.current.y - event.clientY);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: STEP, ArrowDown: -STEP }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    change(event.currentTarget, heightOf(event.currentTarget) + by);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule of HTML cannot be moved
    <div
      className="findings-handle"
      role="separator"
      aria-orientation="horizontal"
      aria-label={text.findingsHeight}
      aria-valuenow={share}
      aria-valuemin={0}
      aria-valuemax={80}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        start.current = null;
      }}
      onDoubleClick={() => onChange(null)}
      onKeyDown={onKeyDown}
    />
  );
}
