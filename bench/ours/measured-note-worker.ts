import "../../workspace/worker/note-worker-entry.ts";
import { reportHeap } from "./heap-reports.ts";

reportHeap("notes");
