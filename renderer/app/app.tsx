import { lazy, Suspense, useCallback, useState } from "react";
import { TabPanel, Tabs } from "react-aria-components";
import type { TemplateSummary } from "../../electron/contract/api.ts";
import { BriefsView } from "../briefs/briefs-view.tsx";
import { useCommand } from "../commands/command-registry.tsx";
import { useCommandKeys } from "../commands/use-command-keys.ts";
import { ComposeView } from "../compose/compose-view.tsx";
import { useReveal } from "../compose/reveal.ts";
import { useDrafts } from "../drafts/use-drafts.ts";
import { useTemplatesController } from "../templates/use-templates-controller.ts";
import { text } from "../text/text.ts";
import { useAnnounce } from "./announcements.tsx";
import { AppNotices } from "./app-notices.tsx";
import { FrontWindows } from "./front-windows.tsx";
import { MarkingBand } from "./marking-band.tsx";
import { goToNextPane } from "./panes.ts";
import { Rail } from "./rail.tsx";
import { StatusBar } from "./status-bar.tsx";
import { TopBar } from "./top-bar.tsx";
import { useComposeCommands } from "./use-compose-commands.ts";
import { useComposeController } from "./use-compose-controller.ts";
import { useKeptFocus } from "./use-kept-focus.ts";
import type { View } from "./view.ts";
import "./app.css";

/** The editor is half of the window's code and not needed to compose. */
const TemplatesView = lazy(async () => {
  const module = await import("../templates/templates-view.tsx");
  return { default: module.TemplatesView };
});

function useViewCommands(setView: (view: View) => void): void {
  useCommand("show-compose", () => setView("compose"));
  useCommand("show-briefs", () => setView("briefs"));
  useCommand("show-templates", () => setView("templates"));
  useCommand("next-pane", () => goToNextPane(1));
  useCommand("previous-pane", () => goToNextPane(-1));
}

export function App() {
  const [chosenView, setView] = useState<View | null>(null);
  const drafts = useDrafts();
  const announce = useAnnounce();
  const compose = useComposeController(drafts.actions);
  const { session, opening } = compose.document.state;
  // The start page is where a window without a brief begins.
  const view = chosenView ?? (session || opening ? "compose" : "briefs");
  const marking = view === "compose" && session ? (compose.preview.state.shown?.marking ?? "") : "";

  const controller = useTemplatesController({
    drafts: drafts.actions,
    onSaved: (template: TemplateSummary) => {
      announce(text.savedTemplate(template.title));
      compose.preview.again();
    },
    onRemoved: (template) => announce(text.deleted(template.title)),
    onReloaded: (template) => announce(text.reloaded(template.title)),
    onHeldUp: useCallback(() => setView("templates"), []),
  });

  const reveal = useReveal();
  useCommandKeys();
  useKeptFocus(`${view} ${session?.id}`);
  useViewCommands(setView);
  useComposeCommands(compose, view === "compose");
  useCommand("save-now", () => void controller.save(), view === "templates");

  return (
    <>
      <Tabs
        className="app"
        orientation="vertical"
        selectedKey={view}
        onSelectionChange={(key) => setView(key as View)}
      >
        <Rail marked={new Set(controller.unsaved ? (["templates"] as const) : [])} />
        <div className="app-column">
          <MarkingBand marking={marking} />
          <TopBar compose={compose} />
          <AppNotices
            compose={compose}
            drafts={drafts}
            controller={controller}
            onOpenTemplate={(id) => {
              setView("templates");
              controller.openOrAsk(id);
            }}
          />
          <main className="app-main">
            <TabPanel id="compose" className="view" shouldForceMount>
              <ComposeView
                compose={compose}
                templates={controller.templates.state.list}
                revealed={reveal.revealed}
              />
            </TabPanel>
            <TabPanel id="briefs" className="view" shouldForceMount>
              <BriefsView
                document={compose.document}
                templates={controller.templates.state.list}
                isShown={view === "briefs"}
                onOpened={() => setView("compose")}
              />
            </TabPanel>
            <TabPanel id="templates" className="view">
              <Suspense>
                <TemplatesView controller={controller} subject={compose.subject} />
              </Suspense>
            </TabPanel>
          </main>
          <StatusBar compose={compose} draftFailure={drafts.failure} />
          <MarkingBand marking={marking} />
        </div>
      </Tabs>
      <FrontWindows document={compose.document} onCompose={() => setView("compose")} onReveal={reveal.show} />
    </>
  );
}
