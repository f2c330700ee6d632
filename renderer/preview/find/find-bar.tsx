import { type KeyboardEvent, useEffect, useRef } from "react";
import { Input, SearchField } from "react-aria-components";
import { text } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { rescueFocus } from "../../ui/rescue-focus.ts";
import type { FindHandle } from "./use-find.ts";
import "./find-bar.css";

function countOf({ query, matches, at }: FindHandle): string {
  if (query.trim() === "") return "";
  return matches.length === 0 ? text.findNone : text.findCount(at + 1, matches.length);
}

/** Takes the focus when it opens, or is asked for again, and gives it back when it closes. */
export function FindBar({ find, asked }: { readonly find: FindHandle; readonly asked: number }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      const isHere = before instanceof HTMLElement && before.isConnected && before !== document.body;
      // After this bar has gone, with the focus in it.
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        if (isHere) before.focus();
        else rescueFocus();
      });
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asking again selects what was typed
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, [asked]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") find.close();
    else if (event.key === "Enter") find.step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search className="find-bar" aria-label={text.findInNote}>
      <SearchField
        className="find-field"
        aria-label={text.findInNote}
        value={find.query}
        onChange={find.setQuery}
      >
        <Input ref={input} onKeyDownCapture={onKeyDown} dir="auto" placeholder={text.findInNote} />
      </SearchField>
      <span className="find-count" role="status">
        {countOf(find)}
      </span>
      <Button look="icon" aria-label={text.findPrevious} onPress={() => find.step(-1)}>
        <Icon name="up" />
      </Button>
      <Button look="icon" aria-label={text.findNext} onPress={() => find.step(1)}>
        <Icon name="down" />
      </Button>
      <Button look="icon" aria-label={text.closeFind} onPress={find.close}>
        <Icon name="close" />
      </Button>
    </search>
  );
}
