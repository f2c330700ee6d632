import { expect, test } from "vitest";
import { createEventHub } from "../../../electron/preload/event-hub.ts";

test("hands events that come before anything listens to the first listener, once", () => {
  const hub = createEventHub(["command", "closing"]);
  const heard: unknown[] = [];
  const later: unknown[] = [];
  hub.deliver("command", "open-dossier");
  hub.deliver("closing", null);
  hub.on("command", (command) => heard.push(command));
  hub.deliver("command", "save-pdf");
  hub.on("command", (command) => later.push(command));
  expect(heard).toEqual(["open-dossier", "save-pdf"]);
  expect(later).toEqual([]);
});

test("keeps the newest sixteen events of a name", () => {
  const hub = createEventHub(["progress"]);
  const heard: unknown[] = [];
  for (let stage = 0; stage < 20; stage += 1) hub.deliver("progress", stage);
  hub.on("progress", (stage) => heard.push(stage));
  expect(heard).toEqual(Array.from({ length: 16 }, (_, index) => index + 4));
});

test("counts the same function subscribed twice as two subscriptions", () => {
  const hub = createEventHub(["command"]);
  const heard: unknown[] = [];
  const listener = (command: unknown) => heard.push(command);
  const end = hub.on("command", listener);
  hub.on("command", listener);
  hub.deliver("command", "save-pdf");
  end();
  hub.deliver("command", "save-word");
  expect(heard).toEqual(["save-pdf", "save-pdf", "save-word"]);
});

test("keeps events again once the last listener has gone", () => {
  const hub = createEventHub(["command"]);
  const heard: unknown[] = [];
  hub.on("command", () => undefined)();
  hub.deliver("command", "save-pdf");
  hub.on("command", (command) => heard.push(command));
  expect(heard).toEqual(["save-pdf"]);
});

test("refuses an event that the contract does not name", () => {
  expect(() => createEventHub(["command"]).on("other", () => undefined)).toThrow("no such event: other");
});
