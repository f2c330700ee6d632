import { describe, expect, test } from "vitest";
import {
  chooseEntry,
  chooseEveryEntry,
  chooseEveryTopic,
  chooseTopic,
  moveEntry,
  moveTopic,
  restoreRow,
} from "../../../renderer/document/choose-topics.ts";
import { briefOf, type Session, startSession } from "../../../renderer/document/session.ts";
import { OPENED, OPENED_BRIEF } from "../small-dossier.ts";

const session = startSession(OPENED_BRIEF, []);

function topicsOf(changed: Session): readonly string[] {
  return briefOf(changed).topics.map((choice) => choice.topic);
}

describe("a session starts", () => {
  test("with the brief's topics first, in its order, and the others unchosen", () => {
    expect(session.rows).toEqual([
      { topic: "visas", chosen: true },
      { topic: "minerals", chosen: true, entries: ["m2"] },
      { topic: "education", chosen: false },
    ]);
  });

  test("with topics that the dossier does not have at present, which stay chosen", () => {
    const brief = { ...OPENED.brief, topics: [{ topic: "gone" }, { topic: "education" }] };
    expect(topicsOf(startSession({ ...OPENED_BRIEF, brief }, []))).toEqual(["gone", "education"]);
  });

  test("and yields the brief that it was given", () => {
    expect(briefOf(session)).toEqual(OPENED.brief);
  });
});

describe("topics", () => {
  test("that are let go keep their entries for when they are chosen again", () => {
    const without = chooseTopic(session, "minerals", false);
    expect(topicsOf(without)).toEqual(["visas"]);
    expect(briefOf(chooseTopic(without, "minerals", true))).toEqual(OPENED.brief);
  });

  test("move to a place, and no further than the ends", () => {
    expect(topicsOf(moveTopic(session, "minerals", 0))).toEqual(["minerals", "visas"]);
    expect(topicsOf(moveTopic(session, "visas", 99))).toEqual(["minerals", "visas"]);
    expect(topicsOf(moveTopic(session, "minerals", -5))).toEqual(["minerals", "visas"]);
  });

  test("move among the chosen ones, and those that are not chosen stay in their places", () => {
    const between = chooseTopic(chooseTopic(session, "education", true), "minerals", false);
    const moved = moveTopic(between, "education", 0);
    expect(topicsOf(moved)).toEqual(["education", "visas"]);
    expect(moved.rows.map(({ topic }) => topic)).toEqual(["education", "minerals", "visas"]);
  });

  test("that are where they should go, or are not chosen, change nothing", () => {
    expect(moveTopic(session, "visas", 0)).toBe(session);
    expect(moveTopic(session, "minerals", 7)).toBe(session);
    expect(moveTopic(session, "education", 0)).toBe(session);
  });

  test("that were taken out are put back with their entries in their place", () => {
    const [, row] = session.rows;
    if (!row) throw new Error("no row");
    expect(restoreRow(chooseEntry(session, "minerals", "m2", false), row).rows).toEqual(session.rows);
  });

  test("can all be chosen or let go at once, keeping which entries were taken", () => {
    expect(topicsOf(chooseEveryTopic(session, false))).toEqual([]);
    expect(briefOf(chooseEveryTopic(session, true)).topics).toEqual([
      { topic: "visas" },
      { topic: "minerals", entries: ["m2"] },
      { topic: "education" },
    ]);
  });
});

describe("entries", () => {
  const mineralsOf = (changed: Session) =>
    briefOf(changed).topics.find((choice) => choice.topic === "minerals");

  test("come in where the dossier has them", () => {
    const three = chooseEntry(session, "minerals", "m3", true);
    expect(mineralsOf(three)?.entries).toEqual(["m2", "m3"]);
  });

  test("that are all taken again leave no list, so that later entries of the topic come in too", () => {
    const all = chooseEntry(chooseEntry(session, "minerals", "m3", true), "minerals", "m1", true);
    expect(mineralsOf(all)).toEqual({ topic: "minerals" });
    expect(mineralsOf(chooseEveryEntry(session, "minerals"))).toEqual({ topic: "minerals" });
  });

  test("keep an order that the brief gave them", () => {
    const brief = { ...OPENED.brief, topics: [{ topic: "minerals", entries: ["m3", "m1"] }] };
    const given = startSession({ ...OPENED_BRIEF, brief }, []);
    expect(mineralsOf(chooseEntry(given, "minerals", "m2", true))?.entries).toEqual(["m2", "m3", "m1"]);
  });

  test("take their topic out with the last of them, and back in with the first", () => {
    const none = chooseEntry(session, "minerals", "m2", false);
    expect(topicsOf(none)).toEqual(["visas"]);
    expect(mineralsOf(chooseTopic(none, "minerals", true))).toEqual({ topic: "minerals" });
    expect(mineralsOf(chooseEntry(none, "minerals", "m1", true))?.entries).toEqual(["m1"]);
  });

  test("ticked in a topic that is not chosen choose it with that entry alone", () => {
    const off = chooseTopic(session, "visas", false);
    const on = chooseEntry(off, "visas", "v2", true);
    expect(briefOf(on).topics[0]).toEqual({ topic: "visas", entries: ["v2"] });
  });

  test("move within their topic, of which they then are a list of their own", () => {
    const moved = moveEntry(session, "visas", "v2", 0);
    expect(briefOf(moved).topics[0]).toEqual({ topic: "visas", entries: ["v2", "v1"] });
    expect(briefOf(moveEntry(moved, "visas", "v2", 99)).topics[0]).toEqual({ topic: "visas" });
  });

  test("that are not chosen, or already there, do not move", () => {
    expect(moveEntry(session, "minerals", "m1", 0)).toBe(session);
    expect(moveEntry(session, "minerals", "m2", 3)).toBe(session);
    expect(moveEntry(session, "education", "e1", 0)).toBe(session);
  });
});
