import "../../workspace/worker/reader-entry.ts";
import { reportHeap } from "./heap-reports.ts";

reportHeap("reader");
