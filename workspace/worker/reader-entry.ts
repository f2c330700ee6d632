import { workerData } from "node:worker_threads";
import type { ReaderData, ReadingRequest, ReadingValue } from "./reader-messages.ts";
import { answerReading, readingHandlers } from "./reading-handlers.ts";
import { serveJobs } from "./serve-jobs.ts";

const handlers = readingHandlers(workerData as ReaderData);

serveJobs<ReadingRequest, ReadingValue>((request) => answerReading(handlers, request));
