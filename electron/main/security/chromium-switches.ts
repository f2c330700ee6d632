import { app } from "electron";

/** Switches that stop network traffic, including Chromium's own; a second barrier behind the limits of the session. */
const SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  // Even a request that passes the session resolves no host.
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

/** Sets the switches. Must be called before the app is ready. */
export function setChromiumSwitches(): void {
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value);
}
