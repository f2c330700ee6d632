import Handlebars from "handlebars";
import { ENGLISH } from "../../../core/language/english.ts";
import type { Problem } from "../../../core/problem/problem.ts";
import { fillTemplate } from "../../../core/render/fill-template.ts";
import { createHelpers } from "../../../core/render/helpers/helpers.ts";
import { numberSources } from "../../../core/render/helpers/source-numbers.ts";
import { traceMarkup } from "../../../core/render/markup.ts";
import { isTruthy } from "../../../core/render/truth.ts";
import { templateFrom } from "../../support/sample.ts";

export type Partials = Readonly<Record<string, string>>;

/** A template filled by Attaché: its markup, with nothing in place of missing values, and its problems. */
export function filledByUs(
  source: string,
  data: unknown,
  partials: Partials = {},
): { readonly markup: string; readonly problems: readonly Problem[] } {
  const output = traceMarkup();
  const problems: Problem[] = [];
  const files = Object.entries(partials).map(([name, text]) => [name, { file: name, source: text }] as const);
  fillTemplate(
    {
      briefField: () => undefined,
      template: { ...templateFrom(source), partials: new Map(files) },
      helpers: createHelpers(numberSources([], ENGLISH), { known: [], chosen: [] }, "en"),
      output,
      forms: ENGLISH,
      report: (problem) => problems.push(problem),
      onRead: () => {},
      onPrint: () => {},
    },
    data,
  );
  return { markup: output.finish().markup.replace(/\[missing: [^\]]*\]/g, ""), problems };
}

/** The output of Handlebars for the same template, or the error that it throws. */
export function filledByHandlebars(source: string, data: unknown, partials: Partials = {}): string | Error {
  const handlebars = handlebarsEnvironment();
  for (const [name, text] of Object.entries(partials)) handlebars.registerPartial(name, text);
  try {
    return handlebars.compile(source)(data);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Handlebars with those of our helpers that give plain values. */
export function handlebarsEnvironment(): typeof Handlebars {
  const handlebars = Handlebars.create();
  handlebars.log = () => {};
  const plain = createHelpers(numberSources([], ENGLISH), { known: [], chosen: [] }, "en");
  for (const name of [
    "eq",
    "not",
    "and",
    "or",
    "first",
    "count",
    "join",
    "date",
    "text",
    "note",
    "portion",
  ]) {
    handlebars.registerHelper(name, (...parameters: unknown[]) => {
      const values = parameters.slice(0, -1).map((value) => value ?? null);
      const call = {
        named: new Map(),
        owner: null,
        report: () => undefined,
        onRead: () => {},
        spend: () => {},
      };
      const result = plain.get(name)?.(values, call);
      return isMarkup(result) ? new Handlebars.SafeString(result.markup) : result;
    });
  }
  // Zero counts as a value: one of the three differences that docs/template.md states.
  handlebars.registerHelper(
    "if",
    function (this: unknown, value: unknown, options: Handlebars.HelperOptions) {
      if (options === undefined) throw new Error("takes one value");
      return isTruthy(value) || value === 0 ? options.fn(this) : options.inverse(this);
    },
  );
  handlebars.registerHelper(
    "unless",
    function (this: unknown, value: unknown, options: Handlebars.HelperOptions) {
      if (options === undefined) throw new Error("takes one value");
      return isTruthy(value) || value === 0 ? options.inverse(this) : options.fn(this);
    },
  );
  return handlebars;
}

function isMarkup(value: unknown): value is { readonly markup: string } {
  return typeof value === "object" && value !== null && "markup" in value && typeof value.markup === "string";
}
