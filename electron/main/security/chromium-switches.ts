import { app } from "electron";

/** Chromium's switches before it is ready: a second barrier behind the session's, and no network traffic of its own. */
const SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  // Even a request that slipped past the session finds no host.
  ["host-resolver-rules", "MAP * ~NOTFOUND"],
  ["no-proxy-server"],
  ["force-webrtc-ip-handling-policy", "disable_non_proxied_udp"],
  ["dns-prefetch-disable"],
  ["no-pings"],
  ["disable-background-networking"],
  ["disable-component-update"],
  ["disable-domain-reliability"],
  ["disable-breakpad"],
  ["disable-sync"],
  ["disable-client-side-phishing-detection"],
  ["metrics-recording-only"],
  ["no-report-upload"],
  ["no-default-browser-check"],
  ["no-first-run"],
];

/** Before ready. */
export function setChromiumSwitches(): void {
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value);
}
