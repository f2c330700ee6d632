import { lazy, type ReactNode, Suspense, useCallback, useState } from "react";
import type { LevelView, TemplateSummary } from "../../electron/contract/api.ts";
import { faultOf } from "../../electron/contract/fault.ts";
import { useBridge } from "../bridge/bridge.ts";
import { call } from "../bridge/call.ts";
import { BriefsView } from "../briefs/briefs-view.tsx";
import { RenewalDialog } from "../briefs/renewal-dialog.tsx";
import { useRenewal } from "../briefs/use-renewal.ts";
import { useCommand } from "../commands/command-registry.tsx";
import { useCommandKeys } from "../commands/use-command-keys.ts";
import { ComposeView } from "../compose/compose-view.tsx";
import { type Revealed, useReveal } from "../compose/reveal.ts";
import { type DraftActions, useDrafts } from "../drafts/use-drafts.ts";
import { SettingsView } from "../settings/settings-view.tsx";
import type { WantedLine } from "../templates/templates-view.tsx";
import { type TemplatesController, useTemplatesController } from "../templates/use-templates-controller.ts";
import { text } from "../text/text.ts";
import { useWasShown } from "../ui/hooks/use-was-shown.ts";
import { useAnnounce } from "./announcements.tsx";
import { AppNotices } from "./app-notices.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import { FrontWindows } from "./front-windows.tsx";
import { MarkingBand } from "./marking-band.tsx";
import { goToNextPane } from "./panes.ts";
import { panelId, Rail, tabId } from "./rail.tsx";
import { StatusBar } from "./status-bar.tsx";
import { TopBar } from "./top-bar.tsx";
import { useComposeCommands } from "./use-compose-commands.ts";
import { type ComposeController, useComposeController } from "./use-compose-controller.ts";
import { useKeptFocus } from "./use-kept-focus.ts";
import type { View } from "./view.ts";
import "./app.css";

/** The editor is half of the window's code and not needed to compose. */
const TemplatesView = lazy(async () => {
  const module = await import("../templates/templates-view.tsx");
  return { default: module.TemplatesView };
});

const NO_LEVELS: readonly LevelView[] = [];

function useViewCommands(setView: (view: View) => void): void {
  useCommand("show-compose", () => setView("compose"));
  useCommand("show-briefs", () => setView("briefs"));
  useCommand("show-templates", () => setView("templates"));
  useCommand("show-settings", () => setView("settings"));
  useCommand("next-pane", () => goToNextPane(1));
  useCommand("previous-pane", () => goToNextPane(-1));
}

/** Opens templates from elsewhere, perhaps at a line. */
function useWantedLine(controller: TemplatesController, setView: (view: View) => void) {
  const [wanted, setWanted] = useState<WantedLine | null>(null);
  const showTemplate = (id: string, line: WantedLine | null) => {
    setView("templates");
    if (controller.templates.state.open?.id !== id) controller.openOrAsk(id);
    setWanted(line);
  };
  return { wanted, showTemplate };
}

interface ViewPanelProps {
  readonly id: View;
  readonly view: View;
  readonly children: ReactNode;
}

/** A view stays as it is, with its scroll places, while another is shown, and fails alone. */
function ViewPanel({ id, view, children }: ViewPanelProps) {
  const bridge = useBridge();
  return (
    <div role="tabpanel" id={panelId(id)} aria-labelledby={tabId(id)} className="view" hidden={view !== id}>
      <ErrorBoundary onFault={(error) => void call(bridge.reportFault(faultOf(error)))}>
        {children}
      </ErrorBoundary>
    </div>
  );
}

interface ViewsProps {
  readonly revealed: Revealed | null;
  readonly compose: ComposeController;
  readonly renewal: ReturnType<typeof useRenewal>;
  readonly drafts: DraftActions;
  readonly controller: TemplatesController;
  readonly view: View;
  readonly wanted: WantedLine | null;
  readonly onShow: (view: View) => void;
  readonly onShowTemplate: (id: string, line: WantedLine | null) => void;
}

