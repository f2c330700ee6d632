import { folderOf, partPath, relationshipKind, relationshipsPath } from "./part-path.ts";
import { childrenNamed, type XmlElement } from "./xml-tree.ts";

/** The XML parts of a Word file: their root elements by their paths. */
export type WordFile = ReadonlyMap<string, XmlElement>;

interface Relationship {
  readonly id: string;
  /** Last segment of its type: "styles", "header". */
  readonly type: string;
  readonly path: string;
}

/** The main document part. Relationships lead to parts; usual paths are mere convention (part 2, 6.5) and the fallback here. */
export function mainPart(file: WordFile): XmlElement | undefined {
  return file.get(mainPath(file));
}

/** A part related to the main document part, by the type of its relationship: "styles", "footnotes". */
export function partOfType(file: WordFile, type: string): XmlElement | undefined {
  return file.get(pathOfType(file, type));
}

function pathOfType(file: WordFile, type: string): string {
  const named = relationshipsOf(file, mainPath(file)).find((each) => each.type === type);
  return named?.path ?? `word/${type}.xml`;
}

export function coreProperties(file: WordFile): XmlElement | undefined {
  const named = relationshipsOf(file, "").find(({ type }) => type === "core-properties");
  return file.get(named?.path ?? "docProps/core.xml");
}

/** Looks up parts by the ids of the main document part's relationships. */
export function partsById(file: WordFile): (id: string | undefined) => XmlElement | undefined {
  const paths = new Map(relationshipsOf(file, mainPath(file)).map(({ id, path }) => [id, path]));
  return (id) => file.get(paths.get(id ?? "") ?? "");
}

/** Looks up addresses outside of the file by the ids of the relationships of a part. */
export function linkAddresses(
  file: WordFile,
  part: "text" | "footnotes" | "endnotes",
): (id: string | undefined) => string | undefined {
  const path = part === "text" ? mainPath(file) : pathOfType(file, part);
  const relationships = childrenNamed(file.get(relationshipsPath(path)), "Relationship");
  const addresses = new Map(
    relationships.flatMap(({ attributes: { Id = "", Target = "", TargetMode } }) =>
      TargetMode === "External" ? [[Id, Target] as const] : [],
    ),
  );
  return (id) => addresses.get(id ?? "");
}

function mainPath(file: WordFile): string {
  return relationshipsOf(file, "").find(({ type }) => type === "officeDocument")?.path ?? "word/document.xml";
}

/** The internal relationships of a part by its path, or of the package for an empty path. */
function relationshipsOf(file: WordFile, part: string): readonly Relationship[] {
  return childrenNamed(file.get(relationshipsPath(part)), "Relationship")
    .filter(({ attributes }) => attributes.TargetMode !== "External")
    .map(({ attributes: { Id = "", Type, Target = "" } }) => ({
      id: Id,
      type: relationshipKind(Type),
      path: partPath(folderOf(part), Target),
    }));
}
