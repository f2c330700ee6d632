import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Brief, EntryView, TopicView } from "../../../electron/contract/api.ts";
import type { Desk } from "./fake-desk.ts";
import { SAMPLE } from "./fake-dossier.ts";
import {
  accessibilityFaults,
  clearStage,
  type Shown,
  type Stage,
  screenshot,
  setStage,
  showWindow,
} from "./stage.ts";
import { withBrief, withDossier } from "./with-dossier.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => clearStage(stage));

type Options = NonNullable<Parameters<typeof showWindow>[1]>;

/** The window with a brief open, once its statements are there. */
async function showChoose(
  prepare: (desk: Desk) => void = () => undefined,
  options: Options = {},
): Promise<Shown> {
  const shown = await showWindow(stage, options, (desk) => {
    withBrief(desk);
    prepare(desk);
  });
  await tree(shown).getByRole("row").first().waitFor();
  return shown;
}

function pane({ page }: Shown): Locator {
  return page.getByRole("region", { name: "Choose", exact: true });
}

function tree({ page }: Shown): Locator {
  return page.getByRole("treegrid", { name: "Statements of the dossier" });
}

function row(shown: Shown, name: string | RegExp): Locator {
  return tree(shown).getByRole("row", { name });
}

/** Names of the rows that are drawn, in their order. */
async function rows(shown: Shown): Promise<readonly string[]> {
  const names = tree(shown).getByRole("row");
  return names.evaluateAll((all) => all.map((each) => each.getAttribute("aria-label") ?? ""));
}

async function focusedRow({ page }: Shown): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.closest('[role="row"]')?.getAttribute("aria-label"));
}

