const OFFICE = "http://schemas.openxmlformats.org";
const MICROSOFT = "http://schemas.microsoft.com/office";

/** The usual prefixes of what Word files are made of. */
export const NAMESPACES: Readonly<Record<string, string>> = {
  w: `${OFFICE}/wordprocessingml/2006/main`,
  r: `${OFFICE}/officeDocument/2006/relationships`,
  m: `${OFFICE}/officeDocument/2006/math`,
  a: `${OFFICE}/drawingml/2006/main`,
  wp: `${OFFICE}/drawingml/2006/wordprocessingDrawing`,
  pic: `${OFFICE}/drawingml/2006/picture`,
  c: `${OFFICE}/drawingml/2006/chart`,
  dgm: `${OFFICE}/drawingml/2006/diagram`,
  lc: `${OFFICE}/drawingml/2006/lockedCanvas`,
  mc: `${OFFICE}/markup-compatibility/2006`,
  cp: `${OFFICE}/package/2006/metadata/core-properties`,
  dc: "http://purl.org/dc/elements/1.1/",
  v: "urn:schemas-microsoft-com:vml",
  o: "urn:schemas-microsoft-com:office:office",
  wps: `${MICROSOFT}/word/2010/wordprocessingShape`,
  wpg: `${MICROSOFT}/word/2010/wordprocessingGroup`,
  wpc: `${MICROSOFT}/word/2010/wordprocessingCanvas`,
  cx: `${MICROSOFT}/drawing/2014/chartex`,
  adec: `${MICROSOFT}/drawing/2017/decorative`,
};

/** What Word calls "Strict Open XML" (ISO/IEC 29500-1) says the same under other names. */
const STRICT = "http://purl.oclc.org/ooxml";

const PREFIXES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(NAMESPACES).map(([prefix, uri]) => [uri, `${prefix}:`] as const),
  [`${STRICT}/wordprocessingml/main`, "w:"],
  [`${STRICT}/officeDocument/relationships`, "r:"],
  [`${STRICT}/officeDocument/math`, "m:"],
  [`${STRICT}/drawingml/main`, "a:"],
  [`${STRICT}/drawingml/wordprocessingDrawing`, "wp:"],
  [`${STRICT}/drawingml/picture`, "pic:"],
  [`${STRICT}/drawingml/chart`, "c:"],
  [`${STRICT}/drawingml/diagram`, "dgm:"],
  [`${OFFICE}/package/2006/relationships`, ""],
  ["http://www.w3.org/XML/1998/namespace", "xml:"],
  ["", ""],
]);

/** The name under the usual prefix of its namespace, whatever prefix a file uses. */
export function usualName(uri: string, local: string): string {
  return (PREFIXES.get(uri) ?? `{${uri}}`) + local;
}
