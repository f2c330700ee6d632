import type { DossierView, EntryView } from "../../electron/contract/api.ts";
import type { BriefSummary } from "../../electron/contract/briefs.ts";
import type { Command } from "../../electron/contract/commands.ts";
import { text } from "../text/text.ts";

/** What the palette leads to. */
export type PaletteTarget =
  | { readonly type: "command"; readonly command: Command }
  | { readonly type: "brief"; readonly id: string }
  | { readonly type: "topic"; readonly topic: string }
  | { readonly type: "statement"; readonly entry: string };

export interface PaletteItem {
  readonly id: string;
  readonly label: string;
  /** More about it, in a smaller script. */
  readonly detail: string;
  readonly keys: string;
  readonly target: PaletteTarget;
}

export type PaletteGroupName = keyof typeof text.paletteGroups;

export interface PaletteGroup {
  readonly name: PaletteGroupName;
  readonly items: readonly PaletteItem[];
}

/** Of one group, so that the others are seen. */
const MOST_ITEMS = { commands: 40, briefs: 8, topics: 8, statements: 20 };

/** Letters of a statement that the list shows. */
const SHOWN_LETTERS = 160;

export interface PaletteSource {
  readonly commands: readonly Command[];
  readonly briefs: readonly BriefSummary[];
  readonly dossier: DossierView | undefined;
  /** Statements that the dossier's search finds. */
  readonly found: ReadonlySet<string>;
  readonly keysOf: (command: Command) => string;
}

/** Lower case without accents, as people type when they search. */
function folded(words: string): string {
  return words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Whether each word of the query begins a word of the text. */
export function matchesWords(words: string, query: string): boolean {
  const parts = folded(words).split(/[^\p{L}\p{N}]+/u);
  const asked = folded(query).split(/\s+/).filter(Boolean);
  return asked.every((word) => parts.some((part) => part.startsWith(word)) || folded(words).includes(word));
}

/** Commands alone while nothing is typed: statements by the hundred help nobody. */
export function paletteGroups(source: PaletteSource, query: string): readonly PaletteGroup[] {
  const isAsked = query.trim() !== "";
  const fits = ({ label, detail }: PaletteItem) => matchesWords(`${label} ${detail}`, query);
  const groups: readonly PaletteGroup[] = [
    { name: "commands", items: commandItems(source).filter(fits) },
    { name: "briefs", items: source.briefs.map(briefItem).filter(fits) },
    { name: "topics", items: isAsked ? topicItems(source).filter(fits) : [] },
    { name: "statements", items: isAsked ? statementItems(source) : [] },
  ];
  return groups
    .map(({ name, items }) => ({ name, items: items.slice(0, MOST_ITEMS[name]) }))
    .filter(({ items }) => items.length > 0);
}

function commandItems({ commands, keysOf }: PaletteSource): readonly PaletteItem[] {
  const others = commands.filter((command) => command !== "find-anything");
  return others.map((command) => ({
    id: `command-${command}`,
    label: text.commands[command],
    detail: "",
    keys: keysOf(command),
    target: { type: "command", command },
  }));
}

function briefItem({ id, name, title, audience, dossier }: BriefSummary): PaletteItem {
  const details = [title === name ? "" : title, audience, dossier.title];
  return {
    id: `brief-${id}`,
    label: name,
    detail: details.filter(Boolean).join(" · "),
    keys: "",
    target: { type: "brief", id },
  };
}

function topicItems({ dossier }: PaletteSource): readonly PaletteItem[] {
  return (dossier?.topics ?? []).map(({ id, title }) => ({
    id: `topic-${id}`,
    label: title,
    detail: "",
    keys: "",
    target: { type: "topic", topic: id },
  }));
}

function statementItems({ dossier, found }: PaletteSource): readonly PaletteItem[] {
  return (dossier?.topics ?? []).flatMap(({ title, entries }) =>
    entries.filter(({ id }) => found.has(id)).map((entry) => statementItem(entry, title)),
  );
}

function statementItem({ id, text: words }: EntryView, topic: string): PaletteItem {
  const letters = [...words];
  const label = letters.length > SHOWN_LETTERS ? `${letters.slice(0, SHOWN_LETTERS).join("")}…` : words;
  return { id: `statement-${id}`, label, detail: topic, keys: "", target: { type: "statement", entry: id } };
}
