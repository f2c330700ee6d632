import { strToU8 } from "fflate";
import type { PDFReference, PdfDictionary } from "pdfkit";
import type { Meta } from "../../../document/node.ts";
import type { PackedDocument } from "../file/packed-document.ts";
import { textValue, wellFormed } from "../file/pdf-values.ts";

export const PRODUCER = "Attaché";

/**
 * The catalogue's metadata: Dublin Core, and the identifiers of PDF/A-2a (ISO 19005-2, 6.6.4) and PDF/UA-1
 * (ISO 14289-1, clause 5), with the extension schema that describes the second to checkers of the first.
 */
export function writeMetadata(pdf: PackedDocument, meta: Meta): PDFReference {
  const metadata = pdf.ref({ Type: "Metadata", Subtype: "XML" });
  // Metadata are uncompressed, for tools that read them as plain text (ISO 19005-2, 6.6.2.1).
  metadata.compress = false;
  metadata.end(strToU8(xmp(meta)));
  return metadata;
}

/** Entries of the document information dictionary, which agree with the metadata (ISO 19005-2, 6.6.3). */
export function informationOf({
  title,
  author,
  marking,
  date,
}: Meta): Readonly<Record<string, string | Date>> {
  const day = new Date(`${date}T00:00:00Z`);
  return {
    Title: wellFormed(title),
    Producer: PRODUCER,
    Creator: PRODUCER,
    CreationDate: day,
    ModDate: day,
    ...(author ? { Author: wellFormed(author) } : {}),
    ...(marking.text ? { Keywords: wellFormed(marking.text) } : {}),
  };
}

/** The output intent (ISO 19005-2, 6.2.3): sRGB, the colour space of all colours of the document. */
export function writeOutputIntent(pdf: PackedDocument, profile: Uint8Array): PdfDictionary {
  const name = textValue("sRGB IEC61966-2.1");
  return {
    Type: "OutputIntent",
    S: "GTS_PDFA1",
    Info: name,
    OutputConditionIdentifier: name,
    DestOutputProfile: pdf.stream({ N: 3 }, profile),
  };
}

function xmp(meta: Meta): string {
  const time = `${meta.date}T00:00:00Z`;
  const optional = [
    meta.author
      ? `<dc:creator><rdf:Seq><rdf:li>${escapeXml(meta.author)}</rdf:li></rdf:Seq></dc:creator>`
      : "",
    meta.marking.text ? `<pdf:Keywords>${escapeXml(meta.marking.text)}</pdf:Keywords>` : "",
  ];
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(meta.title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${escapeXml(meta.language)}</rdf:li></rdf:Bag></dc:language>
${optional.filter(Boolean).join("\n")}
<xmp:CreateDate>${time}</xmp:CreateDate>
<xmp:ModifyDate>${time}</xmp:ModifyDate>
<xmp:MetadataDate>${time}</xmp:MetadataDate>
<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>
<pdf:Producer>${PRODUCER}</pdf:Producer>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of PDF/UA that the document claims</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Escapes text and drops control characters and lone surrogates, which XML 1.0 does not allow even as references. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
