import { lazy, Suspense, useCallback, useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import type { MenuCommand, TemplateSummary } from "../../electron/contract/api.ts";
import { ComposeView } from "../compose/compose-view.tsx";
import { useDrafts } from "../drafts/use-drafts.ts";
import { useTemplatesController } from "../templates/use-templates-controller.ts";
import { text } from "../text/text.ts";
import { Notice } from "../ui/notice.tsx";
import { ProblemList } from "../ui/problem-list.tsx";
import { DraftNotices } from "./draft-notices.tsx";
import { KeysHelp } from "./keys-help.tsx";
import { SaveTools } from "./save-tools.tsx";
import { StatusBar } from "./status-bar.tsx";
import { type CommandOrigin, useCommands } from "./use-commands.ts";
import { type ComposeController, useComposeController } from "./use-compose-controller.ts";
import type { View } from "./view.ts";
import "./app.css";

/** The editor is half of the window's code and not needed to compose. */
const TemplatesView = lazy(async () => {
  const module = await import("../templates/templates-view.tsx");
  return { default: module.TemplatesView };
});

function ViewTabs({ unsaved }: { readonly unsaved: boolean }) {
  return (
    <TabList aria-label={text.views} className="view-tabs">
      <Tab id="compose" className="view-tab">
        {text.compose}
      </Tab>
      <Tab id="templates" className="view-tab">
        {text.templates}
        {unsaved && <span className="quiet small"> ({text.unsaved})</span>}
      </Tab>
    </TabList>
  );
}

function SaveFailure({ save }: ComposeController) {
  if (save.state.type !== "failed") return null;
  return (
    <div className="app-notice">
      <Notice severity="error" title={save.state.title} onDismiss={save.dismiss}>
        <ProblemList problems={save.state.problems} />
      </Notice>
    </div>
  );
}

export function App() {
  const [view, setView] = useState<View>("compose");
  const [message, setMessage] = useState("");
  const drafts = useDrafts();
  const compose = useComposeController(drafts.actions);
  const { dossier, save } = compose;

  const announce = useCallback(
    (words: string) => {
      save.dismiss();
      setMessage(words);
    },
    [save.dismiss],
  );
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

  const run = (command: MenuCommand, origin: CommandOrigin) => {
    if (command === "show-compose") return setView("compose");
    if (command === "show-templates") return setView("templates");
    if (command === "open-dossier") return void dossier.openChosen();
    if (origin === "key" && view === "templates") return void controller.save();
    compose.saveAs(command === "save-pdf" ? "pdf" : "docx");
  };
  useCommands(run);

  return (
    <Tabs className="app" selectedKey={view} onSelectionChange={(key) => setView(key as View)}>
      <header className="app-bar">
        <h1 className="app-name">{text.appName}</h1>
        <ViewTabs unsaved={controller.unsaved} />
        <div className="app-tools">
          {view === "compose" && (
            <SaveTools block={compose.block} busy={save.state.type === "saving"} onSave={compose.saveAs} />
          )}
          <KeysHelp />
        </div>
      </header>
      <SaveFailure {...compose} />
      <DraftNotices
        view={view}
        drafts={drafts}
        dossier={dossier}
        controller={controller}
        onOpenTemplate={(id) => {
          setView("templates");
          controller.openOrAsk(id);
        }}
      />
      <main className="app-main">
        <TabPanel id="compose" className="view" shouldForceMount>
          <ComposeView
            dossier={dossier}
            templates={controller.templates.state.list}
            preview={compose.preview}
          />
        </TabPanel>
        <TabPanel id="templates" className="view">
          <Suspense>
            <TemplatesView controller={controller} subject={compose.subject} />
          </Suspense>
        </TabPanel>
      </main>
      <StatusBar save={save} message={message} draftFailure={drafts.failure} />
    </Tabs>
  );
}
