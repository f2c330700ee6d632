import { expect, test } from "vitest";
import { openPictures } from "../../../core/image/pictures.ts";
import { read } from "../../../core/read/read.ts";
import { traceMarkup } from "../../../core/render/markup.ts";
import { render } from "../../../core/render/render.ts";
import { select } from "../../../core/select/select.ts";
import { loadTemplate } from "../../../core/template/load-template.ts";
import { expectValue, sampleBrief, sampleDossier, scheme, templateFrom } from "../../support/sample.ts";
import { greyPng } from "../write/docx/png.ts";

const [COMPOSED, DECOMPOSED] = ["Café", "Cafe\u0301"];

function printed(template: ReturnType<typeof templateFrom>): string {
  const { briefing } = expectValue(select(sampleDossier(), scheme(), sampleBrief(), ""));
  return expectValue(render(template, briefing, [])).markup.markup;
}

test("finds a partial whatever the normalisation form of its file name", () => {
  const files = new Map([
    ["template.yaml", "title: T\ndescription: D.\n"],
    ["template.hbs", `{{> ${COMPOSED}}}`],
    [`partials/${DECOMPOSED}.hbs`, "<p>found</p>"],
  ]);
  expect(printed(expectValue(loadTemplate("t", "", files, new Map())))).toContain("found");
});

test("compares words in {{eq}} by their composed form", () => {
  expect(printed(templateFrom(`{{#if (eq "${COMPOSED}" "${DECOMPOSED}")}}<p>same</p>{{/if}}`))).toContain(
    "same",
  );
});

test("finds a picture by its composed name", () => {
  const file = `images/${COMPOSED}.png`;
  const bytes = greyPng(4, 4).bytes;
  const pictures = openPictures({ [`${COMPOSED}.png`]: { type: "read", file, bytes } });
  const trace = traceMarkup();
  const markup = `<h1>T</h1><figure><img src="${DECOMPOSED}.png" alt="A map"/><figcaption>A map</figcaption></figure>`;
  trace.append(markup, { file: "t", line: 1, column: 1 }, true);
  expect(read(trace.finish(), "en", pictures).problems).toEqual([]);
});

test("reports unprintable characters in a brief from the window, naming the field", () => {
  const brief = { ...sampleBrief(), title: "a\u000bb", audience: "c\u202ed" };
  const selected = select(sampleDossier(), scheme(), brief, "");
  expect(selected.ok).toBe(false);
  expect(selected.problems.map(({ message }) => message)).toEqual([
    expect.stringContaining("the title of the note has a vertical tab (U+000B)"),
    expect.stringContaining("the reader's name has an invisible direction control (U+202E)"),
  ]);
});
