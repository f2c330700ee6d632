import { StrictMode } from "react";
import { I18nProvider } from "react-aria-components";
import { createRoot } from "react-dom/client";
import { AnnouncementProvider } from "./app/announcements.tsx";
import { App } from "./app/app.tsx";
import { ErrorBoundary } from "./app/error-boundary.tsx";
import { BridgeProvider } from "./bridge/bridge.ts";
import { CommandProvider } from "./commands/command-registry.tsx";
import { SettingsProvider } from "./settings/settings-context.tsx";
import { text } from "./text/text.ts";
import "./style/tokens.css";
import "./style/base.css";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element for the window to be drawn in");

createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <BridgeProvider value={window.attache}>
        <I18nProvider locale={text.locale}>
          <CommandProvider>
            <SettingsProvider>
              <AnnouncementProvider>
                <App />
              </AnnouncementProvider>
            </SettingsProvider>
          </CommandProvider>
        </I18nProvider>
      </BridgeProvider>
    </ErrorBoundary>
  </StrictMode>,
);