function Views(props: ViewsProps) {
  const { compose, renewal, controller, drafts, view, wanted, revealed, onShow, onShowTemplate } = props;
  const { session } = compose.document.state;
  const templates = controller.templates.state.list;
  const wereSettingsShown = useWasShown(view === "settings");
  return (
    <main className="app-main">
      <ViewPanel id="compose" view={view}>
        <ComposeView
          compose={compose}
          templates={templates}
          onShowTemplate={(template, line) => onShowTemplate(template, { template, line })}
          revealed={revealed}
        />
      </ViewPanel>
      <ViewPanel id="briefs" view={view}>
        <BriefsView
          document={compose.document}
          templates={templates}
          isShown={view === "briefs"}
          onOpened={() => onShow("compose")}
          onRenew={renewal.open}
        />
      </ViewPanel>
      <ViewPanel id="settings" view={view}>
        {wereSettingsShown && (
          <SettingsView
            isShown={view === "settings"}
            levels={session?.opened.dossier.levels ?? NO_LEVELS}
            drafts={drafts}
          />
        )}
      </ViewPanel>
      <ViewPanel id="templates" view={view}>
        {/* The editor is loaded when it is first wanted. */}
        {view === "templates" && (
          <Suspense>
            <TemplatesView controller={controller} subject={compose.subject} wanted={wanted} />
          </Suspense>
        )}
      </ViewPanel>
    </main>
  );
}

export function App() {
  const [chosenView, setView] = useState<View | null>(null);
  const drafts = useDrafts();
  const announce = useAnnounce();
  const compose = useComposeController(drafts.actions);
  const renewal = useRenewal(compose.document);
  const { session, opening } = compose.document.state;
  // The start page is where a window without a brief begins.
  const view = chosenView ?? (session || opening ? "compose" : "briefs");
  const marking = view === "compose" && session ? (compose.preview.state.shown?.marking ?? "") : "";

  const controller = useTemplatesController({
    drafts: drafts.actions,
    isWanted: !opening,
    onSaved: (template: TemplateSummary) => {
      announce(text.savedTemplate(template.title));
      compose.preview.again();
    },
    onRemoved: (template) => announce(text.deleted(template.title)),
    onReloaded: (template) => announce(text.reloaded(template.title)),
    onHeldUp: useCallback(() => setView("templates"), []),
  });
  const { wanted, showTemplate } = useWantedLine(controller, setView);
  const reveal = useReveal();
  useCommandKeys();
  useKeptFocus(`${view} ${session?.id}`);
  useViewCommands(setView);
  useComposeCommands(compose, view === "compose");
  useCommand("save-now", () => void controller.save(), view === "templates");

  return (
    <>
      <div className="app">
        <Rail
          view={view}
          onShow={setView}
          marked={new Set(controller.unsaved ? (["templates"] as const) : [])}
        />
        <div className="app-column">
          <header>
            <MarkingBand marking={marking} />
            <TopBar compose={compose} />
          </header>
          <AppNotices
            compose={compose}
            renewal={renewal}
            drafts={drafts}
            controller={controller}
            onOpenTemplate={(id) => showTemplate(id, null)}
          />
          <Views
            revealed={reveal.revealed}
            compose={compose}
            renewal={renewal}
            drafts={drafts.actions}
            controller={controller}
            view={view}
            wanted={wanted}
            onShow={setView}
            onShowTemplate={showTemplate}
          />
          <footer>
            <StatusBar compose={compose} isCompose={view === "compose"} draftFailure={drafts.failure} />
            <MarkingBand marking={marking} />
          </footer>
        </div>
      </div>
      <FrontWindows document={compose.document} onCompose={() => setView("compose")} onReveal={reveal.show} />
      {session && <RenewalDialog session={session} renewal={renewal} />}
    </>
  );
}
