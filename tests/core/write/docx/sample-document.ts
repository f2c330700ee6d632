import type { Block, Document } from "../../../../core/document/node.ts";
import {
  callout,
  cell,
  columns,
  descriptions,
  documentOf,
  emphasis,
  headCell,
  heading,
  link,
  list,
  note,
  numbered,
  paragraph,
  portionMark,
  quotation,
  repeatedReference,
  row,
  signOff,
  span,
  strong,
  table,
} from "./tree.ts";

/** Every node type, several scripts, notes shared and in cells, and a table over several pages. Invented figures. */
export const SAMPLE_DOCUMENT: Document = documentOf(
  [...firstPage(), ...situation(), ...conversation(), ...annexes()],
  {
    title: "Critical minerals: call on the Minister of Industry",
    footer: "Critical minerals: call on the Minister of Industry | Version 3, 17 March 2026",
  },
);

export const SAMPLE_PAGES: ReadonlyMap<string, number> = new Map([
  ["bottom-line", 1],
  ["situation", 2],
  ["trade", 2],
  ["interests", 2],
  ["objectives", 3],
  ["points", 3],
  ["questions", 4],
  ["annex", 5],
  ["sources", 7],
]);

function firstPage(): readonly Block[] {
  return [
    paragraph("Briefing for a call", "kicker"),
    heading(1, "title", "Critical minerals: call on the Minister of Industry"),
    descriptions(
      ["Meeting with", ["Minister of Industry and Construction of the Republic of Kazakhstan"]],
      ["Date and place", "19 March 2026, 10:30 to 11:15, Astana, House of Ministries"],
      ["Accompanied by", "HM Trade Commissioner; Head of Economic Section"],
      ["Languages", paragraph(["English and ", span("kk-KZ", "Қазақ тілі"), ", consecutive interpretation"])],
    ),
    heading(2, "bottom-line", "Bottom line"),
    paragraph(
      "Secure agreement to publish the joint geological data by June. The Minister needs a visible result before the investment forum; we need a named counterpart.",
      "lead",
    ),
    callout("key", "What we want from this call", [
      list([
        paragraph(["A date for the data release, not later than ", strong("30 June 2026"), "."]),
        "One named counterpart in the Ministry for the working group.",
        "No reopening of the licence terms agreed in November.",
      ]),
    ]),
    callout("caution", "Do not raise", [
      "The arbitration that is pending in London. If the Minister raises it, say that we do not comment on proceedings.",
    ]),
    { type: "contents", title: "Contents", depth: 3 },
  ];
}

function situation(): readonly Block[] {
  return [
    heading(2, "situation", "Where we are"),
    paragraph([
      portionMark("O"),
      "Exports of rare metals to the United Kingdom grew for the third year",
      note(1, [
        "Bureau of National Statistics, ",
        emphasis("Foreign trade of Kazakhstan 2025"),
        ", table 4.2, ",
        link("https://stat.gov.kz/en/industries/economy/foreign-market/", "stat.gov.kz"),
        ". As of 28 February 2026.",
      ]),
      " and now make up a tenth of all imports in this group.",
      note(2, "HM Revenue and Customs, Overseas trade statistics, January 2026."),
      note(3, ["Қазақстан Республикасының Үкіметі, 2024 жылғы 5 желтоқсандағы № 1031 қаулы."]),
      " The roadmap signed in 2024 runs until the end of this year.",
      repeatedReference(1),
    ]),
    paragraph([
      portionMark("O-S"),
      "The Ministry calls its plan ",
      span("kk-KZ", "«Сирек металдар және сирек жер металдары кешенді жоспары»"),
      "; the Greek partner ",
      span("el-GR", "Ελληνικός Οργανισμός Ορυκτών Πόρων"),
      " and the Arabic one ",
      span("ar-AE", "هيئة الموارد المعدنية"),
      " have observer seats. Write to ",
      link("mailto:minerals@example.org", "the minerals desk"),
      " for the full text.",
    ]),
    heading(3, "trade", "Trade in figures"),
    tradeTable(),
    paragraph("Figures for 2025 are provisional. Totals may not add up because of rounding.", "small"),
    heading(3, "interests", "Who wants what"),
    spannedTable(),
    callout("restricted", "Not for disclosure", [
      paragraph([
        portionMark("O-S"),
        "The Ministry told us in confidence that two deposits will be offered without tender.",
      ]),
    ]),
    callout("note", "Reading this note", "Portion marks stand before each paragraph that carries one."),
    quotation([
      "We do not only wish to dig. We wish to refine, to make, and to teach: that is what partnership means to us.",
      paragraph("Minister of Industry, speech at the mining forum, 4 February 2026", "small"),
    ]),
  ];
}

