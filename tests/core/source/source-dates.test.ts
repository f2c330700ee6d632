import { expect, test } from "vitest";
import { problemText } from "../../../core/problem/problem.ts";
import { printedSource, readSources } from "../../support/printed-source.ts";

const parts = (...days: readonly unknown[]): object => ({ "date-parts": days });

test.each([
  [parts([2019]), "2019"],
  [parts(["2019", "5", "03"]), "3 May 2019"],
  [parts([2019, "", ""]), "2019"],
  [parts([2019, null]), "2019"],
  [parts([2019, 5, 3], [2019, 5, 5]), "3 to 5 May 2019"],
  [parts([2019, 5, 3], [2019, 6, 5]), "3 May to 5 June 2019"],
  [parts([2019, 5], [2019, 6]), "May to June 2019"],
  [parts([2019, 12, 31], [2020, 1, 2]), "31 December 2019 to 2 January 2020"],
  [parts([2019], [2021]), "2019 to 2021"],
  [parts([2019, 5, 3], [2019, 5, 3]), "3 May 2019"],
  [parts([-44, 3, 15]), "15 March 44 BC"],
  [parts([2019, 13]), "spring 2019"],
  [parts([2019, 24]), "winter 2019"],
  [{ ...parts([2019]), season: 3 }, "autumn 2019"],
  [{ ...parts([2019]), season: "Summer" }, "summer 2019"],
  [{ ...parts([1950]), circa: "true" }, "about 1950"],
  [{ ...parts([1950]), circa: 0 }, "1950"],
  [{ literal: "n.d. [before 1900]" }, "n.d. [before 1900]"],
  [{ raw: "2019-05-03" }, "3 May 2019"],
  [{ raw: "May 3, 2019" }, "3 May 2019"],
  [{ raw: "3rd Sept. 2019" }, "3 September 2019"],
  [{ raw: "Spring 2019" }, "spring 2019"],
  [{ raw: "03/05/2019" }, "03/05/2019"],
  [{ raw: "c. 1890" }, "about 1890"],
  ["2019-05", "May 2019"],
  ["2019-05-03T10:20:30Z", "3 May 2019"],
  ["2019-21", "spring 2019"],
  ["2019~", "about 2019"],
  ["2019/2021", "2019 to 2021"],
  ["2019-05/..", "since May 2019"],
  ["201X", "201X"],
  [2019, "2019"],
  [{ raw: "2019-02-31" }, "2019-02-31"],
])("prints the date %j as %s", (issued, printed) => {
  expect(printedSource({ title: "T", issued })).toBe(`T, ${printed}.`);
});

test.each([
  {},
  { "date-parts": [[]] },
  { "date-parts": [[""]] },
  { "date-parts": [[null]] },
  { raw: "" },
  "",
  null,
])('prints "no date" for %j', (issued) => {
  expect(printedSource({ title: "T", issued, accessed: issued })).toBe("T, no date.");
});

test.each([
  [[2005, 2, 31], "2005-2-31 is not a day of the calendar", "February 2005"],
  [[2005, 44], '"44" is not a month', "2005"],
  [["soon"], '"soon" is not a date', "no date"],
  [[0], '"0" is not a date', "no date"],
])("reports the faulty date %j and prints its valid part", (day, told, printed) => {
  const record = { id: "a", type: "book", title: "T", issued: parts(day) };
  const { problems } = readSources(JSON.stringify([record]));
  expect(problems.map(problemText).join()).toContain(told);
  expect(problems.map(({ severity }) => severity)).toEqual(["warning"]);
  expect(printedSource(record)).toBe(`T, ${printed}.`);
});

test("accepts a date without its outer list, and years with a decimal point", () => {
  expect(printedSource({ title: "T", issued: { "date-parts": [2019, 5, 3] } })).toBe("T, 3 May 2019.");
  const record = '{"id":"a","type":"book","title":"T","issued":{"date-parts":[[2000.0,1.0]]}}';
  expect(readSources(`[${record}]`).problems).toEqual([]);
});
