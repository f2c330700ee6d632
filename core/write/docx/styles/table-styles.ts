import type { HouseStyle } from "../../../house-style/house-style.ts";
import { element, valElement } from "../../../ooxml/xml-text.ts";
import { edgesElement, groundElement, paddingElement } from "../properties/table-properties.ts";
import { type TableStyle, tableStyleDefinitions } from "./table-style-definitions.ts";

/** Word's own starting point, and the house's tables: those of a note, and for those who add one to it. */
export function tableStyles(style: HouseStyle): string {
  const normal = element(
    "w:style",
    { "w:type": "table", "w:default": 1, "w:styleId": "TableNormal" },
    valElement("w:name", "Normal Table"),
    valElement("w:uiPriority", 99),
    element("w:semiHidden"),
    element("w:unhideWhenUsed"),
    element("w:tblPr", {}, paddingElement("w:tblCellMar", { top: 0, left: 5.4, bottom: 0, right: 5.4 })),
  );
  return normal + Object.entries(tableStyleDefinitions(style)).map(tableStyleXml).join("");
}

/** The schema's order for `w:style` is 17.7.4.17. */
function tableStyleXml([id, look]: readonly [string, TableStyle]): string {
  return element(
    "w:style",
    { "w:type": "table", "w:customStyle": 1, "w:styleId": id },
    valElement("w:name", look.name),
    valElement("w:basedOn", "TableNormal"),
    valElement("w:uiPriority", 1),
    element("w:qFormat"),
    element(
      "w:tblPr",
      {},
      edgesElement("w:tblBorders", look.edges),
      paddingElement("w:tblCellMar", look.padding),
    ),
    look.ground === undefined ? "" : element("w:tcPr", {}, groundElement(look.ground)),
    headXml(look),
  );
}

/** Word gives the looks of a first row to the first alone, so that they suit a head of one row (17.7.6.6). */
function headXml({ headRule }: TableStyle): string {
  if (headRule === undefined) return "";
  const cell = edgesElement("w:tcBorders", { bottom: headRule }) + valElement("w:vAlign", "bottom");
  return element("w:tblStylePr", { "w:type": "firstRow" }, element("w:tcPr", {}, cell));
}
