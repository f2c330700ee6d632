/** An element as it stands in a part; `text` is its own, without its children's. */
export interface WordElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly WordElement[];
  readonly text: string;
}

/** Stands for one that is not there. */
export const EMPTY: WordElement = { name: "", attributes: {}, children: [], text: "" };

/** The XML parts of a Word file by their paths. */
export type WordFile = ReadonlyMap<string, WordElement>;

/** All elements of the names, in the order of the part. */
export function elementDescendants(
  root: WordElement | undefined,
  ...names: readonly string[]
): readonly WordElement[] {
  const all: WordElement[] = [];
  const visit = (element: WordElement) => {
    for (const child of element.children) {
      if (names.includes(child.name)) all.push(child);
      visit(child);
    }
  };
  if (root !== undefined) visit(root);
  return all;
}

export function childOf(parent: WordElement | undefined, name: string): WordElement | undefined {
  return parent?.children.find((child) => child.name === name);
}

/** The `w:val` of a descendant. */
export function settingOf(root: WordElement | undefined, name: string): string | undefined {
  return elementDescendants(root, name)[0]?.attributes["w:val"];
}

export function textOf(root: WordElement): string {
  return elementDescendants(root, "w:t", "w:delText")
    .map(({ text }) => text)
    .join("");
}

/** Whether a setting that is on by being there is on. */
export function isOn(root: WordElement | undefined, name: string): boolean {
  const [setting] = elementDescendants(root, name);
  return setting !== undefined && isOnValue(setting.attributes["w:val"] ?? "1");
}

/** Of an attribute that is a switch (22.9.2.7). */
export function isOnValue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}
