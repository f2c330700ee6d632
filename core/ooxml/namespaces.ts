const OFFICE = "http://schemas.openxmlformats.org";
const MICROSOFT = "http://schemas.microsoft.com/office";
const XML = "http://www.w3.org/XML/1998/namespace";

export const WORDPROCESSING = `${OFFICE}/wordprocessingml/2006/main`;
export const WORDPROCESSING_DRAWING = `${OFFICE}/drawingml/2006/wordprocessingDrawing`;
export const DRAWING_PICTURE = `${OFFICE}/drawingml/2006/picture`;
export const DRAWING_CHART = `${OFFICE}/drawingml/2006/chart`;
export const SPREADSHEET = `${OFFICE}/spreadsheetml/2006/main`;
export const DRAWING = `${OFFICE}/drawingml/2006/main`;
export const RELATIONSHIPS = `${OFFICE}/officeDocument/2006/relationships`;
export const PACKAGE_RELATIONSHIPS = `${OFFICE}/package/2006/relationships`;
export const CONTENT_TYPES = `${OFFICE}/package/2006/content-types`;
export const CORE_PROPERTIES = `${OFFICE}/package/2006/metadata/core-properties`;
export const EXTENDED_PROPERTIES = `${OFFICE}/officeDocument/2006/extended-properties`;
export const CUSTOM_PROPERTIES = `${OFFICE}/officeDocument/2006/custom-properties`;
export const VARIANT_TYPES = `${OFFICE}/officeDocument/2006/docPropsVTypes`;
export const DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
export const DUBLIN_CORE_TERMS = "http://purl.org/dc/terms/";
export const SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

/** Declared at the root of each part that holds text. */
export const TEXT_PART_NAMESPACES = { "xmlns:w": WORDPROCESSING, "xmlns:r": RELATIONSHIPS };

/** The namespaces that Word files use, by their usual prefixes. */
export const NAMESPACES: Readonly<Record<string, string>> = {
  w: WORDPROCESSING,
  r: RELATIONSHIPS,
  m: `${OFFICE}/officeDocument/2006/math`,
  a: DRAWING,
  wp: WORDPROCESSING_DRAWING,
  pic: DRAWING_PICTURE,
  c: DRAWING_CHART,
  dgm: `${OFFICE}/drawingml/2006/diagram`,
  lc: `${OFFICE}/drawingml/2006/lockedCanvas`,
  mc: `${OFFICE}/markup-compatibility/2006`,
  cp: CORE_PROPERTIES,
  dc: DUBLIN_CORE,
  v: "urn:schemas-microsoft-com:vml",
  o: "urn:schemas-microsoft-com:office:office",
  wps: `${MICROSOFT}/word/2010/wordprocessingShape`,
  wpg: `${MICROSOFT}/word/2010/wordprocessingGroup`,
  wpc: `${MICROSOFT}/word/2010/wordprocessingCanvas`,
  cx: `${MICROSOFT}/drawing/2014/chartex`,
  adec: `${MICROSOFT}/drawing/2017/decorative`,
};

/** The names of the same vocabularies in what Word calls "Strict Open XML Document" (ISO/IEC 29500-1). */
const STRICT_OFFICE = "http://purl.oclc.org/ooxml";
const STRICT_NAMESPACES: Readonly<Record<string, string>> = {
  w: `${STRICT_OFFICE}/wordprocessingml/main`,
  r: `${STRICT_OFFICE}/officeDocument/relationships`,
  m: `${STRICT_OFFICE}/officeDocument/math`,
  a: `${STRICT_OFFICE}/drawingml/main`,
  wp: `${STRICT_OFFICE}/drawingml/wordprocessingDrawing`,
  pic: `${STRICT_OFFICE}/drawingml/picture`,
  c: `${STRICT_OFFICE}/drawingml/chart`,
  dgm: `${STRICT_OFFICE}/drawingml/diagram`,
};

/** Namespaces whose names have no prefix in the tree: those of the package, and none. */
const UNPREFIXED = ["", PACKAGE_RELATIONSHIPS, CONTENT_TYPES];

/** Prefixes of local names in the tree, with the colon, by namespace. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ...[...Object.entries(NAMESPACES), ...Object.entries(STRICT_NAMESPACES), ["xml", XML] as const].map(
    ([prefix, uri]) => [uri, `${prefix}:`] as const,
  ),
  ...UNPREFIXED.map((uri) => [uri, ""] as const),
]);

/** The name of an element or attribute in the tree, from its namespace and local name; `undefined` leaves it out. */
export type NameOf = (uri: string, local: string) => string | undefined;

/** The name under its namespace's usual prefix, whatever prefix a file uses; `{uri}local` for an unknown namespace. */
export function usualName(uri: string, local: string): string {
  return (PREFIXES.get(uri) ?? `{${uri}}`) + local;
}

/** The same for names of the given namespaces, of the package's own and of `xml` alone; `undefined` for any other. */
export function usualNameWithin(uris: readonly string[]): NameOf {
  const known = new Set([...uris, PACKAGE_RELATIONSHIPS, CONTENT_TYPES, XML]);
  return (uri, local) => (known.has(uri) ? usualName(uri, local) : undefined);
}
