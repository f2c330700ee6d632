import { createCloneCodec } from "./clone-codec.ts";
import { createPreloadRequire } from "./preload-world.ts";
import { createWorldBridge } from "./world-bridge.ts";

export const WORLD = "electron-isolated-context";
export const BINDING = "standInSay";
export const DELIVER = "standInHear";

/** Only the main frame has a preload, as with `nodeIntegrationInSubFrames: false`. */
function inMainFrame(body: string): string {
  return `if (window === window.top) { ${body} }`;
}

export function pageScript(channel: string): string {
  return inMainFrame(`(${createWorldBridge})("page", ${JSON.stringify(channel)}, ${createCloneCodec});`);
}

export function preloadScript(channel: string, preload: string): string {
  return inMainFrame(`
    const bridge = (${createWorldBridge})("preload", ${JSON.stringify(channel)}, ${createCloneCodec});
    const world = {
      say: (text) => globalThis.${BINDING}(text),
      hear: (listener) => { globalThis.${DELIVER} = listener; },
    };
    const require = (${createPreloadRequire})(world, (${createCloneCodec})(), bridge);
    ((require, module, exports) => { ${preload}
    })(require, { exports: {} }, {});`);
}
