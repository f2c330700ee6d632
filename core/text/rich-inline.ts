/** A node of parsed rich text. */
export type RichInline =
  | { readonly type: "text"; readonly value: string }
  | { readonly type: "lineBreak" }
  | { readonly type: "strong" | "emphasis"; readonly children: readonly RichInline[] }
  | { readonly type: "link"; readonly href: string; readonly children: readonly RichInline[] };