function tradeTable(): Block {
  return table({
    caption: ["UK imports of selected metals from Kazakhstan", repeatedReference(2)],
    summary: "Four metals by row; value in 2023, 2024 and 2025 and the change of the last year by column.",
    columns: columns("start", "decimal", "decimal", "decimal", "decimal"),
    head: [
      row(
        headCell("Metal, £ million"),
        headCell("2023"),
        headCell("2024"),
        headCell("2025"),
        headCell("Change, %"),
      ),
    ],
    body: [
      row(headCell("Titanium sponge"), "118.4", "124.05", "131.2", "5.8"),
      row(headCell("Tantalum"), "9.75", "8", paragraph(["11.25", note(4, "Two months estimated.")]), "40.6"),
      row(headCell("Beryllium"), "1,204.5", "1,199", "1,310.75", "9.3"),
      row(headCell("Rhenium"), "–", "0.4", "0.65", "62.5"),
    ],
  });
}

function spannedTable(): Block {
  return table({
    caption: "Interests by partner",
    columns: [
      { alignment: "start", width: 0.2 },
      { alignment: "start" },
      { alignment: "start" },
      { alignment: "centre", width: 0.14 },
    ],
    head: [
      row(
        headCell("Partner", { rowSpan: 2 }),
        headCell("Interest", { columnSpan: 2 }),
        headCell("Weight", { rowSpan: 2 }),
      ),
      row(headCell("Stated"), headCell("As we read it")),
    ],
    body: [
      row(
        headCell("Ministry", { rowSpan: 2 }),
        "Processing at home",
        cell([list(["Jobs in two regions", "A result before the forum"])]),
        "High",
      ),
      row("Training of geologists", "Access to our universities", "Medium"),
      row(headCell("Industry"), cell("Stable licence terms, on both counts", { columnSpan: 2 }), "High"),
    ],
  });
}

function conversation(): readonly Block[] {
  return [
    heading(2, "objectives", "Objectives"),
    numbered([
      "Agree the date of the data release.",
      [
        "Settle how the working group meets:",
        numbered([
          "quarterly, in turn in London and Astana;",
          ["with observers", list(["from industry", "from science"])],
        ]),
        "The first meeting should take place before the summer.",
      ],
      "Invite the Minister to the autumn forum.",
    ]),
    paragraph("If time allows, continue with:"),
    numbered(["Scholarships for geologists.", "Standards for assay laboratories."], { start: 4 }),
    heading(2, "points", "Points to make"),
    list(
      [
        "We value the pace of the past year. The roadmap works because both sides deliver what they sign.",
        "Our companies are ready to invest in processing, not in extraction alone. They need the data to decide.",
        "Publish by June, and the London forum in October can announce the first projects.",
      ],
      { role: "points" },
    ),
    heading(2, "questions", "Questions you may be asked"),
    heading(4, "question-1", "Will the United Kingdom recognise our laboratory certificates?"),
    paragraph("Yes, once the accreditation body has joined the mutual recognition arrangement.", "body"),
    paragraph([
      strong("Background. "),
      "Accession is expected within the year.",
      { type: "lineBreak" },
      "No date is set.",
    ]),
    heading(5, "detail", "Accreditation"),
    paragraph("The audit took place in January."),
    heading(6, "minor", "Open point"),
    paragraph("One finding of the audit is open."),
    signOff(
      ["Author", "A. Example, Economic Section"],
      ["Cleared by", "B. Example, Deputy Head of Mission"],
      ["Version", "3, 17 March 2026"],
      ["Signed", ""],
    ),
  ];
}

function annexes(): readonly Block[] {
  return [
    { type: "pageBreak" },
    heading(2, "annex", "Annex: deposits offered"),
    longTable(),
    heading(2, "sources", "Sources"),
    list(
      [
        paragraph([
          "Bureau of National Statistics. ",
          emphasis("Foreign trade of Kazakhstan 2025"),
          ". Astana, 28 February 2026. ",
          link("https://stat.gov.kz/en/industries/economy/foreign-market/", "stat.gov.kz"),
        ]),
        "HM Revenue and Customs. Overseas trade statistics. London, January 2026.",
      ],
      { role: "sources", ordered: true },
    ),
  ];
}

function longTable(): Block {
  const regions = ["Абай облысы", "Ұлытау облысы", "Қарағанды облысы", "East Kazakhstan"];
  return table({
    caption: "Deposits by region",
    summary: "Ninety deposits with their region, tonnes and grade.",
    columns: columns("end", "start", "start", "decimal", "decimal"),
    head: [
      row(headCell("No."), headCell("Deposit"), headCell("Region"), headCell("Tonnes"), headCell("Grade, %")),
    ],
    body: Array.from({ length: 90 }, (_, place) =>
      row(
        String(place + 1),
        `Deposit ${String.fromCharCode(65 + (place % 26))}${place + 1}`,
        regions[place % regions.length] ?? "",
        `${((place * 7919) % 9000) + 100}`,
        place % 3 === 0
          ? `${(place % 40) / 10 + 0.1}`.slice(0, 3)
          : `${((place * 37) % 400) / 100 + 0.05}`.slice(0, 4),
      ),
    ),
  });
}
