import type { Meta } from "../document/node.ts";
import type { HouseStyle } from "../house-style/house-style.ts";
import type { Problem } from "../problem/problem.ts";
import { pagePlan } from "./headers-footers/page-plan.ts";
import type { HeaderType, HouseHeadersFooters, HouseTemplate } from "./house-template.ts";
import { hasPageNumber, showsNothing } from "./page-content.ts";
import { type AppliedHouseTemplate, applyHouseTemplate } from "./style/apply-house-template.ts";
import type { MappedStyle } from "./style/style-map.ts";
import { printedMarkings, styleProblems } from "./template-problems.ts";

/** The template's headers, or its footers, and the header types that have any. */
export interface HeadersFootersReport {
  readonly pages: readonly HeaderType[];
  readonly pictures: number;
  readonly countsPages: boolean;
}

export interface RoomReport {
  readonly pages: HeaderType | "all";
  readonly edge: "top" | "bottom" | "left" | "right";
  readonly distance: number;
}

/** One of the note's styles in the report: found in the template, mapped to a style of another name, or added. */
export type StyleReport = { readonly id: string; readonly name: string } & (
  | { readonly type: "found" | "mapped"; readonly theirs: { readonly id: string; readonly name: string } }
  | { readonly type: "added"; readonly as?: string }
);

/** What a template contributes to a note; lengths in points. */
export interface HouseReport {
  /** In the order of our style list, without internal styles. */
  readonly styles: readonly StyleReport[];
  /** Absent where our own page is used. */
  readonly paper?: HouseStyle["paper"];
  readonly font: string;
  readonly size: number;
  readonly header: HeadersFootersReport;
  readonly footer: HeadersFootersReport;
  /** Names of the styles that begin a new page. */
  readonly breaks: readonly string[];
  /** The edges of the page at which text keeps clear of floating content, and its distance from them. */
  readonly room: readonly RoomReport[];
  /** Problems of its styles, and the markings that it prints itself. */
  readonly problems: readonly Problem[];
}

const UNSEEN = new Set(["DefaultParagraphFont", "TableNormal", "NoList", "TableEnd"]);

/** `labels`: the markings that notes may carry, of every scheme. */
export function houseReport(
  template: HouseTemplate,
  base: HouseStyle,
  labels: readonly string[],
): HouseReport {
  const applied = applyHouseTemplate(template, base);
  const styles = applied.map.styles.filter(({ id }) => !UNSEEN.has(id));
  return {
    styles: styles.map(styleReport),
    ...(template.paper === undefined ? {} : { paper: template.paper }),
    font: applied.style.fonts.word,
    size: applied.style.text.body.size,
    header: headersFootersReport(template.headers, template.headerTypes),
    footer: headersFootersReport(template.footers, template.headerTypes),
    breaks: styles.flatMap((style) =>
      applied.paragraphs.get(style.id)?.pageBreakBefore ? [style.name] : [],
    ),
    room: roomReport(applied),
    problems: [...styleProblems(styles, applied), ...printedMarkings(template, labels)],
  };
}

const REPORTED = { matchedByName: "found", matchedByAlias: "mapped" } as const;

function styleReport(style: MappedStyle): StyleReport {
  return style.type === "added" ? style : { ...style, type: REPORTED[style.type] };
}

function headersFootersReport(
  parts: ReadonlyMap<HeaderType, HouseHeadersFooters>,
  headerTypes: readonly HeaderType[],
): HeadersFootersReport {
  const shown = headerTypes.flatMap((headerType) => {
    const own = parts.get(headerType);
    return own === undefined || showsNothing(own.tree) ? [] : [[headerType, own] as const];
  });
  const pictures = new Set(
    shown.flatMap(([, each]) => [...each.pictures.values()].map(({ bytes }) => bytes)),
  );
  return {
    pages: shown.map(([headerType]) => headerType),
    pictures: pictures.size,
    countsPages: shown.some(([, { tree }]) => hasPageNumber(tree)),
  };
}

/** Metadata without marking and running head, for measuring the space that only the template's own content needs. */
const BARE: Meta = {
  title: "",
  language: "en",
  date: "2000-01-01",
  marking: { text: "", alignment: "centre" },
  footer: "",
};

function roomReport(applied: AppliedHouseTemplate): readonly RoomReport[] {
  const { paper, style, template } = applied;
  const edges = template.headerTypes.flatMap((headerType): readonly RoomReport[] => {
    const { header, footer } = pagePlan(applied, BARE, headerType, false);
    const pages = template.headerTypes.length === 1 ? "all" : headerType;
    return [
      ...(header.gap > 0 ? [{ pages, edge: "top", distance: header.height } as const] : []),
      ...(footer.gap > 0 ? [{ pages, edge: "bottom", distance: footer.height } as const] : []),
    ];
  });
  const sides = (["left", "right"] as const).flatMap((edge): readonly RoomReport[] =>
    style.paper.margin[edge] > paper.margin[edge]
      ? [{ pages: "all", edge, distance: style.paper.margin[edge] }]
      : [],
  );
  return [...edges, ...sides];
}
