import { growthExponent, slope } from "../measure/growth.mjs";
import { machineClass, target, targetTable } from "../measure/report.mjs";
import { saveResult } from "../measure/save-result.mjs";
import { LOAD } from "./plan.mjs";

/** Maximum exponent of growth in time: twice the size may take 2.3 times as long; quadratic work has an exponent of 2. */
const LINEAR = 1.2;

/** Maximum exponent of growth in memory, which includes the constant memory of the program. */
const MEMORY_LINEAR = 1.1;

/**
 * The most that a thread holds in the last quarter of the day to that in the quarter before. Dossiers of different sizes
 * come and go within each.
 */
const FLAT = 1.1;

/** Maximum growth per hour, as a share of the retained memory. */
const FLAT_HOUR = 0.05;

/** First half of the day, in which caches fill: some thousand words and eight open dossiers. */
const WARM_UP = 1 / 2;
/** Previews per hour: one every six seconds. */
const PREVIEWS_AN_HOUR = 600;

/** Maximum share of a limit that a pack of 500 pages may use. */
const MOST_USED = 0.5;

const MEGABYTE = 2 ** 20;

/** Prints and writes rows of { what, size, of, milliseconds, clock, peakMemory }, and their growth. */
export function reportLoad({ rows, used, composing }) {
  const samples = composing.samples.map(({ preview, threads, resident }) => ({
    preview,
    resident,
    ...Object.fromEntries(threads.map(({ thread, heap, buffers }) => [thread, heap + buffers])),
  }));
  const targets = [...growthTargets(rows), ...usedTargets(used), ...flatTargets(samples)];
  const { milliseconds, clock, peakMemory } = composing;
  const day = { previews: LOAD.previews, milliseconds, clock, peakMemory };
  const result = {
    machine: machineClass(),
    quick: process.env.QUICK !== undefined,
    targets,
    rows,
    used,
    day,
    samples,
  };
  const table = [
    ...targetTable(targets),
    "",
    ...rowTable(rows),
    "",
    `A day of ${day.previews} previews took ${seconds(milliseconds)} s of processor time and ${megabytes(peakMemory)} MB at most.`,
    "",
    ...sampleTable(samples),
    "",
    result.machine,
  ].join("\n");
  saveResult("load", result, table);
  console.log(table);
}

function growthTargets(rows) {
  const kinds = [...new Set(rows.map(({ what }) => what))];
  return kinds.flatMap((kind) => {
    const own = rows.filter(({ what }) => what === kind);
    const exponent = (measure) => growthExponent(own.map((row) => [row.size, row[measure]]));
    return [
      target(`${kind}: time grows with ${own[0].of} to the power of`, exponent("milliseconds"), LINEAR),
      target(`${kind}: memory to the power of`, exponent("peakMemory"), MEMORY_LINEAR),
    ];
  });
}

function usedTargets(used) {
  const nearest = used.reduce((most, each) =>
    each.used / each.limit > most.used / most.limit ? each : most,
  );
  return [
    target(
      `500 pages, share of the nearest limit (${nearest.name})`,
      nearest.used / nearest.limit,
      MOST_USED,
    ),
  ];
}

function flatTargets(samples) {
  const warm = samples.slice(Math.floor(samples.length * WARM_UP));
  const half = Math.floor(warm.length / 2);
  const most = (some, thread) => Math.max(...some.map((sample) => sample[thread]));
  return ["main", "notes", "reader"].flatMap((thread) => {
    const points = warm.map((sample) => [sample.preview / PREVIEWS_AN_HOUR, sample[thread]]);
    const [before, last] = [most(warm.slice(0, half), thread), most(warm.slice(half), thread)];
    return [
      target(
        `a day, ${thread} thread: most held in the last quarter / in the one before`,
        last / before,
        FLAT,
      ),
      target(`a day, ${thread} thread: growth an hour / held`, slope(points) / before, FLAT_HOUR),
    ];
  });
}

function rowTable(rows) {
  return [
    "| what | size | CPU ms | ms by the clock | peak MB |",
    "|---|---|---|---|---|",
    ...rows.map(
      ({ what, size, of, milliseconds, clock, peakMemory }) =>
        `| ${what} | ${size} ${of} | ${milliseconds.toFixed(0)} | ${clock.toFixed(0)} | ${megabytes(peakMemory)} |`,
    ),
  ];
}

function sampleTable(samples) {
  return [
    "| previews | main MB | notes MB | reader MB | process MB |",
    "|---|---|---|---|---|",
    ...samples.map(
      ({ preview, main, notes, reader, resident }) =>
        `| ${preview} | ${megabytes(main, 1)} | ${megabytes(notes, 1)} | ${megabytes(reader, 1)} | ${megabytes(resident)} |`,
    ),
  ];
}

function megabytes(bytes, decimals = 0) {
  return (bytes / MEGABYTE).toFixed(decimals);
}

function seconds(milliseconds) {
  return (milliseconds / 1000).toFixed(0);
}
