const KEY = "attache.briefs.columns";

/** Widths in CSS pixels by column. */
export type Widths = Readonly<Record<string, number>>;

/** The widths that were kept; a broken record is none. */
export function keptWidths(storage: Pick<Storage, "getItem">): Widths {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? "{}");
    if (typeof kept !== "object" || kept === null) return {};
    const widths = Object.entries(kept).filter(
      (entry): entry is [string, number] =>
        typeof entry[1] === "number" && entry[1] >= 40 && entry[1] < 4_000,
    );
    return Object.fromEntries(widths);
  } catch {
    return {};
  }
}

export function keepWidths(
  storage: Pick<Storage, "getItem" | "setItem">,
  widths: ReadonlyMap<unknown, unknown>,
): void {
  const fixed = [...widths].filter(([, width]) => typeof width === "number");
  const all = { ...keptWidths(storage), ...Object.fromEntries(fixed) };
  try {
    storage.setItem(KEY, JSON.stringify(all));
  } catch {
    // A full or missing store loses a convenience alone.
  }
}
