import type { HouseStyle } from "../../house-style/house-style.ts";
import { RULE_WIDTH } from "./border.ts";
import { HOUSE_TABLE } from "./style-ids.ts";
import { TABLE_PADDING } from "./table.ts";
import { edgesElement, groundElement, paddingElement } from "./table-xml.ts";
import { element, setting } from "./xml.ts";

/** Word's own starting point, and the house's table for those who add one to a finished note. */
export function tableStyles({ colours }: HouseStyle): string {
  const rule = { width: RULE_WIDTH, colour: colours.rule };
  const lines = edgesElement("w:tblBorders", { top: rule, bottom: rule, between: rule });
  const padding = paddingElement("w:tblCellMar", TABLE_PADDING);
  const head = element(
    "w:tblStylePr",
    { "w:type": "firstRow" },
    element("w:tcPr", {}, groundElement(colours.ground)),
  );
  return [
    element(
      "w:style",
      { "w:type": "table", "w:default": 1, "w:styleId": "TableNormal" },
      setting("w:name", "Normal Table"),
      element("w:tblPr", {}, paddingElement("w:tblCellMar", { top: 0, left: 5.4, bottom: 0, right: 5.4 })),
    ),
    element(
      "w:style",
      { "w:type": "table", "w:styleId": HOUSE_TABLE },
      setting("w:name", "House Table"),
      setting("w:basedOn", "TableNormal"),
      element("w:qFormat"),
      element("w:tblPr", {}, lines, padding),
      head,
    ),
  ].join("");
}
