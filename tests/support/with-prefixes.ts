import { NAMESPACES } from "../../core/ooxml/namespaces.ts";

/** A part of a Word file whose root declares all usual prefixes, as Word's own parts do. */
export function withPrefixes(xml: string): string {
  return xml.replace(/<\w[^>]*?(?=\/?>)/, (root) => {
    const missing = Object.entries(NAMESPACES).filter(([prefix]) => !root.includes(`xmlns:${prefix}=`));
    return root + missing.map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join("");
  });
}
