import { DEFAULT_HOUSE_STYLE } from "../../house-style/house-style.ts";
import { elementsOf, settingOf, type XmlElement } from "../../ooxml/xml-tree.ts";
import { isError } from "../../problem/problem.ts";
import { failure, type Result, success } from "../../problem/result.ts";
import { withPlainDefaults } from "../clean/plain-settings.ts";
import type { HeaderType, HouseTemplate } from "../house-template.ts";
import { childSpec, rootSpec } from "../schema/element-spec.ts";
import { inSchemaOrder, withSoundValues } from "../schema/schema-order.ts";
import { idOf, stylesOf } from "../style/style-map.ts";
import { themeValues } from "../style/theme-values.ts";
import { openPackage, partText } from "./open-package.ts";
import { PartReader } from "./part-reader.ts";
import { readHeadersAndFooters } from "./read-headers-and-footers.ts";
import {
  type HouseSection,
  houseSection,
  ignoredPageFormatting,
  paperOf,
  sectionHeaderTypes,
} from "./read-section.ts";

/** Parts that are dropped and reported; parts of other unknown kinds are ignored. */
const DROPPED_PARTS: readonly (readonly [RegExp, string])[] = [
  [/\/embeddings\//, "an embedded object"],
  [/\/activeX\//i, "a control (ActiveX)"],
  [/^customXml\/item\d+\.xml$/, "custom XML"],
  [/\/comments[^/]*\.xml$/, "comments"],
  [/^docProps\/.*\.xml$/, "the template's own properties (author, company and others)"],
  [/\/glossary\/document\.xml$/, "building blocks"],
  [/\/fonts\/[^/]*$/, "embedded fonts"],
  [/\/(customizations\.xml|attachedToolbars\.bin)$/, "keys and toolbars of its own"],
];

/**
 * Reads what an organisation's Word file (.docx or .dotx, ECMA-376 transitional) contributes to a note. A file with macros
 * is refused; all other content that a note does not support is dropped and reported.
 */
export function readHouseTemplate(bytes: Uint8Array): Result<HouseTemplate> {
  const opened = openPackage(bytes);
  if (!opened.ok) return opened;
  const parts = new PartReader(opened.value);
  reportDroppedParts(parts);
  parts.reportAllExternal();
  refuseMacros(parts);
  const main = mainPart(parts);
  const template = main === undefined ? undefined : templateOf(parts, main.path, main.tree);
  // For a refused file, dropped content is not reported.
  const errors = parts.problems.filter(isError);
  return template === undefined || errors.length > 0 ? failure(errors) : success(template, parts.problems);
}

function reportDroppedParts(parts: PartReader): void {
  for (const path of parts.files.keys()) {
    const found = DROPPED_PARTS.find(([pattern]) => pattern.test(path));
    if (found) parts.report("house-left-out", "information", `left out: ${found[1]}`, path);
  }
}

function refuseMacros(parts: PartReader): void {
  const types = parts.tree("[Content_Types].xml");
  const declared = types ? elementsOf(types).map(({ attributes }) => attributes.ContentType ?? "") : [];
  const macro = [...parts.files.keys()].find((path) => /vba(Project|Data)/i.test(path));
  if (macro !== undefined || declared.some((type) => /macroEnabled|vbaProject/i.test(type)))
    parts.report("house-macro", "error", "it carries macros", macro ?? "[Content_Types].xml");
}

function mainPart(parts: PartReader): { readonly path: string; readonly tree: XmlElement } | undefined {
  const path = [...parts.relationships("").values()].find(({ type }) => type === "officeDocument")?.path;
  const bytes = path === undefined ? undefined : parts.files.get(path);
  if (bytes && partText(bytes).slice(0, 4_000).includes("http://purl.oclc.org/ooxml/")) {
    parts.report("house-strict", "error", "it is saved as Strict Open XML, which is not read here", path);
    return undefined;
  }
  const tree = parts.treeOf("w:document", path);
  if (path !== undefined && tree !== undefined) return { path, tree };
  parts.report("house-not-word", "error", "this is not a Word document or template", path);
  return undefined;
}

function templateOf(parts: PartReader, main: string, document: XmlElement): HouseTemplate | undefined {
  const targets = parts.relationships(main);
  const path = (type: string) => [...targets.values()].find((target) => target.type === type)?.path;
  const styles = parts.treeOf("w:styles", path("styles"));
  const theme = parts.treeOf("a:theme", path("theme"));
  const settings = parts.treeOf("w:settings", path("settings"));
  const numbering = parts.treeOf("w:numbering", path("numbering"));
  if (styles === undefined) {
    parts.report("house-without-styles", "error", "it has no styles", main);
    return undefined;
  }
  const found = houseSection(document);
  for (const what of ignoredPageFormatting(document, found?.section))
    parts.report("house-left-out", "information", `left out: ${what}`, main);
  const paper = found && paperOf(found.section);
  if (paper === "no room")
    parts.report("house-paper", "warning", "its page leaves no room for a note; our own page is used", main);
  const page = paper === undefined || paper === "no room" ? DEFAULT_HOUSE_STYLE.paper : paper;
  const headersOrFooters = (edge: "headers" | "footers") =>
    readHeadersAndFooters(parts, {
      paths: pathsOf(found, edge, (id) => targets.get(id)?.path),
      root: edge === "headers" ? "w:hdr" : "w:ftr",
      isTitle: titleStyles(styles),
      paper: page,
      lookup: { styles, theme: themeValues(theme) },
    });
  return {
    styles: withPlainDefaults(inSchemaOrder(styles), ({ name }) =>
      parts.report(
        "house-left-out",
        "information",
        `left out: a setting for all text that could move or cover it (${name})`,
        path("styles"),
      ),
    ),
    ...(theme === undefined ? {} : { theme }),
    ...(numbering === undefined ? {} : { numbering: inSchemaOrder(numbering) }),
    settings: settings ? elementsOf(settings).flatMap(settingTaken) : [],
    ...(paper === undefined || paper === "no room" ? {} : { paper }),
    headers: headersOrFooters("headers"),
    footers: headersOrFooters("footers"),
    headerTypes: sectionHeaderTypes(found?.section, settings),
  };
}

function settingTaken(setting: XmlElement): readonly XmlElement[] {
  const settings = rootSpec("w:settings");
  const spec = settings && childSpec(settings, setting.name);
  const sound = spec && withSoundValues({ ...setting, children: [] }, spec);
  return sound === undefined ? [] : [sound];
}

function pathsOf(
  section: HouseSection | undefined,
  edge: "headers" | "footers",
  pathOf: (id: string) => string | undefined,
): ReadonlyMap<HeaderType, string> {
  const ids = [...(section?.[edge] ?? [])];
  return new Map(
    ids.flatMap(([headerType, id]) => {
      const path = pathOf(id);
      return path === undefined ? [] : [[headerType, path] as const];
    }),
  );
}

/** Whether a style is that of titles, by its name or its identifier, which is the name in the author's language. */
function titleStyles(styles: XmlElement): (style: string) => boolean {
  const names = stylesOf(styles)
    .filter((each) => settingOf(each, "w:name")?.toLowerCase() === "title")
    .flatMap((each) => ["title", idOf(each).toLowerCase()]);
  return (style) => names.includes(style.toLowerCase());
}
