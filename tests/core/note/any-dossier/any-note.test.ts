import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkPrinted } from "../../../../core/check/check-printed.ts";
import type { HouseTemplate } from "../../../../core/house-template/house-template.ts";
import { openPictures } from "../../../../core/image/pictures.ts";
import { generateNote } from "../../../../core/note/generate-note.ts";
import type { Note, NoteRequest } from "../../../../core/note/note.ts";
import { renderNote } from "../../../../core/note/render-note.ts";
import { isError, problemText } from "../../../../core/problem/problem.ts";
import { success } from "../../../../core/problem/result.ts";
import { readMarkup } from "../../../../core/read/read.ts";
import { select } from "../../../../core/select/select.ts";
import { optionValues } from "../../../../core/template/option-values.ts";
import { verifyPair } from "../../../../core/verify/verify-pair.ts";
import { anyBrief, type PlantedBrief } from "../../../support/any-dossier/brief.ts";
import { anyDossier, type PlantedDossier } from "../../../support/any-dossier/dossier.ts";
import { loadPlanted, requestOf, TEMPLATES } from "../../../support/any-dossier/note.ts";
import { tokensOf } from "../../../support/any-dossier/plant.ts";
import { seeded } from "../../../support/any-dossier/seed.ts";
import { hiddenTokens, nameableTokens, withoutHidden } from "../../../support/any-dossier/without-hidden.ts";
import { expectValue, office } from "../../../support/sample.ts";
import { header, templateOf as houseTemplate, stylesOf } from "../../house-template/template-file.ts";

const OFFICE = office();

const anyPair = anyDossier.chain((dossier) =>
  anyBrief(dossier, TEMPLATES).map((brief) => ({ dossier, brief })),
);

interface Pair {
  readonly dossier: PlantedDossier;
  readonly brief: PlantedBrief;
}

async function made({ dossier, brief }: Pair, house?: HouseTemplate) {
  const request: NoteRequest = { ...requestOf(dossier, brief), formats: ["pdf", "docx"] };
  return generateNote(house === undefined ? request : { ...request, house }, OFFICE);
}

test("loads every generated dossier", () => {
  const dossiers = fc.sample(anyDossier, seeded<PlantedDossier>(60));
  const refused = dossiers.map(loadPlanted).filter(({ ok }) => !ok);
  expect(refused.flatMap(({ problems }) => problems.filter(isError).map(problemText))).toEqual([]);
  const types = new Set(
    dossiers.flatMap(({ topics }) =>
      topics.flatMap(({ entries }) => entries.map(({ fields }) => fields.type)),
    ),
  );
  expect(types.size).toBe(15);
  expect(new Set(dossiers.map(({ scheme }) => scheme.id)).size).toBe(7);
});

test("makes equal files for any brief of any dossier, or reports why not", async () => {
  let files = 0;
  await fc.assert(
    fc.asyncProperty(anyPair, async (pair) => {
      const result = await made(pair);
      const forbidding = [...result.problems, ...(result.ok ? result.value.findings : [])].filter(isError);
      expect(forbidding.filter(({ place, message }) => !place && message === "")).toEqual([]);
      if (!result.ok) expect(forbidding).not.toEqual([]);
      if (!result.ok || forbidding.length > 0) return;
      expect(verifyPair(...bytesOf(result.value))).toEqual(success([]));
      files += 1;
    }),
    seeded(20),
  );
  expect(files).toBeGreaterThan(10);
});

/** Lines are the texts of statements, each of which has a token of its own; what the template says around them may change. */
test("removes no line when the ceiling is raised, except where the template limits the number", () => {
  fc.assert(
    fc.property(anyPair, ({ dossier, brief }) => {
      const rank = dossier.scheme.levels.findIndex(({ id }) => id === brief.ceiling);
      let [lower, told]: [ReadonlySet<string>, ReadonlySet<string>] = [new Set(), new Set()];
      for (const { id: ceiling } of dossier.scheme.levels.slice(rank)) {
        const note = printed(requestOf(dossier, { ...brief, ceiling }));
        expect(
          [...lower].filter(
            (token) => !note.tokens.has(token) && !told.has(token) && !note.displaced.has(token),
          ),
        ).toEqual([]);
        lower = note.tokens;
        told = new Set([...told, ...note.displaced]);
      }
    }),
    seeded(60),
  );
});

