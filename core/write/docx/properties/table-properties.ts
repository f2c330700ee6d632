import {
  createBorderElement,
  createShading,
  createTableWidthElement,
  HeightRule,
  type ITableCellBorders,
  type ITableCellOptions,
  ShadingType,
  TableLayoutType,
  TableProperties as TablePropertiesComponent,
  TableRowProperties,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { TableStyleId } from "../../../house-style/word-style-ids.ts";
import { treeElement } from "../../../ooxml/tree-element.ts";
import { twips } from "../../../ooxml/units.ts";
import { treeXml, type XmlElement } from "../../../ooxml/xml-tree.ts";
import { withElements } from "../docx-library/add-elements.ts";
import { cellPropertiesTree, tableAlternative, tableLook } from "../docx-library/beyond-docx.ts";
import { componentTree, componentXml } from "../docx-library/component-tree.ts";
import { memoise } from "../docx-library/memoise.ts";
import { type Border, borderOptions } from "./border.ts";

/** Distances from the edges of a cell to its text, in points. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface Edges {
  readonly top?: Border;
  readonly left?: Border;
  readonly bottom?: Border;
  readonly right?: Border;
  readonly between?: Border;
}

export interface TableProperties {
  /** Has the borders, the shading and the padding of the cells. */
  readonly style: TableStyleId;
  readonly columns: readonly number[];
  readonly indent: number;
  /** Whether the first column is at the right. */
  readonly rightToLeft: boolean;
  readonly headRows: boolean;
  readonly headColumn: boolean;
  /** For readers who do not see the table. */
  readonly title?: string;
  readonly description?: string;
  /** Padding in place of the style's. */
  readonly padding?: Partial<Padding> | undefined;
}

export interface RowProperties {
  readonly repeats?: boolean;
  readonly minHeight?: number;
}

export interface CellProperties {
  readonly width: number;
  readonly columnSpan?: number;
  readonly merge?: "restart" | "continue";
  /** Borders instead of the style's. */
  readonly edges?: Edges;
  readonly padding?: Partial<Padding>;
  readonly alignment?: "top" | "bottom";
}

/** `w:tblPr` (17.4.59). The layout is fixed so that every program sets the same widths. */
export function tableProperties({ columns, title, description, ...table }: TableProperties): string {
  const width = columns.reduce((sum, column) => sum + column, 0);
  // Title and description, which most tables have of their own, come last in the schema.
  const alternative = tableAlternative(title, description).map(treeXml).join("");
  return `<w:tblPr>${sharedTableProperties({ ...table, width: twips(width) })}${alternative}</w:tblPr>`;
}

type SharedTableProperties = Omit<TableProperties, "columns" | "title" | "description"> & {
  /** Width in twips. */
  readonly width: number;
};

/** The elements in `w:tblPr` without title and description. */
const sharedTableProperties: (table: SharedTableProperties) => string = memoise(
  ({ style, width, indent, rightToLeft, headRows, headColumn, padding }) => {
    const options = {
      style,
      visuallyRightToLeft: rightToLeft || undefined,
      width: { size: width, type: WidthType.DXA },
      indent: indent === 0 ? undefined : widthOptions(indent),
      layout: TableLayoutType.FIXED,
      cellMargin: padding && marginOptions(padding),
    };
    const made = componentTree(new TablePropertiesComponent(options));
    const look = tableLook({ firstRow: headRows, firstColumn: headColumn });
    return withElements("w:tblPr", made, [look]).children.map(treeXml).join("");
  },
);

/** `w:trPr` (17.4.81). No row is split between pages. */
export const rowProperties: (row: RowProperties) => string = memoise(({ repeats, minHeight }) =>
  componentXml(
    new TableRowProperties({
      cantSplit: true,
      tableHeader: repeats || undefined,
      height: minHeight === undefined ? undefined : { value: twips(minHeight), rule: HeightRule.ATLEAST },
    }),
  ),
);

/** `w:tcPr` (17.4.69). */
export function cellProperties({ width, ...others }: CellProperties): string {
  return `<w:tcPr>${cellWidth({ width: twips(width) })}${otherCellProperties(others)}</w:tcPr>`;
}

/** The width of a cell, in twips; memoised apart from the other properties because nearly every column has its own. */
const cellWidth: (cell: Pick<CellProperties, "width">) => string = memoise(({ width }) =>
  componentXml(createTableWidthElement("w:tcW", { size: width, type: WidthType.DXA })),
);

/** The elements in `w:tcPr` after the width. */
const otherCellProperties: (cell: Omit<CellProperties, "width">) => string = memoise((cell) => {
  const made = cellPropertiesTree({
    columnSpan: cell.columnSpan === 1 ? undefined : cell.columnSpan,
    verticalMerge: cell.merge,
    borders: cell.edges && borderSides(cell.edges),
    margins: cell.padding && marginOptions(cell.padding),
    verticalAlign: cell.alignment && VERTICAL_ALIGNMENTS[cell.alignment],
  });
  return made?.children.map(treeXml).join("") ?? "";
});

const VERTICAL_ALIGNMENTS = { top: VerticalAlignTable.TOP, bottom: VerticalAlignTable.BOTTOM } as const;

function widthOptions(points: number): { readonly size: number; readonly type: typeof WidthType.DXA } {
  return { size: twips(points), type: WidthType.DXA };
}

function marginOptions({ top, left, bottom, right }: Partial<Padding>): ITableCellOptions["margins"] {
  const side = (points: number | undefined) => (points === undefined ? undefined : twips(points));
  return {
    marginUnitType: WidthType.DXA,
    top: side(top),
    left: side(left),
    bottom: side(bottom),
    right: side(right),
  };
}

function borderSides({ top, left, bottom, right }: Edges): ITableCellBorders {
  return {
    top: top && borderOptions(top),
    left: left && borderOptions(left),
    bottom: bottom && borderOptions(bottom),
    right: right && borderOptions(right),
  };
}

/** The borders of a style's tables or cells, which docx has no class for; none for no edges. */
export function edgesElement(
  name: string,
  { top, left, bottom, right, between }: Edges,
): readonly XmlElement[] {
  const sides: readonly (readonly [string, Border | undefined])[] = [
    ["w:top", top],
    ["w:left", left],
    ["w:bottom", bottom],
    ["w:right", right],
    ["w:insideH", between],
  ];
  return sidesElement(
    name,
    sides.flatMap(([side, border]) =>
      border ? [componentTree(createBorderElement(side, borderOptions(border)))] : [],
    ),
  );
}

/** `w:shd` (17.3.5): a background of one colour. */
export function shadingElement(colour: string): XmlElement {
  return componentTree(createShading({ type: ShadingType.CLEAR, color: "auto", fill: colour }));
}

/** The padding of a style's cells, which docx has no class for; none for no sides. */
export function paddingElement(
  name: string,
  { top, left, bottom, right }: Partial<Padding>,
): readonly XmlElement[] {
  const sides: readonly (readonly [string, number | undefined])[] = [
    ["w:top", top],
    ["w:left", left],
    ["w:bottom", bottom],
    ["w:right", right],
  ];
  return sidesElement(
    name,
    sides.flatMap(([side, points]) =>
      points === undefined ? [] : [componentTree(createTableWidthElement(side, widthOptions(points)))],
    ),
  );
}

function sidesElement(name: string, sides: readonly XmlElement[]): readonly XmlElement[] {
  return sides.length === 0 ? [] : [treeElement(name, {}, sides)];
}
