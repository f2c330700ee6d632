import { stringify } from "yaml";
import type { PictureFiles } from "../../../core/image/picture-file.ts";
import { PICTURE_SAMPLES } from "../picture-samples.ts";
import { pngOf } from "../png.ts";
import type { PlantedDossier } from "./dossier.ts";

/** The dossier's text files, by their path in its folder. `arrange` may give objects another order of fields. */
export function dossierFiles(
  dossier: PlantedDossier,
  arrange: (value: unknown) => unknown = (value) => value,
): ReadonlyMap<string, string> {
  const yaml = (value: unknown): string => yamlText(arrange(value));
  const { head, topics, series, people, sources } = dossier;
  const files = new Map<string, string>();
  const lists = { topics: topics.map(({ id }) => id), series: series.map(({ id }) => id) };
  files.set("dossier.yaml", yaml({ ...head, ...lists }));
  for (const topic of topics)
    files.set(
      `topics/${topic.id}.yaml`,
      yaml({ ...topic.head, entries: topic.entries.map(({ fields }) => fields) }),
    );
  for (const { id, fields, figures } of series) {
    const inline = figures.type === "inline" && { columns: figures.columns, rows: figures.rows };
    files.set(`series/${id}.yaml`, yaml({ ...fields, ...inline }));
    if (figures.type === "csv") files.set(`series/${id}.csv`, csv(figures.records));
  }
  if (people.length > 0) files.set("people.yaml", yaml({ people: people.map(({ fields }) => fields) }));
  files.set("sources.json", JSON.stringify(arrange(sources), null, 2));
  return files;
}

/** YAML with all texts in quotation marks; the loader's tests cover plain scalars. */
export function yamlText(value: unknown): string {
  return stringify(value, { lineWidth: 0, defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" });
}

function csv(records: readonly (readonly string[])[]): string {
  const field = (text: string): string => (text === "" ? "" : `"${text.replaceAll('"', '""')}"`);
  return records.map((record) => record.map(field).join(",")).join("\n");
}

const PICTURES: Readonly<Record<string, Uint8Array>> = {
  "map.png": pngOf(7, 5, "rgb", (x, y, channel) => x * 30 + y * 7 + channel),
  "photo.jpg": PICTURE_SAMPLES.progressive,
  "unshown.png": pngOf(6, 4, "rgba", (x, y, channel) => x * 20 + y * 9 + channel * 50),
};

/** Pictures of each kind; `PICTURE_TEMPLATE` shows all but the last. */
export const DOSSIER_PICTURES: PictureFiles = Object.fromEntries(
  Object.entries(PICTURES).map(([name, bytes]) => [name, { type: "read", file: `images/${name}`, bytes }]),
);
