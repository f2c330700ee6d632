import { type KeyboardEvent, type MouseEvent, useState } from "react";
import { text } from "../text/text.ts";
import type { PageLink } from "./pdf/page-links.ts";

interface LinkLayerProps {
  readonly links: readonly PageLink[];
  readonly page: number;
  /** Pixels for a point. */
  readonly scale: number;
  readonly onFollow: (link: PageLink) => void;
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

function nameOf({ target }: PageLink): string {
  return target.type === "address" ? target.address : text.linkInNote;
}

/** The links of a page: one stop of the Tab key, and arrows from one to the next. */
export function LinkLayer({ links, page, scale, onFollow }: LinkLayerProps) {
  const [current, setCurrent] = useState(0);
  if (links.length === 0) return null;
  const stop = Math.min(current, links.length - 1);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = STEPS[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const next = (stop + step + links.length) % links.length;
    setCurrent(next);
    event.currentTarget.querySelectorAll("a")[next]?.focus();
  };
  const follow = (event: MouseEvent, link: PageLink) => {
    event.preventDefault();
    event.stopPropagation();
    if (event.type === "click") onFollow(link);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div role="group" className="link-layer" aria-label={text.linksOnPage(page)} onKeyDown={onKeyDown}>
      {links.map((link, index) => {
        const [left, top, width, height] = link.box.map((points) => points * scale);
        return (
          <a
            key={link.id}
            href={link.target.type === "address" ? link.target.address : "#"}
            tabIndex={index === stop ? 0 : -1}
            draggable={false}
            title={nameOf(link)}
            style={{ left, top, width, height }}
            onFocus={() => setCurrent(index)}
            onClick={(event) => follow(event, link)}
            onAuxClick={(event) => follow(event, link)}
          >
            <span className="only-heard">{nameOf(link)}</span>
          </a>
        );
      })}
    </div>
  );
}
