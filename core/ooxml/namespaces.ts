const OFFICE = "http://schemas.openxmlformats.org";

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
