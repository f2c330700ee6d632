import { lazy, Suspense, useCallback, useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import type { MenuCommand, TemplateSummary } from "../../electron/contract/api.ts";
import { ComposeView } from "../compose/compose-view.tsx";
import { useDrafts } from "../drafts/use-drafts.ts";
import { useTemplatesDesk } from "../templates/use-templates-desk.ts";
import { text } from "../text/text.ts";
import { Notice } from "../ui/notice.tsx";
import { ProblemList } from "../ui/problem-list.tsx";
import { DraftNotices } from "./draft-notices.tsx";
import { KeysHelp } from "./keys-help.tsx";
import { SaveTools } from "./save-tools.tsx";
import { StatusBar } from "./status-bar.tsx";
import { type CommandOrigin, useCommands } from "./use-commands.ts";
import { type ComposeDesk, useComposeDesk } from "./use-compose-desk.ts";
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

function SaveFailure({ save }: ComposeDesk) {
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
  const [said, setSaid] = useState("");
  const drafts = useDrafts();
  const compose = useComposeDesk(drafts.actions);
  const { dossier, save } = compose;

  const tell = useCallback(
    (words: string) => {
      save.dismiss();
      setSaid(words);
    },
    [save.dismiss],
  );
  const desk = useTemplatesDesk({
    drafts: drafts.actions,
    onSaved: (template: TemplateSummary) => {
      tell(text.savedTemplate(template.title));
      compose.preview.again();
    },
    onRemoved: (template) => tell(text.deleted(template.title)),
    onReloaded: (template) => tell(text.reloaded(template.title)),
    onHeldUp: useCallback(() => setView("templates"), []),
  });

  const run = (command: MenuCommand, origin: CommandOrigin) => {
    if (command === "show-compose") return setView("compose");
    if (command === "show-templates") return setView("templates");
    if (command === "open-dossier") return void dossier.openChosen();
    if (origin === "key" && view === "templates") return void desk.save();
    compose.saveAs(command === "save-pdf" ? "pdf" : "docx");
  };
  useCommands(run);

  return (
    <Tabs className="app" selectedKey={view} onSelectionChange={(key) => setView(key as View)}>
      <header className="app-bar">
        <h1 className="app-name">{text.appName}</h1>
        <ViewTabs unsaved={desk.unsaved} />
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
        desk={desk}
        onOpenTemplate={(id) => {
          setView("templates");
          desk.openOrAsk(id);
        }}
      />
      <main className="app-main">
        <TabPanel id="compose" className="view" shouldForceMount>
          <ComposeView dossier={dossier} templates={desk.templates.state.list} preview={compose.preview} />
        </TabPanel>
        <TabPanel id="templates" className="view">
          <Suspense>
            <TemplatesView desk={desk} subject={compose.subject} />
          </Suspense>
        </TabPanel>
      </main>
      <StatusBar save={save} said={said} draftFailure={drafts.failure} />
    </Tabs>
  );
}