interface Printed {
  /** Of the document's words and of what a chart shows. */
  readonly tokens: ReadonlySet<string>;
  /** Of statements that a finding names as chosen and not printed, because the template prints some of them. */
  readonly displaced: ReadonlySet<string>;
}

function printed({ dossier, scheme, template, brief }: NoteRequest): Printed {
  const { briefing } = expectValue(
    select(dossier, scheme, brief, "", optionValues(template.options ?? [], brief)),
  );
  const { markup, prints, used } = expectValue(renderNote({ dossier, template, brief }, briefing));
  const { blocks } = expectValue(readMarkup(markup, dossier.language, openPictures(dossier.images ?? {})));
  const left = checkPrinted(briefing, prints, used).filter(({ group }) =>
    /^the template prints \d+ of/.test(group ?? ""),
  );
  const ids = new Set(left.map(({ about }) => about?.entry ?? about?.person));
  const statements = briefing.topics
    .flatMap((topic) => topic.statements)
    .filter(({ standing }) => ids.has(standing.id));
  return { tokens: tokensOf(blocks), displaced: new Set([...tokensOf(statements)]) };
}

test("writes the same bytes whatever is above the ceiling or not for disclosure", async () => {
  let hidden = 0;
  await fc.assert(
    fc.asyncProperty(anyPair, async (pair) => {
      const tokens = hiddenTokens(pair.dossier, pair.brief);
      if (tokens.length === 0) return;
      hidden += 1;
      const [whole, clean] = [await made(pair), await made(withoutHidden(pair.dossier, pair.brief))];
      expect(whole.ok).toBe(clean.ok);
      if (!whole.ok || !clean.ok) return;
      expect(bytesOf(whole.value).map(sum)).toEqual(bytesOf(clean.value).map(sum));
      expect(namedIn(whole, pair, tokens)).toEqual([]);
    }),
    seeded(20),
  );
  expect(hidden).toBeGreaterThan(10);
});

const HOUSES = [
  houseTemplate(),
  houseTemplate({ "word/header1.xml": header("<w:p><w:r><w:t>Ministry</w:t></w:r></w:p>") }),
  houseTemplate({
    "word/styles.xml": stylesOf('<w:style w:type="paragraph" w:styleId="Normal" w:default="1"/>'),
  }),
];

test("has the text of the PDF in any house template, independent of hidden content", async () => {
  let [files, hidden] = [0, 0];
  await fc.assert(
    fc.asyncProperty(anyPair, fc.constantFrom(...HOUSES), async (pair, house) => {
      const whole = await made(pair, house);
      const tokens = hiddenTokens(pair.dossier, pair.brief);
      if (!whole.ok || whole.value.findings.some(isError)) return;
      files += 1;
      expect(verifyPair(...bytesOf(whole.value))).toEqual(success([]));
      if (tokens.length === 0) return;
      hidden += 1;
      const clean = expectValue(await made(withoutHidden(pair.dossier, pair.brief), house));
      expect(bytesOf(whole.value).map(sum)).toEqual(bytesOf(clean).map(sum));
      expect(namedIn(whole, pair, tokens)).toEqual([]);
    }),
    seeded(12),
  );
  expect(files).toBeGreaterThan(5);
  expect(hidden).toBeGreaterThan(3);
});

/** Hidden tokens in all that the pipeline gives back, its messages too. */
function namedIn(result: unknown, { dossier, brief }: Pair, tokens: readonly string[]): readonly string[] {
  const said = JSON.stringify(result, (_, value: unknown) => (value instanceof Uint8Array ? "" : value));
  const nameable = nameableTokens(dossier, brief);
  return tokens.filter((token) => said.includes(token) && !nameable.has(token));
}

function bytesOf({ files }: Note): readonly [Uint8Array, Uint8Array] {
  const [pdf, docx] = files.map(({ bytes }) => bytes);
  if (!pdf || !docx) throw new Error("a note has both files");
  return [pdf, docx];
}

function sum(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