async function press({ page }: Shown, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** As a person does who has no mouse: from the search over the filters to the first row. */
async function intoTree(shown: Shown): Promise<void> {
  await row(shown, /^Critical minerals/).waitFor();
  await press(shown, "ControlOrMeta+F", "Tab");
  for (let step = 0; step < 5 && !(await focusedRow(shown)); step += 1) await press(shown, "Tab");
  await expect.poll(() => focusedRow(shown)).toMatch(/^Critical minerals/);
}

/** The brief in its file: what the window has saved of it. */
function topicsIn({ desk }: Shown): Brief["topics"] {
  return desk.briefs.files.get("brief-1")?.brief.topics ?? [];
}

function choiceOf(shown: Shown, id: string): Brief["topics"][number] | undefined {
  return topicsIn(shown).find(({ topic }) => topic === id);
}

const SOON = { timeout: 10_000 };

const LONG = "A topic of a very long name that says all that there is to say on transport and energy";
const ARABIC = "زيارة الوزير إلى أستانا والمعادن الحرجة";

function statement(id: string, text: string, change: Partial<EntryView> = {}): EntryView {
  const [topic] = SAMPLE.dossier.topics;
  const [entry] = topic?.entries ?? [];
  if (!entry) throw new Error("the sample has no statement");
  return { ...entry, id, text, ...change };
}

function many(topics: number, statements: number): readonly TopicView[] {
  return Array.from({ length: topics }, (_, topic) => ({
    id: `topic-${topic}`,
    title: `Topic ${topic}`,
    summary: "",
    entries: Array.from({ length: statements }, (_, at) =>
      statement(`statement-${topic}-${at}`, `Statement ${at} of topic ${topic}, in words of a usual length.`),
    ),
  }));
}

const FAULTY = {
  id: "broken",
  title: "Water and climate",
  file: "topics/water.yaml",
  problems: [
    {
      code: "yaml",
      severity: "error" as const,
      message: "there is no colon after the name",
      place: { file: "topics/water.yaml", line: 7, column: 3 },
    },
  ],
};

const FREIGHT = /^Fact\. Freight along the corridor/;

describe("the tree", () => {
  test("has the topics in the dossier's order with their counts, and arrows unfold and fold them", async () => {
    const shown = await showChoose();
    await pane(shown).getByText("Sample", { exact: true }).waitFor();
    await intoTree(shown);
    expect(await rows(shown)).toEqual([
      "Critical minerals, 5 of 5 statements in the note, 1 overdue",
      "Middle Corridor and connectivity, 3 of 3 statements in the note",
      "Education and science, 2 of 3 statements in the note",
      "Visas, 2 of 2 statements in the note",
      "Energy and hydrogen, 0 of 2 statements in the note, 1 overdue",
      "Reforms, 0 of 2 statements in the note",
    ]);
    expect(
      await row(shown, /^Education/)
        .getByRole("checkbox")
        .evaluate(isMixed),
    ).toBe(true);
    await press(shown, "ArrowDown", "ArrowRight");
    await row(shown, FREIGHT).waitFor();
    expect(await row(shown, FREIGHT).getAttribute("aria-level")).toBe("2");
    await press(shown, "ArrowDown");
    await expect.poll(() => focusedRow(shown)).toMatch(FREIGHT);
    await press(shown, "ArrowLeft");
    await expect.poll(() => focusedRow(shown)).toMatch(/^Middle Corridor/);
    await press(shown, "ArrowLeft");
    await row(shown, FREIGHT).waitFor({ state: "detached" });
    await expect.poll(() => focusedRow(shown)).toMatch(/^Middle Corridor/);
    expect(shown.complaints).toEqual([]);
  });

  test("is no sample's where the dossier is the person's own", async () => {
    const shown = await showChoose((desk) => withDossier(desk, {}, false));
    expect(await shown.page.getByText("Sample", { exact: true }).count()).toBe(0);
  });

  test("takes topics and statements in and out by Space, and the note follows", async () => {
    const shown = await showChoose();
    await intoTree(shown);
    await press(shown, "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "Space");
    await expect.poll(() => choiceOf(shown, "energy"), SOON).toEqual({ topic: "energy" });
    await press(shown, "Space");
    await expect.poll(() => choiceOf(shown, "energy"), SOON).toBeUndefined();
    await press(shown, "ArrowRight", "ArrowDown", "ArrowDown", "Space");
    await expect.poll(() => choiceOf(shown, "energy")?.entries, SOON).toEqual(["energy-risk"]);
    await expect.poll(() => focusedRow(shown)).toMatch(/^Risk\. Grid connection .* In the note\./);
    const paper = shown.page.locator(".text-layer");
    await expect
      .poll(async () => (await paper.allTextContents()).join(" "), SOON)
      .toContain("Grid connection");
    await press(shown, "Space");
    await expect.poll(() => choiceOf(shown, "energy"), SOON).toBeUndefined();
    await expect.poll(() => focusedRow(shown)).toMatch(/ Not in the note\./);
    expect(shown.complaints).toEqual([]);
  });

  test("takes in by the box of a row, which is no stop for keys", async () => {
    const shown = await showChoose();
    const box = row(shown, /^Reforms/).getByRole("checkbox", { name: "Take in Reforms" });
    expect(await box.getAttribute("tabindex")).toBe("-1");
    await box.click();
    await expect.poll(() => choiceOf(shown, "reforms"), SOON).toEqual({ topic: "reforms" });
  });

  test("takes many rows that Shift and arrows select, in one go", async () => {
    const shown = await showChoose();
    await intoTree(shown);
    await press(shown, "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "Shift+ArrowDown", "Space");
    await expect.poll(() => topicsIn(shown).map(({ topic }) => topic), SOON).toContain("reforms");
    expect(choiceOf(shown, "energy")).toEqual({ topic: "energy" });
    await press(shown, "Space");
    await expect.poll(() => choiceOf(shown, "reforms"), SOON).toBeUndefined();
    expect(choiceOf(shown, "energy")).toBeUndefined();
    expect(topicsIn(shown)).toHaveLength(4);
  });

  test("takes all with Ctrl+A and Space, and none leaves words that say what to do", async () => {
    const shown = await showChoose();
    await intoTree(shown);
    await press(shown, "ControlOrMeta+A", "Space");
    await expect.poll(() => topicsIn(shown).length, SOON).toBe(SAMPLE.dossier.topics.length);
    expect(choiceOf(shown, "education")?.entries).toBeUndefined();
    await press(shown, "Space");
    await shown.page.getByText("Choose at least one topic; the note").waitFor();
    await expect.poll(() => topicsIn(shown), SOON).toEqual([]);
    await shown.page.getByText("Choose at least one topic first").first().waitFor();
    await screenshot(shown.page, "choose-none");
    expect(await accessibilityFaults(shown.page)).toEqual([]);
  });

  test("draws at most 60 rows of a thousand statements, at the start and far below", async () => {
    const shown = await showChoose((desk) => withDossier(desk, { topics: many(20, 50) }));
    await pane(shown).getByPlaceholder("Search 1000 statements").waitFor();
    await shown.page.keyboard.press("ControlOrMeta+F");
    await shown.page.keyboard.type("statement");
    await row(shown, /Statement 0 of topic 0/).waitFor();
    expect((await rows(shown)).length).toBeLessThanOrEqual(60);
    await tree(shown).evaluate((element) => element.scrollTo(0, element.scrollHeight / 2));
    await row(shown, /of topic (9|10|11),/)
      .first()
      .waitFor();
    expect((await rows(shown)).length).toBeLessThanOrEqual(60);
    await screenshot(shown.page, "choose-thousand");
    expect(shown.complaints).toEqual([]);
  });

  test("keeps a topic whose file cannot be read, with the reason and the way to the file", async () => {
    const shown = await showChoose((desk) => withDossier(desk, { faultyTopics: [FAULTY] }));
    const faulty = pane(shown).getByRole("list", { name: "Topics that cannot be read" });
    await faulty.getByText("Water and climate").waitFor();
    expect(await faulty.textContent()).toMatch(/cannot be read.*There is no colon after the name/);
    await screenshot(shown.page, "choose-faulty-topic");
    expect(await accessibilityFaults(shown.page)).toEqual([]);
    await faulty.getByRole("button", { name: "Show the file" }).click();
    await expect
      .poll(() => shown.desk.calls.find(({ method }) => method === "showDossierFile")?.args[1])
      .toBe("topics/water.yaml");
    expect((await rows(shown)).length).toBe(6);
  });

  test("says so where the dossier has no topics", async () => {
    const shown = await showWindow(stage, {}, (desk) => {
      withBrief(desk, { ...SAMPLE.brief, topics: [] });
      withDossier(desk, { topics: [] });
    });
    await shown.page.getByText("This dossier has no topics yet.").waitFor();
    expect(await accessibilityFaults(shown.page)).toEqual([]);
  });
});

describe("search and filters", () => {
  test("Ctrl+F leads to the search, which keeps the tree and marks what it hits", async () => {
    const shown = await showChoose();
    const { page } = shown;
    await press(shown, "ControlOrMeta+F");
    await page.keyboard.type("MEMORANDUM");
    await expect.poll(() => rows(shown).then(({ length }) => length)).toBe(3);
    const found = await rows(shown);
    expect(found[0]).toMatch(/^Critical minerals/);
    expect(found[1]).toMatch(/^Our objective\. Agree two joint survey projects/);
    expect(found[2]).toMatch(/^Point to make\. We value the memorandum/);
    expect(await tree(shown).locator("mark").allTextContents()).toEqual(["memorandum", "memorandum"]);
    await screenshot(page, "choose-search");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.type(" of old");
    await page.getByText("No statement matches.").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await press(shown, "Escape");
    await expect.poll(() => rows(shown).then(({ length }) => length)).toBe(6);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
    expect(shown.complaints).toEqual([]);
  });

  test("filters say how many statements they show, and show these with their topics", async () => {
    const shown = await showChoose();
    const filters = pane(shown).getByRole("radiogroup", { name: "Show only" });
    expect(await filters.getByRole("radio").allTextContents()).toEqual(
      expect.arrayContaining(["All 17", "In the note 12", "Overdue 2", "Above the limit 1", "If raised 2"]),
    );
    await filters.getByRole("radio", { name: "Overdue 2" }).click();
    await row(shown, /Grid connection/).waitFor();
    const titles = (await rows(shown)).map((name) => name.split(/[,.]/)[0]);
    expect(titles).toEqual(["Critical minerals", "Fact", "Energy and hydrogen", "Risk"]);
    await filters.getByRole("radio", { name: "Above the limit 1" }).click();
    await row(shown, /licence round/).waitFor();
    expect(await rows(shown)).toHaveLength(2);
    await filters.getByRole("radio", { name: "All 17" }).click();
    await expect.poll(() => rows(shown).then(({ length }) => length)).toBe(6);
  });
});

describe("a statement", () => {
  test("says in its name what one should know of it", async () => {
    const shown = await showChoose((desk) => {
      desk.notPrinted = ["minerals-point"];
    });
    await intoTree(shown);
    await press(shown, "ArrowRight");
    const has = (statementName: RegExp, words: RegExp) =>
      expect.poll(() => row(shown, statementName).getAttribute("aria-label"), SOON).toMatch(words);
    await has(/licence round/, /In the note\. OFFICIAL-SENSITIVE: above the limit, left out of the note/);
    await has(/licence round/, /Not for disclosure/);
    await has(/19 of the 34/, /Review overdue since 28 Feb 2026/);
    await has(/On terms for companies/, /Not for disclosure\. Drafted by us/);
    await has(/We value the memorandum/, /Chosen, but this template does not print it/);
    await screenshot(shown.page, "choose-marks");
    expect(await accessibilityFaults(shown.page)).toEqual([]);
  });

  test("says that it is left out where the brief leaves out what is not for disclosure", async () => {
    const shown = await showWindow(stage, {}, (desk) =>
      withBrief(desk, { ...SAMPLE.brief, disclosure: "usable" }),
    );
    await intoTree(shown);
    await press(shown, "ArrowRight");
    const name = row(shown, /On terms for companies/);
    await expect
      .poll(() => name.getAttribute("aria-label"))
      .toContain("Not for disclosure, left out of the note");
  });

  test("tells all of itself in the inspector, which Enter leads to", async () => {
    const shown = await showChoose();
    const { page } = shown;
    await intoTree(shown);
    await press(shown, "ArrowRight", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "Enter");
    const inspector = page.getByRole("region", { name: "Selected statement" });
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("inspector");
    await inspector.getByText("Kazakhstan reports deposits of 19 of the 34 materials").waitFor();
    const words = await inspector.textContent();
    for (const said of ["As of", "Review by", "Marking", "OFFICIAL", "Review overdue since 28 Feb 2026"])
      expect(words).toContain(said);
    await screenshot(page, "choose-inspector");
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(shown.complaints).toEqual([]);
  });
});

function isMixed(element: Element): boolean {
  return element instanceof HTMLInputElement && element.indeterminate;
}

/** Controls that reach out of the pane, rows that lie over each other, texts that are cut without a longer form. */
async function cut({ page }: Shown): Promise<readonly string[]> {
  return page.evaluate(() => {
    const choose = document.querySelector(".choose-pane");
    if (!choose) return ["no pane"];
    const frame = choose.getBoundingClientRect();
    const seen = [...choose.querySelectorAll<HTMLElement>("button, input, label, .tree-row, p, dd")].filter(
      (each) => each.offsetParent !== null && each.offsetWidth > 1,
    );
    const tree = choose.querySelector<HTMLElement>(".choose-tree");
    const low = tree && tree.clientHeight < 96 ? [tree] : [];
    const wide = [...choose.querySelectorAll<HTMLElement>(".statement-row-text")].filter(
      (each) => each.scrollWidth > each.clientWidth + 1,
    );
    const outside = seen.filter((each) => {
      const { left, right } = each.getBoundingClientRect();
      return left < frame.left - 1 || right > frame.right + 1;
    });
    const boxes = [...choose.querySelectorAll(".tree-row")]
      .map((each) => ({ each, box: each.getBoundingClientRect() }))
      .sort((one, other) => one.box.top - other.box.top);
    const over = boxes.filter(({ box }, at) => {
      const next = boxes[at + 1];
      return next !== undefined && box.bottom > next.box.top + 1;
    });
    return [...low, ...wide, ...outside, ...over.map(({ each }) => each)].map((each) =>
      each.outerHTML.slice(0, 120),
    );
  });
}

const HARD: readonly TopicView[] = [
  {
    id: "critical-minerals",
    title: LONG.repeat(2),
    summary: "",
    entries: [
      statement("long", LONG.repeat(4), { marking: "official-sensitive", disclosure: "not-for-disclosure" }),
      statement("word", "Donaudampfschifffahrtsgesellschaftskapitänsmütze".repeat(4)),
      statement("arabic", ARABIC.repeat(4)),
    ],
  },
  { id: "visas", title: ARABIC, summary: "", entries: [statement("short", "Short.")] },
  ...many(3, 8),
];

describe("the pane", () => {
  test.each([
    ["640", { viewport: { width: 640, height: 430 } }],
    ["960", { viewport: { width: 960, height: 640 } }],
    ["1280", {}],
    ["2560", { viewport: { width: 2560, height: 1300 } }],
    ["dark", { colorScheme: "dark" }],
    ["forced-colours", { forcedColors: "active", contrast: "more" }],
  ] as const)("has no fault at %s, and nothing is cut", async (name, options) => {
    const shown = await showChoose((desk) => {
      withDossier(desk, { title: LONG, topics: HARD, faultyTopics: [{ ...FAULTY, title: LONG }] });
    }, options);
    await row(shown, /^A topic of a very long name/).click();
    await press(shown, "ArrowRight", "ArrowDown");
    await shown.page.getByRole("region", { name: "Selected statement" }).waitFor();
    await screenshot(shown.page, `choose-${name}`);
    expect(await accessibilityFaults(shown.page)).toEqual([]);
    expect(await cut(shown)).toEqual([]);
  });
});
