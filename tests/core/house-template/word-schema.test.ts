import { expect, test } from "vitest";
import { childSpec, type ElementSpec, rootSpec } from "../../../core/house-template/schema/element-spec.ts";
import { OMISSIONS } from "../../../core/house-template/schema/kept-content.ts";
import {
  ATTRIBUTE_PARSERS,
  LEFT_OUT_WORDS,
  REQUIRED_ATTRIBUTES,
} from "../../../core/house-template/schema/kept-values.ts";
import { COMPLEX_TYPES, ENUMERATIONS, ROOT_TYPES } from "../../../core/house-template/schema/word-schema.ts";

/** Every element that a part may hold, once by its type and parent. */
function allSpecs(): ReadonlyMap<string, ElementSpec> {
  const found = new Map<string, ElementSpec>();
  const walk = (spec: ElementSpec | undefined, parent: string) => {
    const path = `${parent}/${spec?.name ?? ""}`;
    if (spec === undefined || found.has(`${spec.type} ${path}`)) return;
    found.set(`${spec.type} ${path}`, spec);
    for (const child of spec.children.keys()) walk(childSpec(spec, child), spec.name);
  };
  for (const name of Object.keys(ROOT_TYPES)) walk(rootSpec(`w:${name}`), "");
  return found;
}

const PATHS = new Set(
  [...allSpecs()].flatMap(([key, { name, attributes }]) => {
    const path = key.slice(key.indexOf(" ") + 1).replaceAll("w:", "");
    const all = Object.keys({ ...attributes.required, ...attributes.optional });
    return all.flatMap((each) =>
      [path, name].map((start) => `${start}@${each}`.replaceAll("w:", "").replace(/^\//, "")),
    );
  }),
);

test("bounds only attributes of the schema", () => {
  expect([...ATTRIBUTE_PARSERS.keys()].filter((path) => !PATHS.has(path))).toEqual([]);
  expect([...REQUIRED_ATTRIBUTES].filter((path) => !PATHS.has(path))).toEqual([]);
});

test("omits only elements of the schema", () => {
  const schema = new Set(Object.values(COMPLEX_TYPES).flatMap(({ elements = {} }) => Object.keys(elements)));
  const omitted = OMISSIONS.flatMap(({ elements }) =>
    Object.values(elements).flatMap((each) => each.split(" ")),
  );
  expect(omitted.filter((name) => !schema.has(name))).toEqual([]);
});

test("omits values only of enumerations, and not all", () => {
  for (const [type, leftOut] of [...LEFT_OUT_WORDS.entries()]) {
    const words = ENUMERATIONS[type as keyof typeof ENUMERATIONS].split(" ");
    expect([words.some((word) => leftOut.test(word)), words.every((word) => leftOut.test(word))]).toEqual([
      true,
      false,
    ]);
  }
});

test("allows no element or attribute that hides text, records editing or links out of the file", () => {
  const names = [...allSpecs().values()].flatMap(({ name, attributes }) => [
    name,
    ...Object.keys({ ...attributes.required, ...attributes.optional }),
  ]);
  const unwanted = /^w:(vanish|webHidden|specVanish|ins|del|object|pict|sdt|altChunk|rsid.+)$|^r:|Change$/;
  expect(names.filter((name) => unwanted.test(name))).toEqual([]);
});
