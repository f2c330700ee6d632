import fc from "fast-check";
import type {
  Block,
  CalloutKind,
  DescriptionItem,
  HeadingLevel,
  Inline,
  ListRole,
  ParagraphRole,
  Section,
} from "../../../core/document/node.ts";
import { anyFigure } from "./any-figure.ts";
import { anyInlines } from "./any-inlines.ts";
import { anyTable } from "./any-table.ts";
import { anyLanguage, anyName } from "./any-text.ts";

const anyLevel = fc.constantFrom<HeadingLevel>(2, 3, 4, 5, 6);

/** Blocks without child blocks. */
function anyLeaf(): fc.Arbitrary<Block> {
  const inlines = anyInlines(2);
  const caption = anyInlines(1);
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record(
        {
          type: fc.constant("paragraph" as const),
          role: fc.constantFrom<ParagraphRole>("body", "kicker", "lead", "small"),
          language: anyLanguage,
          children: inlines,
        },
        { requiredKeys: ["type", "role", "children"] },
      ),
    },
    fc.record(
      {
        type: fc.constant("heading" as const),
        level: anyLevel,
        id: fc.constant(""),
        language: anyLanguage,
        children: caption,
      },
      { requiredKeys: ["type", "level", "id", "children"] },
    ),
    anyFigure(caption),
    fc.constant<Block>({ type: "pageBreak" }),
    fc.record({
      type: fc.constant("contents" as const),
      title: anyName,
      depth: fc.constantFrom<HeadingLevel>(2, 2, 2, 3, 6),
    }),
  );
}

/** Maximum columns of a table, of a table in its cells, and so on; more would leave no room for text. */
const COLUMNS = [5, 2, 1];

/**
 * Any blocks that may stand inside others, `depth` of them inside each other; `tables`: how many tables stand
 * around them.
 */
export function anyBlocks(depth: number, tables = 0): fc.Arbitrary<readonly Block[]> {
  const leaf = anyLeaf();
  if (depth === 0) return fc.array(leaf, { maxLength: 2 });
  const inner = anyBlocks(depth - 1, tables);
  const columns = COLUMNS[tables] ?? 1;
  const title = anyInlines(1);
  return fc.array(
    fc.oneof(
      { weight: 5, arbitrary: leaf },
      { weight: 2, arbitrary: anyList(inner) },
      fc.record({
        type: fc.constant("callout" as const),
        kind: fc.constantFrom<CalloutKind>("key", "caution", "restricted", "note"),
        title,
        children: inner,
      }),
      inner.map((children): Block => ({ type: "quotation", children })),
      inner.map((children): Block => ({ type: "group", children })),
      anyItems(title, inner, 3).map((items): Block => ({ type: "descriptionList", items })),
      anyItems(title, inner, 4).map((items): Block => ({ type: "signOff", items })),
      { weight: 2, arbitrary: anyTable(columns, anyBlocks(depth - 1, tables + 1), title) },
    ),
    { maxLength: 3 },
  );
}

function anyItems(
  term: fc.Arbitrary<readonly Inline[]>,
  children: fc.Arbitrary<readonly Block[]>,
  maxLength: number,
): fc.Arbitrary<readonly DescriptionItem[]> {
  return fc.array(fc.record({ type: fc.constant("descriptionItem" as const), term, children }), {
    maxLength,
  });
}

function anyList(inner: fc.Arbitrary<readonly Block[]>): fc.Arbitrary<Block> {
  return fc.record({
    type: fc.constant("list" as const),
    role: fc.constantFrom<ListRole>("plain", "points", "sources"),
    ordered: fc.boolean(),
    start: fc.constantFrom(1, 4, 998),
    items: fc.array(fc.record({ type: fc.constant("listItem" as const), children: inner }), { maxLength: 4 }),
  });
}

/** Blocks of the top level, the only place for sections. */
export function anyTopBlocks(depth: number): fc.Arbitrary<readonly Block[]> {
  const inner = anyBlocks(depth);
  const section: fc.Arbitrary<Section> = fc.record({
    type: fc.constant("section" as const),
    columns: fc.constantFrom<1 | 2>(1, 2),
    orientation: fc.constantFrom<Section["orientation"]>("portrait", "landscape"),
    children: inner,
  });
  const part = fc.oneof(
    { weight: 3, arbitrary: inner },
    { weight: 1, arbitrary: section.map((each) => [each]) },
  );
  return fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.flat());
}
