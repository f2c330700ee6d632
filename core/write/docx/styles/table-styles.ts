import type { HouseStyle } from "../../../house-style/house-style.ts";
import type { TableStyleId } from "../../../house-style/word-style-ids.ts";
import { TABLE_STYLE_NAMES } from "../../../house-style/word-style-names.ts";
import { treeElement, valTree } from "../../../ooxml/tree-element.ts";
import type { XmlElement } from "../../../ooxml/xml-tree.ts";
import { styleElement } from "../docx-library/beyond-docx.ts";
import type { Border } from "../properties/border.ts";
import { edgesElement, paddingElement, shadingElement } from "../properties/table-properties.ts";
import { type TableStyle, tableStyleDefinitions } from "./table-style-definitions.ts";

/** Word's own default, then the note's tables; editors who add a table to the note use them, too. */
export function tableStyles(style: HouseStyle): readonly XmlElement[] {
  const padding = paddingElement("w:tblCellMar", { top: 0, left: 5.4, bottom: 0, right: 5.4 });
  const normal = styleElement(
    { type: "table", id: "TableNormal", isDefault: true },
    TABLE_STYLE_NAMES.TableNormal,
    [...hiddenUntilUsed(), treeElement("w:tblPr", {}, padding)],
  );
  const definitions = Object.entries(tableStyleDefinitions(style)) as [TableStyleId, TableStyle][];
  return [normal, ...definitions.map(([id, definition]) => tableStyle(id, definition))];
}

/** Elements by which Word does not list a style until the document uses it. */
export function hiddenUntilUsed(): readonly XmlElement[] {
  return [valTree("w:uiPriority", 99), treeElement("w:semiHidden"), treeElement("w:unhideWhenUsed")];
}

function tableStyle(id: TableStyleId, { edges, padding, background, headRule }: TableStyle): XmlElement {
  const properties = treeElement("w:tblPr", {}, [
    ...edgesElement("w:tblBorders", edges),
    ...paddingElement("w:tblCellMar", padding),
  ]);
  return styleElement({ type: "table", id, isCustom: true }, TABLE_STYLE_NAMES[id], [
    valTree("w:basedOn", "TableNormal"),
    valTree("w:uiPriority", 1),
    treeElement("w:qFormat"),
    properties,
    ...(background === undefined ? [] : [treeElement("w:tcPr", {}, [shadingElement(background)])]),
    ...(headRule === undefined ? [] : [headRow(headRule)]),
  ]);
}

/** Conditional formatting of the first row, which suits a single header row (17.7.6.6). */
function headRow(rule: Border): XmlElement {
  const cell = [...edgesElement("w:tcBorders", { bottom: rule }), valTree("w:vAlign", "bottom")];
  return treeElement("w:tblStylePr", { "w:type": "firstRow" }, [treeElement("w:tcPr", {}, cell)]);
}
