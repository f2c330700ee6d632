import { strToU8, zlibSync } from "fflate";

/** A stream object. `entries` are the entries of its dictionary other than Length and Filter. */
export function streamObject(data: string, { compressed = false, entries = "" } = {}): string {
  const bytes = compressed ? latin1Of(zlibSync(strToU8(data, true), { level: 9 })) : data;
  const filter = compressed ? "/Filter/FlateDecode" : "";
  return `<<${entries}${filter}/Length ${bytes.length}>>stream\n${bytes}\nendstream`;
}

function latin1Of(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}

const MAP = "1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <20> <7e> <0020> endbfrange";

/** Objects 1 to 8 of a tagged PDF of one page and one paragraph. */
const DEFAULT_OBJECTS: Readonly<Record<number, string>> = {
  1: "<</Type/Catalog/Pages 2 0 R/StructTreeRoot 5 0 R>>",
  2: "<</Type/Pages/Kids[3 0 R]/Count 1>>",
  3: "<</Type/Page/Contents 4 0 R/Resources<</Font<</F1 7 0 R>>>>>>",
  4: streamObject("BT /F1 10 Tf /P <</MCID 0>> BDC (Say yes.) Tj EMC ET"),
  5: "<</Type/StructTreeRoot/K[6 0 R]>>",
  6: "<</S/P/Pg 3 0 R/K[0]>>",
  7: "<</Type/Font/ToUnicode 8 0 R>>",
  8: streamObject(MAP),
};

/** The default PDF with objects changed or added. */
export function pdfOfObjects(changed: Readonly<Record<number, string>> = {}): Uint8Array {
  const objects = Object.entries({ ...DEFAULT_OBJECTS, ...changed });
  let text = "%PDF-1.7\n";
  const rows = objects.map(([number, object]) => {
    const row = `${number} 1\n${String(text.length).padStart(10, "0")} 00000 n \n`;
    text += `${number} 0 obj\n${object}\nendobj\n`;
    return row;
  });
  return pdfOfText(`${text}TABLE\n${rows.join("")}trailer\n<</Root 1 0 R>>\n`);
}

/** A file whose cross-reference table begins at the word TABLE. */
export function pdfOfText(text: string): Uint8Array {
  const start = text.lastIndexOf("TABLE\n");
  const whole = text.slice(0, start) + text.slice(start).replace("TABLE", "xref");
  return strToU8(`${whole}startxref\n${start}\n%%EOF`, true);
}
