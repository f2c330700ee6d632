import fc from "fast-check";

/** One level of the data: every name of the templates is a field, so that few of them are unknown. */
function level(mark: string, depth: number): Readonly<Record<string, unknown>> {
  const inside = (name: string): unknown =>
    depth === 0 ? `${mark}${name}` : level(`${mark}${name}.`, depth - 1);
  return {
    a: `${mark}a<&>`,
    b: [`${mark}x`, `${mark}y`, `${mark}x`, 0],
    c: inside("c"),
    d: null,
    e: [],
    f: [inside("f0"), inside("f1")],
    text: `${mark}text`,
    zero: 0,
    yes: true,
    no: false,
    lines: `${mark}one\n\ntwo\n`,
    same: inside("same"),
    thisA: `${mark}thisA`,
    x: `${mark}x`,
    count: [`${mark}count`],
    thisX: inside("thisX"),
    item: `${mark}item`,
    xthis: `${mark}xthis`,
    "foo bar": `${mark}spaced`,
    "12": `${mark}12`,
    true: `${mark}true`,
  };
}

/** Contexts that Handlebars takes for the same, or does not: a number and its text, lists of one, equal texts. */
const ALIKE = { one: 1, oneText: "1", ones: [1, "1", [1], 1, "2"], empty: "", blank: " ", list: ["1"] };

export const RANDOM_DATA = level("", 3);

/** Four names, each with a value of its own at every level. */
function nested(mark: string, depth: number): Readonly<Record<string, unknown>> {
  const inside = (name: string): unknown =>
    depth === 0 ? `${mark}${name}` : nested(`${mark}${name}.`, depth - 1);
  return { a: `${mark}a`, x: `${mark}x`, c: inside("c"), f: [inside("fl"), inside("fr")] };
}

export const SCOPE_DATA = { ...nested("", 5), ...ALIKE };

const NAMES = ["a", "b", "c", "d", "e", "f", "text", "zero", "yes", "no", "lines", "same", "thisA"];
const NEW_NAMES = ["a", "x", "text", "count", "thisX", "item", "xthis"];
const HELPERS = ["not", "or", "and", "count"];
const PARTIALS = ["p", "q", "r"];

const pick = (...items: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...items);
const join = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((all) => all.join(""));
const often = (weight: number, arbitrary: fc.Arbitrary<string>) => ({ weight, arbitrary });

const name = fc.oneof(often(20, pick(...NAMES, ...NEW_NAMES)), often(1, pick("[foo bar]", "length", "[0]")));
const path = fc.oneof(
  often(8, name),
  often(2, join(pick("c", "same", "thisX"), pick(".", "/"), name)),
  often(
    2,
    pick("this", ".", "..", "../..", "@index", "@key", "@first", "@last", "@root", "@../index", "@../key"),
  ),
  often(2, join(pick("this.", "./", "../", "../", "../../", "../this.", "@root.", "this/"), name)),
  often(1, pick('"a"', "12", "true", '"foo bar"', "[a]", "[this]")),
);
const literal = pick('"x"', '""', "0", "1", "2", "true", "false", "null", "undefined", "'a'");
const inner: fc.Arbitrary<string> = fc.oneof({ maxDepth: 2 }, often(5, path), often(2, literal));
const list = pick("b", "f", "e", "../b", "this.f", "@root.f", "c.b");
const call: fc.Arbitrary<string> = fc.oneof(
  often(3, join(pick("(not ", "(or d ", "(and yes "), inner, pick(")"))),
  often(2, join(pick("(first ", "(count "), list, pick(")", " 1)"))),
  often(1, pick("(join b)", '(join b "-")', "(eq a 'x')", "(eq zero 0)", "(c)", "(item b)", "(first b 1 2)")),
);
const value = fc.oneof(often(5, path), often(3, list), often(1, literal), often(2, call));
const pairs = fc
  .array(join(pick(...NEW_NAMES, "b", "c"), fc.constant("="), value), { maxLength: 2 })
  .map((all) => all.map((pair) => ` ${pair}`).join(""));

