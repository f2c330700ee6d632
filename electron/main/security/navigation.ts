import { app, type Event, type WebContents } from "electron";

/** Prevents navigation, further windows, webviews and peer connections. Must be called before the app is ready. */
export function setupNavigation(): void {
  app.on("web-contents-created", (_event, contents) => preventNavigation(contents));
}

function preventNavigation(contents: WebContents): void {
  const refuse = (event: Event): void => event.preventDefault();
  contents.on("will-navigate", refuse);
  contents.on("will-frame-navigate", refuse);
  contents.on("will-redirect", refuse);
  contents.on("will-attach-webview", refuse);
  contents.on("select-bluetooth-device", (event, _devices, choose) => {
    event.preventDefault();
    choose("");
  });
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
}
