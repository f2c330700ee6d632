/** Resolves the target of a relationship against the folder of its source part (ECMA-376 part 2, 6.5). */
export function partPath(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** Path of the part with the relationships of `part`, or of the package if `part` is empty (part 2, 6.5.2). */
export function relationshipsPath(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** The folder of a part, with a slash at its end. */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}

/** The last word of a relationship's type: "styles", "header". */
export function relationshipKind(type = ""): string {
  return type.slice(type.lastIndexOf("/") + 1);
}
