/** The path of a part that a relationship's target names, seen from the folder of the part that holds it (part 2, 6.5). */
export function partPath(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** The path of the part that holds the relationships of another, or, with no path, of the whole file (part 2, 6.5.2). */
export function relationshipsPath(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** With the slash at its end. */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}

/** The last word of a relationship's type: "styles", "header". */
export function relationshipKind(type = ""): string {
  return type.slice(type.lastIndexOf("/") + 1);
}
