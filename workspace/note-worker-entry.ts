import { parentPort, workerData } from "node:worker_threads";
import { DEFAULT_HOUSE_STYLE } from "../core/house-style/house-style.ts";
import { generateNote } from "../core/note/generate-note.ts";
import type { Note } from "../core/note/note.ts";
import type { Result } from "../core/problem/result.ts";
import { patternsIn } from "./hyphenation-patterns.ts";
import { loadFonts } from "./load-fonts.ts";
import type { WorkerData, WorkReply, WorkRequest } from "./note-worker-messages.ts";

const { fonts, hyphenation } = workerData as WorkerData;
const loadedFonts = loadFonts(fonts);
const patterns = patternsIn(hyphenation);

parentPort?.on("message", (work: WorkRequest) => {
  void answer(work);
});

async function answer({ job, request }: WorkRequest): Promise<void> {
  const reply = (message: WorkReply): void => parentPort?.postMessage(message);
  const result = await generate(request, (stage) => reply({ type: "stage", job, stage }));
  reply({ type: "done", job, result });
}

async function generate(
  request: WorkRequest["request"],
  onStage: Parameters<typeof generateNote>[2],
): Promise<Result<Note>> {
  const files = await loadedFonts;
  if (!files.ok) return files;
  return generateNote(request, { fonts: files.value, patterns, style: DEFAULT_HOUSE_STYLE }, onStage);
}
