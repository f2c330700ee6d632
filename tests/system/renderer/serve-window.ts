import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
};

/** At least as strict as the shell's policy: the window needs no data: and no blob: either. */
function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    "font-src 'self'",
    "worker-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types attache-pdf-worker",
  ].join("; ");
}

async function answer(folder: string, path: string, response: ServerResponse): Promise<void> {
  const name = normalize(path === "/" ? "/index.html" : path);
  const nonce = randomBytes(16).toString("base64");
  const headers = { "content-security-policy": policy(nonce), "content-type": TYPES[extname(name)] ?? "" };
  // Asked for by the browser alone; the program's window never does.
  if (name === "/favicon.ico") return void response.writeHead(204).end();
  try {
    const bytes = await readFile(join(folder, name));
    const body = extname(name) === ".html" ? bytes.toString().replaceAll("__CSP_NONCE__", nonce) : bytes;
    response.writeHead(200, headers).end(body);
  } catch {
    response.writeHead(404, headers).end();
  }
}

export interface WindowServer {
  readonly address: string;
  readonly close: () => void;
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
}

export async function serveWindow(folder: string): Promise<WindowServer> {
  const server = createServer((request, response) => {
    void answer(folder, new URL(request.url ?? "/", "http://127.0.0.1").pathname, response);
  });
  const port = await listen(server);
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
