/** Plugin of Vite. */
export function bundlePdfkit(): {
  readonly name: string;
  readonly enforce: "pre";
  readonly resolveId: (source: string, importer: string | undefined) => string | undefined;
};
