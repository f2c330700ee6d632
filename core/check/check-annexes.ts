import type { Template } from "../template/template.ts";
import type { Finding } from "./finding.ts";

/**
 * A warning for an `annexesFrom` that names no heading. A heading that the template prints only where it has content may be
 * absent from a note, so only an id that occurs nowhere in the template is reported. `ids` are those of the note.
 */
export function checkAnnexes(template: Template, ids: ReadonlySet<string>): readonly Finding[] {
  const { annexesFrom: id, place } = template.length ?? {};
  if (id === undefined || ids.has(id)) return [];
  const written = [template, ...template.partials.values()].flatMap(({ source }) => idsIn(source));
  if (written.some((candidate) => mayBe(candidate, id))) return [];
  const known = [...new Set(written.filter((candidate) => !candidate.includes("{{")))];
  return [
    {
      code: "unknown-annexes",
      severity: "warning",
      message: `annexesFrom is "${id}", and the template has no heading with that id: all pages count`,
      hint:
        known.length > 0 ? `use one of ${known.join(", ")}` : `write <h2 id="${id}"> where the annexes begin`,
      ...(place && { place }),
    },
  ];
}

function idsIn(source: string): readonly string[] {
  const headings = source.matchAll(/<h[1-6]\s[^<>]*?\bid\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return [...headings].map(([, double, single]) => double ?? single ?? "");
}

/** Whether an id as written in the template can be printed as `id`; a tag in it may print any value. */
function mayBe(written: string, id: string): boolean {
  const from = written.indexOf("{{");
  if (from === -1) return written === id;
  return id.startsWith(written.slice(0, from)) && id.endsWith(written.slice(written.lastIndexOf("}}") + 2));
}
