import { posix } from "node:path";
import { below, doubles, type WordPackage, type XmlElement } from "./word-package.ts";

/** Content types, relationships and namespaces (ECMA-376 part 2, 6.5 and 7.2; part 1, annex A). */
export function packageFaults(file: WordPackage): readonly string[] {
  return [
    ...contentTypeFaults(file),
    ...relationshipFaults(file),
    ...referenceFaults(file),
    ...namespaceFaults(file),
  ];
}

/** Namespaces of Office 2007, which all later versions read; later namespaces are faults. */
const NAMESPACES =
  /^$|^http:\/\/schemas\.openxmlformats\.org\/[A-Za-z0-9/-]*\/?2006\/|^http:\/\/purl\.org\/dc\/|^http:\/\/www\.w3\.org\/(XML\/1998\/namespace|2000\/xmlns\/|2001\/XMLSchema-instance)$/;

function namespaceFaults({ trees }: WordPackage): readonly string[] {
  return [...trees].flatMap(([path, tree]) => {
    const used = new Set(below(tree).flatMap(({ namespaces }) => namespaces));
    return [...used]
      .filter((namespace) => !NAMESPACES.test(namespace))
      .map((namespace) => `${path} has markup of ${namespace}, which Office 2007 does not know`);
  });
}

function contentTypeFaults({ parts, trees }: WordPackage): readonly string[] {
  const types = trees.get("[Content_Types].xml");
  const defaults = below(types, "Default").map(({ attributes }) => attributes.Extension?.toLowerCase() ?? "");
  const overrides = below(types, "Override").map(({ attributes }) => attributes.PartName ?? "");
  const paths = [...parts.keys()].filter((path) => path !== "[Content_Types].xml");
  return [
    ...doubles([...defaults, ...overrides]).map((name) => `${name} has two content types`),
    ...overrides
      .filter((name) => !parts.has(name.slice(1)))
      .map((name) => `a content type names ${name}, which does not exist`),
    ...paths
      .filter((path) => !overrides.includes(`/${path}`) && !defaults.includes(path.split(".").at(-1) ?? ""))
      .map((path) => `${path} has no content type`),
    // Plain XML is not a content type of Word: the part must state its own.
    ...paths
      .filter((path) => path.endsWith(".xml") && !overrides.includes(`/${path}`))
      .map((path) => `${path} has the content type of any XML`),
  ];
}

/** The path of the part that relationships belong to; empty for those of the package. */
function ownerOf(path: string): string {
  return path.replace(/_rels\/([^/]*)\.rels$/, "$1");
}

function relationshipFaults({ parts, trees }: WordPackage): readonly string[] {
  const reached = new Set<string>();
  const faults = [...trees].flatMap(([path, tree]): readonly string[] => {
    if (!path.endsWith(".rels")) return [];
    const owner = ownerOf(path);
    const relationships = below(tree, "Relationship");
    return [
      ...(owner === "" || parts.has(owner) ? [] : [`${path} belongs to no part`]),
      ...doubles(relationships.map(({ attributes }) => attributes.Id ?? "")).map(
        (id) => `${path} has two relationships ${id}`,
      ),
      ...relationships.flatMap(({ attributes: { Target = "", TargetMode, Id } }) => {
        if (TargetMode === "External") return isAddress(Target) ? [] : [`${path}: ${Target} is no address`];
        const target = Target.startsWith("/") ? Target.slice(1) : posix.join(posix.dirname(owner), Target);
        reached.add(target);
        return parts.has(target) ? [] : [`${path}: ${Id} leads to ${target}, which is not there`];
      }),
    ];
  });
  const lost = [...parts.keys()].filter((path) => !/\.rels$|^\[/.test(path) && !reached.has(path));
  return [...faults, ...lost.map((path) => `${path} is reached by nothing`)];
}

/** Word reports a file as damaged if an address is not a URI or exceeds 2,083 characters. */
function isAddress(target: string): boolean {
  return URL.canParse(target) && /^[!#-;=?-[\]_a-z~\u00a0-\uffff]+$/u.test(target) && target.length <= 2083;
}

const REFERENCES = ["r:id", "r:embed", "r:link", "r:pict"];

function referenceFaults({ trees }: WordPackage): readonly string[] {
  return [...trees].flatMap(([path, tree]) => {
    if (path.endsWith(".rels")) return [];
    const own = trees.get(path.replace(/([^/]*)$/, "_rels/$1.rels"));
    const known = new Set(below(own, "Relationship").map(({ attributes }) => attributes.Id));
    return below(tree)
      .flatMap((element) => referencesOf(element))
      .filter((id) => !known.has(id))
      .map((id) => `${path} asks for the relationship ${id}, which is not there`);
  });
}

function referencesOf({ attributes }: XmlElement): readonly string[] {
  return REFERENCES.flatMap((name) => attributes[name] ?? []);
}
