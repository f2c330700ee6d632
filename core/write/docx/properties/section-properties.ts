import { SectionProperties as SectionPropertiesComponent, SectionType } from "docx";
import type { Paper } from "../../../house-style/house-style.ts";
import { twips } from "../../../ooxml/units.ts";
import { elementsOf, treeXml } from "../../../ooxml/xml-tree.ts";
import { withElements } from "../docx-library/add-elements.ts";
import {
  headerFooterReference,
  RIGHT_TO_LEFT_SECTION,
  UNASKED_IN_SECTION,
} from "../docx-library/beyond-docx.ts";
import { componentTree } from "../docx-library/component-tree.ts";
import { pageOptions } from "./page-geometry.ts";

/** A header or footer of a section: the id of its relationship, and the type of pages that show it (17.18.36). */
export interface HeaderFooterReference {
  readonly edge: "header" | "footer";
  readonly type: "default" | "first" | "even";
  readonly id: string;
}

export interface SectionProperties {
  readonly references: readonly HeaderFooterReference[];
  /** Where the section begins; absent in the first one. */
  readonly begins: "nextPage" | "continuous" | undefined;
  readonly paper: Paper;
  readonly columns: number;
  /** Space between two columns, in points. */
  readonly columnGap: number;
  /** Whether the first page has its own header and footer. */
  readonly titlePage: boolean;
  readonly rightToLeft: boolean;
}

/** `w:sectPr` (17.6.17). */
export function sectionElement(section: SectionProperties): string {
  const { references, begins, paper, columns, columnGap, titlePage, rightToLeft } = section;
  const options = {
    type: begins && SECTION_TYPES[begins],
    page: pageOptions(paper),
    column: columns === 1 ? undefined : { count: columns, space: twips(columnGap) },
    titlePage: titlePage || undefined,
  };
  const added = [
    ...references.map(({ edge, type, id }) => headerFooterReference(edge, type, id)),
    ...(rightToLeft ? [RIGHT_TO_LEFT_SECTION] : []),
  ];
  const made = componentTree(new SectionPropertiesComponent(options));
  const children = elementsOf(made).filter(({ name }) => !UNASKED_IN_SECTION.has(name));
  return treeXml(withElements("w:sectPr", { ...made, children }, added));
}

const SECTION_TYPES = { nextPage: SectionType.NEXT_PAGE, continuous: SectionType.CONTINUOUS } as const;
