import { writeSync } from "node:fs";
import { join } from "node:path";
import { saveFolderWhole } from "../../../workspace/save/save-folder.ts";
import { saveTogether } from "../../../workspace/save/save-together.ts";

// Saves a pair of files and a template again and again, each time as another version, until it is killed or has
// saved as often as asked. Arguments: folder, first version, own folder, rounds.
const [folder = "", first = "1", ownFolder = "", rounds = "100000"] = process.argv.slice(2);

writeSync(1, "ready\n");
for (let count = 0; count < Number(rounds); count += 1) {
  const version = `${first}.${count}`;
  const bytes = new TextEncoder().encode(`${version}\n${"x".repeat(20_000)}`);
  const pair = ["a.pdf", "a.docx"].map((name) => ({ file: join(folder, "notes", name), bytes }));
  const notes = await saveTogether(pair, { ownFolder });
  if (!notes.ok) writeSync(1, `${JSON.stringify(notes.problems)}\n`);
  const files = ["template.yaml", "template.hbs", `partials/${count % 2 === 0 ? "even" : "both"}.hbs`];
  const template = await saveFolderWhole(
    join(folder, "templates", `t${count % 3}`),
    files.map((name) => ({ name, bytes })),
    { ownFolder },
  );
  if (!template.ok) writeSync(1, `${JSON.stringify(template.problems)}\n`);
  writeSync(1, `saved ${version}\n`);
}
