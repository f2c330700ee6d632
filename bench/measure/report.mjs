import { availableParallelism, totalmem } from "node:os";
import { SEED } from "./plan.mjs";
import { saveResult } from "./save-result.mjs";

const GIGABYTE = 2 ** 30;

/** A ratio and its maximum. */
export function target(name, value, limit) {
  return { name, value, limit, met: value <= limit };
}

/** Prints what was measured and writes it as JSON and as a table. */
export function report(name, { rows = [], targets }) {
  const result = {
    machine: machineClass(),
    seed: SEED,
    quick: process.env.QUICK !== undefined,
    targets,
    rows,
  };
  const table = [...targetTable(targets), "", ...rowTable(rows), "", result.machine].join("\n");
  saveResult(name, result, table);
  console.log(table);
}

export function targetTable(targets) {
  return [
    "| ratio | measured | target | |",
    "|---|---|---|---|",
    ...targets.map(
      ({ name, value, limit, met }) =>
        `| ${name} | ${value.toFixed(2)} | ${Number(limit.toFixed(2))} | ${met ? "met" : "missed"} |`,
    ),
  ];
}

function rowTable(rows) {
  if (rows.length === 0) return [];
  return [
    "| tool | size | ms, warm median | peak MB | file kB |",
    "|---|---|---|---|---|",
    ...rows.map(
      ({ tool, size, milliseconds, peakMemory, fileBytes }) =>
        `| ${tool} | ${size} | ${milliseconds.toFixed(0)} | ${Math.round(peakMemory / 2 ** 20)} | ${Math.round(fileBytes / 1000)} |`,
    ),
  ];
}

export function machineClass() {
  const memory = Math.round(totalmem() / GIGABYTE);
  return `${process.platform} ${process.arch}, ${availableParallelism()} cores, ${memory} GB, Node ${process.version}`;
}
