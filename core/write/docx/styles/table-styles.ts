import type { HouseStyle } from "../../../house-style/house-style.ts";
import { element, valElement } from "../../../ooxml/xml-text.ts";
import { styleElement } from "../docx-library/beyond-docx.ts";
import { edgesElement, groundElement, paddingElement } from "../properties/table-properties.ts";
import { type TableStyle, tableStyleDefinitions } from "./table-style-definitions.ts";

/** Word's own default, then the note's tables; they serve editors who add one to it, too. */
export function tableStyles(style: HouseStyle): string {
  const padding = paddingElement("w:tblCellMar", { top: 0, left: 5.4, bottom: 0, right: 5.4 });
  const normal = styleElement(
    { type: "table", id: "TableNormal", isDefault: true },
    "Normal Table",
    hiddenUntilUsed() + element("w:tblPr", {}, padding),
  );
  return normal + Object.entries(tableStyleDefinitions(style)).map(tableStyleXml).join("");
}

/** How Word shows a style of its own or a rare one: not at all, until the document has text in it. */
export function hiddenUntilUsed(): string {
  return valElement("w:uiPriority", 99) + element("w:semiHidden") + element("w:unhideWhenUsed");
}

function tableStyleXml([id, look]: readonly [string, TableStyle]): string {
  const properties = element(
    "w:tblPr",
    {},
    edgesElement("w:tblBorders", look.edges),
    paddingElement("w:tblCellMar", look.padding),
  );
  const cells = look.ground === undefined ? "" : element("w:tcPr", {}, groundElement(look.ground));
  return styleElement(
    { type: "table", id, isCustom: true },
    look.name,
    valElement("w:basedOn", "TableNormal") +
      valElement("w:uiPriority", 1) +
      element("w:qFormat") +
      properties +
      cells +
      headXml(look),
  );
}

/** Word gives the looks of a first row to the first alone, so that they suit a head of one row (17.7.6.6). */
function headXml({ headRule }: TableStyle): string {
  if (headRule === undefined) return "";
  const cell = edgesElement("w:tcBorders", { bottom: headRule }) + valElement("w:vAlign", "bottom");
  return element("w:tblStylePr", { "w:type": "firstRow" }, element("w:tcPr", {}, cell));
}
