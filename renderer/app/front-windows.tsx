import { lazy, Suspense, useEffect, useState } from "react";
import { useBridge } from "../bridge/bridge.ts";
import { call } from "../bridge/call.ts";
import { useCommand, useCommandRegistry } from "../commands/command-registry.tsx";
import { runAndKeepFocus } from "../commands/run-command.ts";
import type { Target } from "../compose/selection.ts";
import type { DocumentHandle } from "../document/use-document.ts";
import type { HelpPage } from "../help/help-page.ts";
import type { PaletteTarget } from "../palette/palette-items.ts";
import { text } from "../text/text.ts";
import { afterFrames } from "../ui/after-frames.ts";
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

interface FrontWindowsProps {
  readonly document: DocumentHandle;
  /** Brings Compose to the front. */
  readonly onCompose: () => void;
  readonly onReveal: (target: Target) => void;
}

function useShowingLog(): void {
  const bridge = useBridge();
  const announce = useAnnounce();
  useCommand("show-log", () => {
    void call(bridge.showLog()).then(({ ok }) => announce(ok ? text.logShown : text.logNotShown));
  });
}

/** The palette and the help, which stand in front of the window one at a time. */
export function FrontWindows({ document, onCompose, onReveal }: FrontWindowsProps) {
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
    if (target.type === "command") {
      // After the palette has given the focus back, so that the command has the last word on it.
      afterFrames(() => runAndKeepFocus(registry, target.command));
      return;
    }
    onCompose();
    if (target.type === "brief") void document.open(() => bridge.openBrief(target.id));
    else onReveal(target.type === "topic" ? { topic: target.topic } : { entry: target.entry });
  };
  if (front === null) return null;
  return (
    <Suspense>
      {front.type === "palette" ? (
        <Palette session={document.state.session} onClose={close} onChosen={follow} />
      ) : (
        <HelpWindow
          page={front.page}
          onShow={help}
          onClose={close}
          onTrySample={() => {
            close();
            afterFrames(() => runAndKeepFocus(registry, "open-sample"));
          }}
        />
      )}
    </Suspense>
  );
}
