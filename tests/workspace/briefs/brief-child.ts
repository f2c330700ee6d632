import { writeSync } from "node:fs";
import { join } from "node:path";
import type { Result } from "../../../core/problem/result.ts";
import { briefDrafts, storedDraft } from "../../../electron/main/drafts/stored-draft.ts";
import { createBriefReader } from "../../../workspace/briefs/brief-reader.ts";
import { createBriefStore } from "../../../workspace/briefs/brief-store.ts";
import { createDraftStore } from "../../../workspace/draft-store.ts";

// Opens a brief and keeps it open; with "save", saves it again and again under a title that counts up, until it is
// killed. Arguments: home folder, id of the brief, "hold" or "save".
const [home = "", id = "", task = "hold"] = process.argv.slice(2);

const drafts = createDraftStore({ folder: join(home, "drafts"), schema: storedDraft, now: Date.now });
const store = createBriefStore({
  folder: join(home, "Briefs"),
  reader: createBriefReader(),
  drafts: briefDrafts(drafts),
  saves: { ownFolder: home },
  today: () => "2026-03-04",
  now: Date.now,
});

function valueFrom<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.problems));
}

await store.list();
const { saved, isReadOnly, ...opened } = valueFrom(await store.open(id));
writeSync(1, `open ${isReadOnly}\n`);
let { revision } = opened;
for (let count = 1; task === "save"; count += 1) {
  const outcome = valueFrom(await store.save(id, { ...saved.brief, title: String(count) }, revision));
  if (outcome.type !== "saved") throw new Error(outcome.type);
  ({ revision } = outcome);
  writeSync(1, `saved ${count}\n`);
}
setInterval(() => {}, 1_000);
