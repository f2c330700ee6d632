import { expect, test } from "vitest";
import { field, header, headerXml, messages, packed } from "./template-file.ts";

function mark(type: string, more = ""): string {
  return `<w:r><w:fldChar w:fldCharType="${type}"${more}/></w:r>`;
}

function words(text: string): string {
  return `<w:r><w:t>${text}</w:t></w:r>`;
}

function code(text: string): string {
  return `<w:r><w:instrText>${text}</w:instrText></w:r>`;
}

function cleaned(content: string): string {
  return headerXml(packed({ "word/header1.xml": header(words("Ministry") + content) }));
}

const RESULT = `${mark("separate")}${words("7")}${mark("end")}`;

test.each([
  ["as words before it", words("FILENAME \\p ") + code(" PAGE ")],
  ["as words behind it", code(" PAGE ") + words("FILENAME \\p")],
  ["as another field", code(" PAGE ") + field("FILENAME \\p", "S:\\a.dotx")],
  ["as a simple field", `${code(" PAGE ")}<w:fldSimple w:instr="FILENAME"/>`],
  ["as a switch", code(" PAGE \\* MERGEFORMAT FILENAME \\p")],
  ["joined to the name", code("PAGE\\FILENAME")],
])("drops %s from the instruction of a page number field", (_, instruction) => {
  const xml = cleaned(mark("begin") + instruction + RESULT);
  expect(xml).toContain("Ministry");
  expect(xml.replace(/<[^>]*>/g, "")).toMatch(/^Ministry PAGE (\\\* MERGEFORMAT )?7$/);
  expect(xml).not.toContain("FILENAME");
});

test("keeps the number format of a field", () => {
  expect(cleaned(field("page \\* roman \\# &quot;00&quot; \\* MERGEFORMAT", "7"))).toContain(
    "> PAGE \\# &quot;00&quot; \\* roman \\* MERGEFORMAT <",
  );
});

test("writes field characters without data, each once", () => {
  const begin = '<w:r><w:fldChar w:fldCharType="begin" w:dirty="1"><w:ffData/></w:fldChar></w:r>';
  const xml = cleaned(
    `${begin}${code("PAGE")}${mark("separate")}${mark("separate")}${code("FILENAME")}${words("7")}${mark("end")}`,
  );
  expect(xml.match(/<w:fldChar /g)).toHaveLength(3);
  expect(xml).not.toMatch(/dirty|ffData|FILENAME/);
});

test("ignores a field whose begin mark is hidden or deleted", () => {
  const hidden = `<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r>${code("PAGE")}${RESULT}`;
  const deleted = `<w:del w:id="1">${mark("begin")}</w:del>${code("PAGE")}${RESULT}`;
  for (const content of [hidden, deleted]) expect(cleaned(content)).not.toMatch(/fldChar|instrText/);
});

test("drops a simple field inside a dropped field", () => {
  const content = `${mark("begin")}${code("IF ")}<w:fldSimple w:instr="PAGE">${words("9")}</w:fldSimple>${RESULT}`;
  expect(cleaned(content)).not.toMatch(/fld|9|7/);
});

test("drops thousands of nested fields", () => {
  const depth = 4000;
  const content =
    (mark("begin") + code("QUOTE") + mark("separate")).repeat(depth) + mark("end").repeat(depth);
  const bytes = packed({ "word/header1.xml": header(words("Ministry") + content) });
  expect(messages(bytes)).toEqual(["left out: a field (QUOTE)", "kept as plain words: a field (QUOTE)"]);
});
