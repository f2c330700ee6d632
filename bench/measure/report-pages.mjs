import { target } from "./report.mjs";
import { saveResult } from "./save-result.mjs";

const SHORT_NOTE = 4;

/** Prints and writes the accuracy of the estimate: rows of { name, pages, least, most, counted, milliseconds }. */
export function reportPages(rows) {
  const share = (holds) => rows.filter(holds).length / rows.length;
  const within = share(({ min, max, counted }) => min <= counted && counted <= max);
  const exact = share(({ pages, counted }) => pages === counted);
  const sure = share(({ min, max }) => min === max);
  const slowest = Math.max(
    ...rows.filter(({ counted }) => counted <= SHORT_NOTE).map(({ milliseconds }) => milliseconds),
  );
  const targets = [target("short note, ms at most", slowest, 1000)];
  const table = [
    `Of ${rows.length} Word files, ${percent(exact)} have in LibreOffice the pages that are most likely, ${percent(within)} lie within`,
    `the estimate, and of ${percent(sure)} it names one number alone. A short note took ${slowest.toFixed(0)} ms at most, layout and all.`,
    "",
    "| note | most likely | from | to | LibreOffice |  |",
    "|---|---|---|---|---|---|",
    ...rows.map(
      ({ name, pages, least, most, counted }) =>
        `| ${name} | ${pages} | ${least} | ${most} | ${counted} | ${verdict(least, most, counted)} |`,
    ),
  ].join("\n");
  saveResult("pages", { within, exact, sure, targets, rows }, table);
  console.log(table);
}

function verdict(least, most, counted) {
  return counted < least || counted > most ? "missed" : "";
}

function percent(share) {
  return `${Math.round(share * 100)} %`;
}
