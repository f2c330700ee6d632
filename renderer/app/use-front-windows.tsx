import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { useBridge } from "../bridge/bridge.ts";
import { call } from "../bridge/call.ts";
import { useCommand, useCommandRegistry } from "../commands/command-registry.tsx";
import type { Session } from "../document/session.ts";
import type { HelpPage } from "../help/help-page.ts";
import type { PaletteTarget } from "../palette/palette-items.ts";
import { text } from "../text/text.ts";
import { useAnnounce } from "./announcements.tsx";

/** Neither is needed before a person asks for it. */
const Palette = lazy(async () => {
  const module = await import("../palette/palette.tsx");
  return { default: module.Palette };
});
const HelpWindow = lazy(async () => {
  const module = await import("../help/help-window.tsx");
  return { default: module.HelpWindow };
});

type Front = { readonly type: "palette" } | { readonly type: "help"; readonly page: HelpPage } | null;

interface FrontWindows {
  readonly session: Session | null;
  readonly onOpenBrief: (id: string) => void;
  readonly onReveal: (target: { readonly topic?: string; readonly entry?: string }) => void;
}

function useShowingLog(): void {
  const bridge = useBridge();
  const announce = useAnnounce();
  useCommand("show-log", () => {
    void call(bridge.showLog()).then(({ ok }) => announce(ok ? text.logShown : text.logNotShown));
  });
}

/** The palette and the help, which stand in front of the window one at a time. */
export function useFrontWindows({ session, onOpenBrief, onReveal }: FrontWindows): ReactNode {
  const registry = useCommandRegistry();
  const bridge = useBridge();
  const [front, setFront] = useState<Front>(null);
  const close = () => setFront(null);
  const help = (page: HelpPage) => setFront({ type: "help", page });
  useCommand("find-anything", () => setFront({ type: "palette" }));
  useCommand("first-steps", () => help("steps"));
  useCommand("show-guide", () => help("guide"));
  useCommand("show-keys", () => help("keys"));
  useCommand("show-licences", () => help("licences"));
  useCommand("show-about", () => help("about"));
  useShowingLog();
  // What the menu asks for is done in the window, which must be seen then.
  useEffect(() => bridge.on("command", () => setFront(null)), [bridge]);

  const follow = (target: PaletteTarget) => {
    close();
    if (target.type === "brief") onOpenBrief(target.id);
    else if (target.type === "topic") onReveal({ topic: target.topic });
    else if (target.type === "statement") onReveal({ entry: target.entry });
    // After the palette has given the focus back, so that the command has the last word on it.
    else afterFrames(() => registry.run(target.command));
  };
  if (front === null) return null;
  return (
    <Suspense>
      {front.type === "palette" ? (
        <Palette session={session} onClose={close} onChosen={follow} />
      ) : (
        <HelpWindow
          page={front.page}
          onShow={help}
          onClose={close}
          onTrySample={() => {
            close();
            registry.run("open-sample");
          }}
        />
      )}
    </Suspense>
  );
}

function afterFrames(run: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(run));
}
