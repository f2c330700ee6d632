import { stripMetadata } from "../../image/strip-metadata.ts";
import { folderOf, partPath, relationshipKind, relationshipsPath } from "../../ooxml/part-path.ts";
import { elementsOf, type LostWords, parseTree, type XmlElement } from "../../ooxml/xml-tree.ts";
import type { Problem, Severity } from "../../problem/problem.ts";
import { type HouseProblemCode, houseProblem } from "../house-problem.ts";
import { type Package, partText } from "./open-package.ts";

interface Target {
  /** The last word of its relationship's type: "styles", "header". */
  readonly type: string;
  readonly path: string;
}

/** Reads the parts of one package by path, and collects the problems found. */
export class PartReader {
  readonly problems: Problem[] = [];
  readonly files: Package;
  readonly #reported = new Set<string>();
  readonly #pictures = new Map<string, Uint8Array>();

  constructor(files: Package) {
    this.files = files;
  }

  report(code: HouseProblemCode, severity: Severity, message: string, part?: string): void {
    const key = `${part ?? ""}\n${message}`;
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    this.problems.push(houseProblem(code, severity, message, part));
  }

  /** A part as a tree; undefined, with the problem reported, where it cannot be read. */
  tree(path: string, lost?: LostWords): XmlElement | undefined {
    const bytes = this.files.get(path);
    if (bytes === undefined) {
      this.report("house-part-missing", "error", "a part is missing", path);
      return undefined;
    }
    const tree = parseTree(partText(bytes), lost);
    if (!("wrong" in tree)) return tree;
    this.report("house-part-not-read", "error", `a part cannot be read: ${tree.wrong}`, path);
    return undefined;
  }

  /** A part with this root; undefined where it is missing or has another root. */
  treeOf(root: string, path: string | undefined, lost?: LostWords): XmlElement | undefined {
    if (path === undefined) return undefined;
    const tree = this.tree(path, lost);
    return tree?.name === root ? tree : undefined;
  }

  /** A picture without metadata; the same array for the same part, so that a logo is in a note once. */
  picture(path: string): Uint8Array | undefined {
    const known = this.#pictures.get(path);
    const bytes = this.files.get(path);
    if (known !== undefined || bytes === undefined) return known;
    const bare = stripMetadata(bytes);
    this.#pictures.set(path, bare);
    return bare;
  }

  /** The relationships of a part by id, without external ones. */
  relationships(part: string): ReadonlyMap<string, Target> {
    const path = relationshipsPath(part);
    const tree = this.files.has(path) ? this.tree(path) : undefined;
    const targets = new Map<string, Target>();
    for (const { attributes } of tree ? elementsOf(tree) : []) {
      const { Id = "", Type, Target: target = "", TargetMode } = attributes;
      if (TargetMode !== "External")
        targets.set(Id, { type: relationshipKind(Type), path: partPath(folderOf(part), target) });
    }
    return targets;
  }

  /** Reports external relationships of all parts, including those that are not read. */
  reportAllExternal(): void {
    for (const [path, bytes] of this.files) {
      if (!path.endsWith(".rels")) continue;
      // A part that cannot be read is reported when it is opened.
      const tree = parseTree(partText(bytes));
      for (const { attributes } of "wrong" in tree ? [] : elementsOf(tree)) {
        if (attributes.TargetMode === "External")
          this.#reportExternal(relationshipKind(attributes.Type), path);
      }
    }
  }

  /** Links of the text, which is not taken over, need no report. */
  #reportExternal(type: string, path: string): void {
    if (type === "hyperlink") return;
    const what = EXTERNAL_KINDS.get(type) ?? `something outside of the file (${type})`;
    this.report("house-external", "warning", `left out: ${what}`, path);
  }
}

const EXTERNAL_KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    attachedTemplate: "a link to another template",
    image: "a remote picture",
    frame: "a web page in a frame",
    oleObject: "a linked object",
    subDocument: "a linked document",
  }),
);
