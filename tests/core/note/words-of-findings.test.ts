import { describe, expect, test } from "vitest";
import type { Brief } from "../../../core/brief/brief.ts";
import type { Finding } from "../../../core/check/finding.ts";
import { generateNote } from "../../../core/note/generate-note.ts";
import { builtInTemplate, office, sampleBrief, sampleDossier, scheme } from "../../support/sample.ts";

const dossier = sampleDossier();
const own = sampleBrief();
const topics = dossier.topics.map(({ id }) => ({ topic: id }));
const [entry] = dossier.topics[0]?.entries ?? [];
const EMPTY = { name: "", role: " ", contact: "" };

/** Briefs as people leave them half way, or as a broken program writes them. */
const HOSTILE: readonly (readonly [string, Partial<Brief>])[] = [
  ["no words at all", { title: "", audience: " ", version: "", author: EMPTY }],
  [
    "an empty meeting",
    { meeting: { with: [], when: "", where: "", language: "", reason: "", agenda: ["One", " "] } },
  ],
  ["an empty clearance", { clearedBy: { name: "", role: "", at: "" }, topics: [] }],
  [
    "all options off",
    { topics, options: { facts: false, charts: false, biographies: false, wants: false, handling: "" } },
  ],
  ["options of another template", { options: { colour: "red", facts: "yes" } }],
  ["no entries of its topics", { topics: topics.map((each) => ({ ...each, entries: [] })), biographies: [] }],
  ["unknown choices", { topics: [{ topic: "none" }], biographies: ["nobody"], ceiling: "NONE" }],
  [
    "pasted words",
    {
      title: "**T** &amp; {x} TBC",
      audience: "a\u200bb \u{f0000}",
      topics,
      wordings: { [entry?.id ?? ""]: "TBC &nbsp; \u{f0001}" },
      options: { handling: "**x** \u{f0002}" },
    },
  ],
];

async function findingsOf(template: string, change: Partial<Brief>): Promise<readonly Finding[]> {
  const request = { dossier, scheme: scheme(), template: builtInTemplate(template) };
  const brief = { ...own, template, ...change };
  const note = await generateNote({ ...request, brief, formats: ["pdf", "docx"] }, office());
  return [...note.problems, ...(note.ok ? note.value.findings : [])];
}

describe.each(["meeting-brief", "country-brief"])("the %s", (template) => {
  test.each(HOSTILE)("of a brief with %s speaks to the person who fills in the form", async (_, change) => {
    const findings = await findingsOf(template, change);
    expect(findings.length).toBeGreaterThan(0);
    for (const { message, hint = "", group = "" } of findings)
      expect(`${message}; ${hint}; ${group}`).not.toMatch(/\{\{|<h|\.hbs|ENO/);
  });
});

test("each emptied field that the meeting brief prints is told once, at the field", async () => {
  const meeting = { with: [], when: "", where: "", language: "", reason: "", agenda: [""] };
  const change = { title: "", audience: "", version: "", author: EMPTY, meeting };
  const missing = (await findingsOf("meeting-brief", change)).filter(({ code }) => code === "missing");
  expect(missing.map(({ about }) => about?.field).sort()).toEqual([
    "audience",
    "author.contact",
    "author.name",
    "author.role",
    "meeting.agenda.0",
    "meeting.language",
    "meeting.reason",
    "meeting.when",
    "meeting.where",
    "title",
    "version",
  ]);
  expect(missing.find(({ about }) => about?.field === "title")).toEqual({
    code: "missing",
    severity: "error",
    message: "the note has no title",
    hint: "write it in the brief",
    about: { field: "title" },
  });
});

test("a statement that is worded for this note is told as information", async () => {
  const [choice] = own.topics;
  const id =
    choice?.entries?.[0] ?? dossier.topics.find((each) => each.id === choice?.topic)?.entries[0]?.id ?? "";
  const findings = await findingsOf("meeting-brief", { wordings: { [id]: "In other words" } });
  expect(findings.filter(({ code }) => code === "worded-for-note")).toMatchObject([
    { severity: "information", about: { entry: id, field: `wordings.${id}` } },
  ]);
});
