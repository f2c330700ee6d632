import type { Meta } from "../../../document/node.ts";
import {
  CORE_PROPERTIES,
  CUSTOM_PROPERTIES,
  DUBLIN_CORE,
  DUBLIN_CORE_TERMS,
  EXTENDED_PROPERTIES,
  SCHEMA_INSTANCE,
  VARIANT_TYPES,
} from "../../../ooxml/namespaces.ts";
import type { Part } from "../../../ooxml/part.ts";
import { element, textElement, XML_DECLARATION } from "../../../ooxml/xml-text.ts";

/** The set of properties that a user may define (ECMA-376 part 1, 22.3.2.2). */
const USER_DEFINED = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

/** The dates are the brief's: the file says nothing of the clock, nor of who made it unless asked to. */
export function corePropertiesPart({ title, language, date, author }: Meta): Part {
  const time = (name: string) => textElement(name, `${date}T00:00:00Z`, { "xsi:type": "dcterms:W3CDTF" });
  const xml = element(
    "cp:coreProperties",
    {
      "xmlns:cp": CORE_PROPERTIES,
      "xmlns:dc": DUBLIN_CORE,
      "xmlns:dcterms": DUBLIN_CORE_TERMS,
      "xmlns:xsi": SCHEMA_INSTANCE,
    },
    textElement("dc:title", title),
    author === undefined ? "" : textElement("dc:creator", author),
    textElement("dc:language", language),
    time("dcterms:created"),
    time("dcterms:modified"),
  );
  return {
    path: "docProps/core.xml",
    contentType: "application/vnd.openxmlformats-package.core-properties+xml",
    xml: XML_DECLARATION + xml,
  };
}

export function extendedPropertiesPart(): Part {
  const xml = element("Properties", { xmlns: EXTENDED_PROPERTIES }, textElement("Application", "Attaché"));
  return {
    path: "docProps/app.xml",
    contentType: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    xml: XML_DECLARATION + xml,
  };
}

/** The marking as a value of its own, for filters that read files without opening them. */
export function customPropertiesPart({ marking }: Meta): Part | undefined {
  if (marking.text === "") return undefined;
  const xml = element(
    "Properties",
    { xmlns: CUSTOM_PROPERTIES, "xmlns:vt": VARIANT_TYPES },
    element(
      "property",
      { fmtid: USER_DEFINED, pid: 2, name: "Marking" },
      textElement("vt:lpwstr", marking.text),
    ),
  );
  return {
    path: "docProps/custom.xml",
    contentType: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    xml: XML_DECLARATION + xml,
  };
}
