import { workerData } from "node:worker_threads";
import { DEFAULT_HOUSE_STYLE } from "../../core/house-style/house-style.ts";
import { generateNote } from "../../core/note/generate-note.ts";
import type { Note, Stage } from "../../core/note/note.ts";
import { patternsIn } from "../hyphenation-patterns.ts";
import { loadFonts } from "../load-fonts.ts";
import type { NoteWorkerData } from "./note-worker-data.ts";
import { createNoteDecoder, type PostedNoteRequest } from "./sent-dossiers.ts";
import { serveJobs } from "./serve-jobs.ts";
import { warmUp } from "./warm-up.ts";

const { fonts, hyphenation } = workerData as NoteWorkerData;
const loadedFonts = loadFonts(fonts);
const patterns = patternsIn(hyphenation);

let isWorking = false;

const decode = createNoteDecoder();

serveJobs<PostedNoteRequest, Note, Stage>(async (posted, onStage) => {
  isWorking = true;
  // Before anything is waited for: dossiers are kept in the order in which they were sent.
  const request = decode(posted);
  const files = await loadedFonts;
  if (!files.ok) return files;
  return generateNote(request, { fonts: files.value, patterns, style: DEFAULT_HOUSE_STYLE }, onStage);
});

// A pending request makes the warm-up unnecessary.
void loadedFonts.then((files) => setImmediate(() => files.ok && !isWorking && warmUp(files.value)));