const strip = fc.oneof(often(8, fc.constant("")), often(1, fc.constant("~")));
const tag = (opening: string, content: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(strip, content, strip).map(([left, words, right]) => `{{${left}${opening}${words}${right}}}`);

const blockParameters = fc.oneof(
  often(4, fc.constant("")),
  often(
    1,
    pick(...NEW_NAMES).map((one) => ` as |${one}|`),
  ),
  often(
    1,
    fc.tuple(pick(...NEW_NAMES), pick(...NEW_NAMES)).map(([one, two]) => ` as |${one} ${two}|`),
  ),
);
const content = pick("x", " ", "\n", "  ", "\n  ", "y\n", "\\", "<p>", "\n\n", "\t");
const partial = tag(
  "> ",
  fc.oneof(
    often(3, join(pick(...PARTIALS), pairs)),
    often(1, join(pick(...PARTIALS), fc.constant(" "), value, pairs)),
  ),
);
const printed = fc.oneof(
  often(4, tag("", path)),
  often(1, tag("", join(pick(...HELPERS), fc.constant(" "), value))),
  often(1, tag("! ", pick("comment", "{ if }"))),
  often(1, tag("!-- ", pick("{{#if a}} --", "{{/if}} --"))),
  often(1, join(fc.constant("\\"), tag("", path))),
);

const { body } = fc.letrec<{ body: string; block: string }>((tie) => ({
  body: fc
    .array(
      fc.oneof(
        { maxDepth: 3 },
        often(4, content),
        often(4, printed),
        often(2, partial),
        often(4, tie("block")),
      ),
      {
        maxLength: 5,
      },
    )
    .map((all) => all.join("")),
  block: fc
    .record({
      kind: pick("if", "unless", "each", "with"),
      sign: fc.oneof(often(6, fc.constant("#")), often(1, fc.constant("^"))),
      values: fc.oneof(
        often(12, value),
        often(1, join(value, fc.constant(" "), value)),
        often(1, fc.constant("")),
      ),
      names: blockParameters,
      strips: fc.array(strip, { minLength: 6, maxLength: 6 }),
      first: tie("body"),
      second: fc.option(tie("body"), { freq: 2 }),
      chain: fc.option(fc.tuple(pick("if", "each", "with", "unless"), value, blockParameters, tie("body")), {
        freq: 3,
      }),
    })
    .map(({ kind, sign, values, names, strips, first, second, chain }) => {
      const [a, b, c, d, e, f] = strips;
      const chained = chain ? `{{${c}else ${chain[0]} ${chain[1]}${chain[2]}${d}}}${chain[3]}` : "";
      const otherwise = second === null ? "" : `{{${d}else${e}}}${second}`;
      return `{{${a}${sign}${kind} ${values}${names}${b}}}${first}${chained}${otherwise}{{${e}/${kind}${f}}}`;
    }),
}));

const leaf = pick("a", "x");
const scopeName = pick("a", "x", "c");
const up = fc.oneof(often(5, fc.constant("")), often(5, pick("../")), often(1, pick("../../")));

/** Paths that only the right order of blocks, block parameters, parameters and variables resolves rightly. */
const scopePath = fc.oneof(
  often(6, join(up, leaf)),
  often(3, join(pick("this.", "./"), leaf)),
  often(2, join(up, pick("c.", "this.", "./", "f.[1]."), leaf)),
  often(1, join(fc.constant("@root."), leaf)),
  often(2, join(up, pick("x.", "a.", "c."), leaf)),
  often(1, pick("@index", "@key", "@first", "@../index", "@../key", "@../last")),
  often(1, join(pick("", "../"), pick("this", "."))),
);
const scopeTag = scopePath.map((words) => `{{${words}}};`);
const scopeGroup = fc.oneof(
  often(8, pick("c", "f", "c", "f", "f.[0]", "this", "../c", "../f", "..", "x")),
  often(2, join(fc.constant("@root."), pick("one", "oneText", "ones", "c", "f", "list", "a", "empty"))),
);
// Of the names of variables, "@index" means a block parameter, and "@../index" does not.
const parameterName = fc.oneof(often(5, scopeName), often(1, pick("index", "key")));
const scopeParameters = fc.oneof(
  often(2, fc.constant("")),
  often(
    1,
    parameterName.map((one) => ` as |${one}|`),
  ),
  often(
    1,
    fc.tuple(parameterName, parameterName).map(([one, two]) => ` as |${one} ${two}|`),
  ),
);
const scopePairs = fc
  .array(join(scopeName, fc.constant("="), scopePath), { maxLength: 2 })
  .map((all) => all.map((pair) => ` ${pair}`).join(""));
const scopePartial = fc
  .tuple(pick(...PARTIALS), fc.oneof(often(2, fc.constant("")), often(1, scopeGroup)), scopePairs)
  .map(([called, context, all]) => `{{> ${called}${context === "" ? "" : ` ${context}`}${all}}}`);

const { body: scopeBody } = fc.letrec<{ body: string; block: string }>((tie) => ({
  body: fc
    .array(fc.oneof({ maxDepth: 5 }, often(4, scopeTag), often(1, scopePartial), often(5, tie("block"))), {
      minLength: 1,
      maxLength: 3,
    })
    .map((all) => all.join("")),
  block: fc
    .tuple(
      fc.oneof(often(3, fc.constant("with")), often(3, fc.constant("each")), often(1, pick("if", "unless"))),
      scopeGroup,
      scopeParameters,
      tie("body"),
      fc.option(tie("body"), { freq: 3 }),
    )
    .map(([kind, group, names, first, second]) => {
      const own = kind === "with" || kind === "each" ? names : "";
      return `{{#${kind} ${group}${own}}}${first}${second === null ? "" : `{{else}}${second}`}{{/${kind}}}`;
    }),
}));

export interface RandomTemplate {
  readonly source: string;
  readonly partials: Readonly<Record<string, string>>;
}

function withPartials(source: fc.Arbitrary<string>): fc.Arbitrary<RandomTemplate> {
  return fc.record({
    source,
    partials: fc.record({
      p: source.map((text) => text.replace(/> p/g, "> q")),
      q: source.map((text) => text.replace(/> [pq]/g, "> r")),
      r: source.map((text) => text.replace(/> [pqr]/g, "! ")),
    }),
  });
}

/** A template with its partials, most of them in Handlebars' grammar; no partial calls itself. */
export const randomTemplate: fc.Arbitrary<RandomTemplate> = withPartials(body);

/** Nested blocks, parameters and partials of few names, so that each name means something else at every level. */
export const scopeTemplate: fc.Arbitrary<RandomTemplate> = withPartials(scopeBody);
