import type { Paper } from "../../../house-style/house-style.ts";
import type { Problem } from "../../../problem/problem.ts";
import { failure, type Result, success } from "../../../problem/result.ts";
import type { BytesPart } from "../part.ts";
import { cleanTree, isOn } from "./clean-tree.ts";
import { editTree } from "./edit-tree.ts";
import { houseProblem } from "./house-problem.ts";
import type { HouseFurniture, HouseTemplate, PageKind } from "./house-template.ts";
import { openPackage, type Package, partText } from "./open-package.ts";
import { pictureType } from "./picture-type.ts";
import { inSchemaOrder } from "./schema-order.ts";
import {
  childNamed,
  descendants,
  elementsOf,
  isElement,
  parseTree,
  type XmlElement,
  type XmlNode,
} from "./xml-tree.ts";

interface Target {
  readonly type: string;
  readonly path: string;
}

/** What is left behind whenever a template has it; nothing but known parts is ever read. */
const LEFT_BEHIND: readonly (readonly [RegExp, string])[] = [
  [/\/embeddings\//, "an embedded object"],
  [/\/activeX\//i, "a control (ActiveX)"],
  [/^customXml\/item\d+\.xml$/, "custom XML"],
  [/\/comments[^/]*\.xml$/, "comments"],
  [/^docProps\/.*\.xml$/, "the template's own properties, such as author and company"],
  [/\/glossary\/document\.xml$/, "building blocks"],
];

const SETTINGS_TAKEN = new Set([
  "w:mirrorMargins",
  "w:defaultTabStop",
  "w:autoHyphenation",
  "w:clrSchemeMapping",
]);

/**
 * An organisation's Word file (.docx or .dotx, ECMA-376 transitional) as what it lends to a note. Macros refuse
 * the file; whatever else has no place in a note is left behind, and each is said.
 */
export function readHouseTemplate(bytes: Uint8Array): Result<HouseTemplate> {
  const opened = openPackage(bytes);
  if (!opened.ok) return opened;
  return new Reader(opened.value).read();
}

/** Gathers the problems of one template while it is read. */
class Reader {
  readonly #problems: Problem[] = [];
  readonly #files: Package;

  constructor(files: Package) {
    this.#files = files;
  }

  read(): Result<HouseTemplate> {
    this.#reportLeftBehind();
    this.#refuseMacros();
    const main = [...this.#relationships("").values()].find(({ type }) => type === "officeDocument")?.path;
    const document = main === undefined ? undefined : this.#tree(main);
    if (main === undefined || document?.name !== "w:document") {
      this.#say("house-not-word", "error", "this is not a Word document or template", main);
      return failure(this.#problems);
    }
    const targets = this.#relationships(main);
    const named = (type: string) => [...targets.values()].find((target) => target.type === type)?.path;
    const styles = this.#optionalTree(named("styles"), "w:styles");
    const theme = this.#optionalTree(named("theme"), "a:theme");
    const settings = this.#optionalTree(named("settings"), "w:settings");
    const numbering = this.#optionalTree(named("numbering"), "w:numbering");
    const section = descendants(document).findLast(({ name }) => name === "w:sectPr");
    if (styles === undefined) this.#say("house-without-styles", "error", "it has no styles", main);
    if (this.#problems.some(({ severity }) => severity === "error") || styles === undefined)
      return failure(this.#problems);
    const paper = section && this.#paper(section, main);
    const template: HouseTemplate = {
      styles: inSchemaOrder(styles),
      ...(theme === undefined ? {} : { theme: withoutPictures(cleanTree(theme).tree) }),
      ...(numbering === undefined ? {} : { numbering: inSchemaOrder(numbering) }),
      settings: settings ? elementsOf(settings).filter(({ name }) => SETTINGS_TAKEN.has(name)) : [],
      ...(paper === undefined ? {} : { paper }),
      headers: this.#furniture(section, "w:headerReference", "w:hdr", targets),
      footers: this.#furniture(section, "w:footerReference", "w:ftr", targets),
      kinds: pageKinds(section, settings),
    };
    return this.#problems.some(({ severity }) => severity === "error")
      ? failure(this.#problems)
      : success(template, this.#problems);
  }

  #say(code: string, severity: Problem["severity"], message: string, part: string | undefined): void {
    this.#problems.push(houseProblem(code, severity, message, part));
  }

  #reportLeftBehind(): void {
    for (const path of this.#files.keys()) {
      const found = LEFT_BEHIND.find(([pattern]) => pattern.test(path));
      if (found) this.#say("house-left-out", "information", `left out: ${found[1]}`, path);
    }
  }

  #refuseMacros(): void {
    const types = this.#tree("[Content_Types].xml");
    const declared = types ? elementsOf(types).map(({ attributes }) => attributes.ContentType ?? "") : [];
    const macro = [...this.#files.keys()].find((path) => /vba(Project|Data)/i.test(path));
    if (macro !== undefined || declared.some((type) => /macroEnabled|vbaProject/i.test(type)))
      this.#say("house-macro", "error", "it carries macros", macro ?? "[Content_Types].xml");
  }

  /** A part as a tree, or undefined with the reason said. */
  #tree(path: string): XmlElement | undefined {
    const bytes = this.#files.get(path);
    if (bytes === undefined) {
      this.#say("house-part-missing", "error", "a part is missing", path);
      return undefined;
    }
    const tree = parseTree(partText(bytes));
    if (!("wrong" in tree)) return tree;
    this.#say("house-part-not-read", "error", `a part cannot be read: ${tree.wrong}`, path);
    return undefined;
  }

  #optionalTree(path: string | undefined, root: string): XmlElement | undefined {
    if (path === undefined) return undefined;
    const tree = this.#tree(path);
    return tree?.name === root ? tree : undefined;
  }

  /** The relationships of a part by their ids; those that lead out of the file are left behind. */
  #relationships(part: string): ReadonlyMap<string, Target> {
    const folder = part.slice(0, part.lastIndexOf("/") + 1);
    const path = `${folder}_rels/${part.slice(folder.length)}.rels`;
    const tree = this.#files.has(path) ? this.#tree(path) : undefined;
    const targets = new Map<string, Target>();
    for (const { attributes } of tree ? elementsOf(tree) : []) {
      const { Id = "", Type = "", Target: target = "", TargetMode } = attributes;
      const type = Type.slice(Type.lastIndexOf("/") + 1);
      if (TargetMode === "External") {
        if (type !== "hyperlink")
          this.#say("house-external", "warning", `left out: a link out of the file (${type})`, path);
      } else targets.set(Id, { type, path: resolve(folder, target) });
    }
    return targets;
  }

  #furniture(
    section: XmlElement | undefined,
    reference: string,
    root: string,
    targets: ReadonlyMap<string, Target>,
  ): ReadonlyMap<PageKind, HouseFurniture> {
    const found = new Map<PageKind, HouseFurniture>();
    for (const { name, attributes } of section ? elementsOf(section) : []) {
      const kind = attributes["w:type"] ?? "default";
      const path = targets.get(attributes["r:id"] ?? "")?.path;
      if (name !== reference || path === undefined || !isPageKind(kind)) continue;
      const tree = this.#optionalTree(path, root);
      if (tree !== undefined) found.set(kind, this.#cleanFurniture(tree, path));
    }
    return found;
  }

  #cleanFurniture(original: XmlElement, path: string): HouseFurniture {
    const cleaned = cleanTree(original);
    for (const what of cleaned.removed) this.#say("house-left-out", "information", `left out: ${what}`, path);
    if (partText(this.#files.get(path) ?? new Uint8Array()).includes("AlternateContent"))
      this.#say("house-left-out", "warning", "left out: a text box or shape", path);
    const targets = this.#relationships(path);
    const pictures = new Map<string, BytesPart>();
    const tree = this.#keepPictures(cleaned.tree, path, targets, pictures);
    return { tree: inSchemaOrder(cleanTree(tree).tree), pictures };
  }

  /** Without a blip, its drawing goes in the next cleaning. */
  #keepPictures(
    tree: XmlElement,
    path: string,
    targets: ReadonlyMap<string, Target>,
    pictures: Map<string, BytesPart>,
  ): XmlElement {
    const children = tree.children.flatMap((node): readonly XmlNode[] => {
      if (!isElement(node)) return [node];
      if (node.name !== "a:blip") return [this.#keepPictures(node, path, targets, pictures)];
      const id = node.attributes["r:embed"] ?? "";
      const target = targets.get(id)?.path ?? "";
      const bytes = this.#files.get(target);
      const type = bytes && pictureType(bytes);
      if (bytes === undefined || type === undefined) {
        this.#say("house-left-out", "warning", "left out: a picture that is neither PNG, JPEG nor GIF", path);
        return [];
      }
      const name = target.slice(target.lastIndexOf("/") + 1).replace(/\.[^.]*$|[^A-Za-z0-9]/g, "");
      pictures.set(id, {
        path: `word/media/house-${name}.${type}`,
        contentType: `image/${type}`,
        bytes,
      });
      return [{ ...node, attributes: { "r:embed": id } }];
    });
    return { ...tree, children };
  }

  #paper(section: XmlElement, part: string): Paper | undefined {
    const size = childNamed(section, "w:pgSz")?.attributes;
    const margin = childNamed(section, "w:pgMar")?.attributes;
    if (size === undefined || margin === undefined) return undefined;
    const points = (from: Readonly<Record<string, string>>, name: string) =>
      Math.abs(Number.parseInt(from[name] ?? "0", 10) || 0) / 20;
    const paper: Paper = {
      name: "house",
      width: points(size, "w:w"),
      height: points(size, "w:h"),
      margin: {
        top: points(margin, "w:top"),
        right: points(margin, "w:right"),
        bottom: points(margin, "w:bottom"),
        left: points(margin, "w:left") + points(margin, "w:gutter"),
      },
      headerDistance: points(margin, "w:header"),
      footerDistance: points(margin, "w:footer"),
    };
    const wide = paper.width - paper.margin.left - paper.margin.right;
    const high = paper.height - paper.margin.top - paper.margin.bottom;
    if (wide >= 200 && high >= 200 && paper.width <= 2000 && paper.height <= 2000) return paper;
    this.#say("house-paper", "warning", "its page leaves no room for a note; our own page is used", part);
    return undefined;
  }
}

/** Pictures behind shapes stay behind: a plain ground takes their place, as the schema asks for one. */
function withoutPictures(theme: XmlElement): XmlElement {
  return editTree(theme, (each) => (each.name === "a:blipFill" ? PLAIN_FILL : each));
}

const PLAIN_FILL: XmlElement = {
  name: "a:solidFill",
  attributes: {},
  children: [{ name: "a:schemeClr", attributes: { val: "phClr" }, children: [] }],
};

function isPageKind(text: string): text is PageKind {
  return text === "default" || text === "first" || text === "even";
}

function pageKinds(section: XmlElement | undefined, settings: XmlElement | undefined): readonly PageKind[] {
  const title = childNamed(section, "w:titlePg");
  const even = childNamed(settings, "w:evenAndOddHeaders");
  return [
    "default",
    ...(title && isOn(title.attributes) ? (["first"] as const) : []),
    ...(even && isOn(even.attributes) ? (["even"] as const) : []),
  ];
}

function resolve(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
