import type { VerifiedLink } from "../content.ts";
import { withoutReferences } from "../footnote-reference.ts";
import { elementWords } from "./pdf-blocks.ts";
import type { PdfDictionary, PdfObjects } from "./pdf-value.ts";
import type { PageText } from "./shown-text.ts";
import { linkAddress, type StructureElement } from "./structure.ts";
import type { Spend } from "./work.ts";

/** The links that lead out of a file: those in its structure, then other link annotations of its pages. */
export function pdfLinks(
  objects: PdfObjects,
  pages: readonly PdfDictionary[],
  structure: readonly StructureElement[],
  texts: readonly PageText[],
): readonly VerifiedLink[] {
  const tagged = structure.flatMap((element) => taggedLinks(element, texts, objects.spend));
  const counts = new Map<string, number>();
  for (const address of structure.flatMap(allAddresses)) counts.set(address, (counts.get(address) ?? 0) + 1);
  const untagged = pages
    .flatMap((page) => annotationAddresses(objects, page))
    .filter((address) => {
      const count = counts.get(address) ?? 0;
      counts.set(address, count - 1);
      return count <= 0;
    });
  return [...tagged, ...untagged.map((address) => ({ address }))];
}

/** The links of an element and of those in it. A link over several lines has an annotation for each line. */
function taggedLinks(
  element: StructureElement,
  texts: readonly PageText[],
  spend: Spend,
): readonly VerifiedLink[] {
  const addresses = [...new Set(element.addresses)];
  const words = addresses.length === 0 ? "" : withoutReferences(elementWords(element, texts, spend));
  const own = addresses.map((address) => ({ words, address }));
  return [...own, ...elementsIn(element).flatMap((child) => taggedLinks(child, texts, spend))];
}

function allAddresses(element: StructureElement): readonly string[] {
  return [...element.addresses, ...elementsIn(element).flatMap(allAddresses)];
}

function elementsIn({ children }: StructureElement): readonly StructureElement[] {
  return children.filter((child) => child.type === "element");
}

function annotationAddresses(objects: PdfObjects, { entries }: PdfDictionary): readonly string[] {
  return objects
    .items(entries.get("Annots"))
    .flatMap((item) => linkAddress(objects, objects.dictionary(item)) ?? []);
}
