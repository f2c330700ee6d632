import react from "@vitejs/plugin-react";
import { defineConfig, type UserConfig } from "vite";
import { announceWithoutHtml } from "../build/announce-without-html.mjs";

/** Paths are relative to the repository, where both vite and electron-vite are started. */
export const rendererConfig: UserConfig = {
  root: "renderer",
  base: "./",
  plugins: [react(), announceWithoutHtml()],
  build: {
    outDir: "../out/electron/renderer",
    emptyOutDir: true,
    minify: true,
    // The content policy allows no data: addresses, so every file stays a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: "renderer/index.html" },
    // pdf.js ships its worker as one module of more than a megabyte; it is read from the disk.
    chunkSizeWarningLimit: 1500,
  },
  worker: { format: "es" },
};

export default defineConfig(rendererConfig);
