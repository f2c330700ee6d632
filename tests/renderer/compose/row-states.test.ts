import { describe, expect, test } from "vitest";
import {
  createRowStates,
  type RowStates,
  type RowsSetting,
} from "../../../renderer/compose/choose/rows/row-states.ts";
import { createTreeItems } from "../../../renderer/compose/choose/tree-items.ts";
import { chosenEntries, treeOf } from "../../../renderer/compose/choose/tree-model.ts";
import type { TopicRow } from "../../../renderer/document/session.ts";
import { OPENED } from "../small-dossier.ts";

const { dossier } = OPENED;
const BRIEF = { date: "2026-03-04", ceiling: dossier.levels.at(-1)?.id ?? "", disclosure: "all" } as const;
const EVERYTHING = { filter: { type: "all" }, found: null } as const;

function settingOf(rows: readonly TopicRow[], notPrinted: readonly string[] = []): RowsSetting {
  const chosen = chosenEntries({ rows });
  const tree = treeOf(dossier, BRIEF, chosen, EVERYTHING);
  return { tree, brief: BRIEF, levels: dossier.levels, chosen, notPrinted: new Set(notPrinted) };
}

const ALL = dossier.topics.map(({ id }) => ({ topic: id, chosen: true }));
const [FIRST] = dossier.topics;
if (!FIRST) throw new Error("the small dossier has a topic");
const [TICKED] = FIRST.entries;
if (!TICKED) throw new Error("its first topic has a statement");
const WITHOUT_FIRST = ALL.map((row) =>
  row.topic === FIRST.id
    ? { ...row, entries: FIRST.entries.filter(({ id }) => id !== TICKED.id).map(({ id }) => id) }
    : row,
);

/** The states of all rows, by key. */
function statesOf(states: RowStates): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>(
    dossier.topics.flatMap(({ id, entries }) => [
      [`topic ${id}`, states.topic(id)] as const,
      ...entries.map((entry) => [entry.id, states.statement(id, entry)] as const),
    ]),
  );
}

describe("a tick", () => {
  test("changes the state of its row and of its topic's, and of no other", () => {
    const states = createRowStates(settingOf(ALL));
    const before = statesOf(states);
    let told = 0;
    const end = states.subscribe(() => {
      told += 1;
    });
    states.set(settingOf(WITHOUT_FIRST));
    const changed = [...statesOf(states)].filter(([key, state]) => before.get(key) !== state);
    expect(changed.map(([key]) => key)).toEqual([`topic ${FIRST.id}`, TICKED.id]);
    expect(states.statement(FIRST.id, TICKED).isChosen).toBe(false);
    end();
    states.set(settingOf(ALL));
    expect(told).toBe(1);
  });

  test("leaves the rows of the tree as they are, so that none is drawn for it", () => {
    const itemsOf = createTreeItems();
    const before = itemsOf(settingOf(ALL).tree);
    expect(itemsOf(settingOf(WITHOUT_FIRST).tree)).toBe(before);
  });
});

test("a statement that the template does not print has a mark for it while it is chosen", () => {
  const states = createRowStates(settingOf(ALL));
  const printed = states.statement(FIRST.id, TICKED).marks.length;
  states.set(settingOf(ALL, [TICKED.id]));
  expect(states.statement(FIRST.id, TICKED).marks).toHaveLength(printed + 1);
  states.set(settingOf(WITHOUT_FIRST, [TICKED.id]));
  expect(states.statement(FIRST.id, TICKED).marks).toHaveLength(printed);
});

test("the rows of what a search leaves are the same objects", () => {
  const itemsOf = createTreeItems();
  const all = itemsOf(settingOf(ALL).tree);
  const found = new Set([TICKED.id]);
  const chosen = chosenEntries({ rows: ALL });
  const left = itemsOf(treeOf(dossier, BRIEF, chosen, { filter: { type: "all" }, found }));
  expect(left).toHaveLength(1);
  expect(left[0]?.statements).toEqual([all[0]?.statements[0]]);
  expect(left[0]?.statements[0]).toBe(all[0]?.statements[0]);
});
