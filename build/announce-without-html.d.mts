/** Plugin of Vite. */
export function announceWithoutHtml(): {
  readonly name: string;
  readonly transform: (code: string, id: string) => { readonly code: string; readonly map: null } | undefined;
};
