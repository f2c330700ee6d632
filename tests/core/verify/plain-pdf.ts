import { strToU8 } from "fflate";

interface Change {
  /** Whether the font has a ToUnicode map. */
  readonly map?: boolean;
  /** Type of an annotation on the page. */
  readonly annotation?: string;
  /** Filter that the content stream states, though its data is not encoded. */
  readonly filter?: string;
}

const MAP = "1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <20> <7e> <0020> endbfrange";

/** A tagged PDF of one page and one paragraph, marked content 0, handwritten and not compressed. */
export function plainPdf(content: string, { map = true, annotation, filter }: Change = {}): Uint8Array {
  const filterEntry = filter === undefined ? "" : `/Filter/${filter}`;
  const stream = (entries: string, data: string): string =>
    `<<${entries}/Length ${data.length}>>stream\n${data}\nendstream`;
  const annotations = annotation === undefined ? "" : `/Annots[<</Type/Annot/Subtype/${annotation}>>]`;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R/StructTreeRoot 5 0 R/MarkInfo<</Marked true>>>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R${annotations}/Resources<</Font<</F1 7 0 R>>` +
      "/XObject<</Im 9 0 R/Fm 10 0 R>>>>>>",
    stream(filterEntry, content),
    "<</Type/StructTreeRoot/K[6 0 R]>>",
    "<</S/P/P 5 0 R/Pg 3 0 R/K[0]>>",
    `<</Type/Font/Subtype/TrueType${map ? "/ToUnicode 8 0 R" : ""}>>`,
    stream("", MAP),
    stream("/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray", "x"),
    stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "BT (Or no.) Tj ET"),
  ];
  let text = "%PDF-1.7\n";
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  text += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`;
  return strToU8(text, true);
}
