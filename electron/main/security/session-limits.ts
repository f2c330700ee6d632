import { app, type Session, session } from "electron";
import { isAllowedRequest } from "./allowed-request.ts";

/** Of the values that a certificate verifier may give: the certificate is refused. */
const REFUSED_CERTIFICATE = -2;

/** No permission, no device, no download and no network for anything that runs in the window. After ready. */
export function setupSessionLimits(target: Session = session.defaultSession): void {
  refusePermissions(target);
  refuseDevices(target);
  refuseNetwork(target);
  target.setSpellCheckerEnabled(false);
  // Each language would have its dictionary fetched from a server.
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

/** Electron takes the first device where nobody chooses, so "none" is chosen each time. */
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
  // Not even the system's own proxy, whose address may come from a script on a server.
  void target.setProxy({ mode: "direct" });
  app.configureHostResolver({
    enableBuiltInResolver: false,
    secureDnsMode: "off",
    enableAdditionalDnsQueryTypes: false,
  });
}

/** No page and no server is ever shown a certificate, a name or a password, and none is believed. Before ready. */
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
