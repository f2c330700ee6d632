import type { Document, Figure } from "../../../document/node.ts";
import type { HouseStyle } from "../../../house-style/house-style.ts";
import type { AnyPart } from "../../../ooxml/part.ts";
import { officeRelationship, type Relationship } from "../../../ooxml/relationships.ts";
import { chartParts } from "../chart/chart-part.ts";
import { wordChart } from "../chart/word-chart.ts";
import type { DocumentIndex, IndexedFigure } from "../context/document-index.ts";
import { pageTextWidth } from "../properties/page-geometry.ts";
import { chartRelationship } from "./chart-run.ts";
import { picturePart, pictureRelationship } from "./picture.ts";

/** What the document's figures add to the package, and how its main part reaches that. */
export interface FigureParts {
  readonly parts: readonly AnyPart[];
  readonly relationships: readonly Relationship[];
}

/** `chartWidths`: as the text has them. */
export function figureParts(
  document: Document,
  style: HouseStyle,
  { figures }: DocumentIndex,
  chartWidths: ReadonlyMap<number, number>,
): FigureParts {
  const parts: AnyPart[] = [];
  const relationships: Relationship[] = [];
  const taken = new Set<string>();
  for (const [figure, indexed] of figures) {
    const relationship = relationshipOf(figure, indexed);
    if (taken.has(relationship.id)) continue;
    taken.add(relationship.id);
    const added = partsOf(figure, indexed, document, style, chartWidths);
    const target = added[0]?.path.replace("word/", "");
    if (target === undefined) continue;
    parts.push(...added);
    relationships.push(officeRelationship(relationship.id, relationship.kind, target));
  }
  return { parts, relationships };
}

function relationshipOf({ content }: Figure, { part }: IndexedFigure): { id: string; kind: string } {
  if (content.type === "chart") return { id: chartRelationship(part), kind: "chart" };
  return { id: pictureRelationship(part), kind: "image" };
}

function partsOf(
  { content }: Figure,
  { part }: IndexedFigure,
  { images, meta }: Document,
  style: HouseStyle,
  chartWidths: ReadonlyMap<number, number>,
): readonly AnyPart[] {
  if (content.type === "chart") {
    const width = chartWidths.get(part) ?? pageTextWidth(style.paper);
    return chartParts(wordChart(content, style, meta.language, width), part);
  }
  const file = images?.[content.name];
  return file === undefined ? [] : [picturePart(file, part)];
}
