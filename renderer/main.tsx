import { StrictMode } from "react";
import { I18nProvider } from "react-aria-components";
import { createRoot } from "react-dom/client";
import { faultOf } from "../electron/contract/fault.ts";
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

function reportFault(error: unknown): void {
  void window.attache.reportFault(faultOf(error));
}

// Faults outside of what React draws: in listeners, timers and promises.
window.addEventListener("error", ({ error }) => reportFault(error));
window.addEventListener("unhandledrejection", ({ reason }) => reportFault(reason));

createRoot(root).render(
  <StrictMode>
    <ErrorBoundary onFault={reportFault}>
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
