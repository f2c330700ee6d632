import { app, type Session, session } from "electron";
import { isAllowedRequest } from "./allowed-request.ts";

/** Result of a certificate verifier that refuses the certificate. */
const REFUSED_CERTIFICATE = -2;

/** Denies permissions, devices, downloads and network access to the window. Must be called after the app is ready. */
export function setupSessionLimits(target: Session = session.defaultSession): void {
  refusePermissions(target);
  refuseDevices(target);
  refuseNetwork(target);
  target.setSpellCheckerEnabled(false);
  // Chromium would download a dictionary for each language.
  target.setSpellCheckerLanguages([]);
  target.on("will-download", (event) => event.preventDefault());
}

/** The same for the hidden window that prints a note, which may show files of this computer and the viewer of PDFs. */
export function setupPrintSession(target: Session): void {
  refusePermissions(target);
  refuseDevices(target);
  target.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !/^(file:\/\/\/|chrome-extension:|chrome:|blob:|data:)/.test(url) });
  });
  void target.setProxy({ mode: "direct" });
  target.on("will-download", (event) => event.preventDefault());
}

function refusePermissions(target: Session): void {
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  target.setPermissionCheckHandler(() => false);
  target.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  target.on("file-system-access-restricted", (_event, _details, answer) => answer("deny"));
}

/** Chooses no device each time, because Electron takes the first one otherwise. */
function refuseDevices(target: Session): void {
  target.setDevicePermissionHandler(() => false);
  target.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  target.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
  target.on("select-hid-device", (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
  target.on("select-usb-device", (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
  target.on("select-serial-port", (event, _ports, _contents, choose) => {
    event.preventDefault();
    choose("");
  });
}

function refuseNetwork(target: Session): void {
  target.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isAllowedRequest(details, app.isPackaged) });
  });
  target.setCertificateVerifyProc((_request, answer) => answer(REFUSED_CERTIFICATE));
  // The system proxy is not used either, because its address may come from a script on a server.
  void target.setProxy({ mode: "direct" });
  app.configureHostResolver({
    enableBuiltInResolver: false,
    secureDnsMode: "off",
    enableAdditionalDnsQueryTypes: false,
  });
}

/**
 * Refuses invalid certificates, and gives no client certificate or password to a server. Must be called before the app
 * is ready.
 */
export function refuseCredentials(): void {
  app.on("certificate-error", (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  app.on("select-client-certificate", (event, _contents, _url, _list, choose) => {
    event.preventDefault();
    choose();
  });
  app.on("login", (event, _contents, _details, _info, answer) => {
    event.preventDefault();
    answer();
  });
}
