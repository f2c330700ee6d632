/** The two files that every template's folder holds. */
export const MANIFEST_FILE = "template.yaml";
export const MARKUP_FILE = "template.hbs";
