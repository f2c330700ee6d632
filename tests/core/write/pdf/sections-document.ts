import type { Block, CrossReference, Document, Section } from "../../../../core/document/node.ts";
import {
  callout,
  cell,
  columns,
  documentOf,
  headCell,
  heading,
  inlineNodes,
  list,
  note,
  paragraph,
  repeatedReference,
  row,
  table,
} from "../docx/tree.ts";

export function reference(target: string, show: CrossReference["show"], words = target): CrossReference {
  return { type: "crossReference", target, show, children: inlineNodes(words) };
}

export function section(change: Partial<Omit<Section, "type">>): Section {
  return { type: "section", columns: 1, orientation: "portrait", children: [], ...change };
}

const SENTENCE =
  "The rail link carried more containers than in the year before, and both sides expect the new terminal to open in spring. ";

function prose(count: number): string {
  return SENTENCE.repeat(count).trim();
}

function wideTable(): Block {
  const years = Array.from({ length: 12 }, (_, index) => String(2012 + index));
  const names = ["Copper", "Uranium", "Chromium", "Titanium"];
  const figures = years.map((_, index) => [String(index * 3), `${index}.5`, `${index * 7}.25`, "−1,234"]);
  return {
    ...table({
      caption: "Exports by metal, thousand tonnes",
      columns: columns("start", ...years.map(() => "decimal" as const)),
      head: [row(headCell("Metal"), ...years.map((year) => headCell(year)))],
      body: names.map((name, place) =>
        row(headCell(name), ...figures.map((figure) => cell(figure[place] ?? ""))),
      ),
    }),
    id: "metals",
  };
}

/** Cross-references, a group, two columns, a landscape page, and a callout in a cell. Invented figures. */
export const SECTIONS_DOCUMENT: Document = documentOf(
  [
    heading(1, "title", "Transport corridor: state of play"),
    paragraph([
      "The figures stand in ",
      reference("metals", "title", "Exports by metal, thousand tonnes"),
      " on page ",
      reference("metals", "page"),
      ", the background in ",
      reference("background", "words", "the section on the corridor"),
      ".",
      note(1, "Corridor secretariat, annual report, 2023."),
    ]),
    { type: "contents", title: "Contents", depth: 3 },
    section({
      columns: 2,
      children: [
        heading(2, "background", "Background"),
        paragraph([`${prose(6)} `, repeatedReference(1)]),
        list(["One terminal", "Two ferries", "Three customs posts"]),
        paragraph([prose(8), note(2, "Port authority, press notice of 3 March 2023.")]),
      ],
    }),
    {
      type: "group",
      children: [heading(2, "kept", "Kept together"), paragraph(prose(3)), paragraph(prose(3))],
    },
    section({ orientation: "landscape", children: [heading(2, "annex", "Annex: exports"), wideTable()] }),
    heading(2, "after", "After the annex"),
    table({
      columns: columns("start", "start"),
      body: [row("Line to take", cell(callout("caution", "Do not raise", "The tariff dispute.")))],
    }),
  ],
  { title: "Transport corridor: state of play", footer: "Version 1", runningHead: "Transport corridor" },
);
