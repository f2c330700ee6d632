import { z } from "zod";
import { SOURCE_LIMITS } from "../limits/limits.ts";
import { composed } from "../text/composed.ts";

const text = z
  .string()
  .max(SOURCE_LIMITS.text)
  .transform((value) => value.trim().replace(/\s+/g, " "));

const flag = z
  .union([z.boolean(), z.string()])
  .transform((value) =>
    typeof value === "boolean" ? value : !["", "0", "false"].includes(value.toLowerCase()),
  );

const nameParts = z.object({
  family: text.optional(),
  given: text.optional(),
  "dropping-particle": text.optional(),
  "non-dropping-particle": text.optional(),
  suffix: text.optional(),
  "comma-suffix": flag.optional(),
  "static-ordering": flag.optional(),
  literal: text.optional(),
  /** Not of CSL-JSON, but written by some tools and by hand. */
  name: text.optional(),
});

export type NameParts = z.output<typeof nameParts>;

const name = z.union([text.transform((literal): NameParts => ({ literal })), nameParts]);

/** A single name may stand without its list. */
export const namesSchema = z.union([z.array(name).max(SOURCE_LIMITS.names), name.transform((one) => [one])]);

const datePart = z.union([text, z.null()]).transform((part) => part ?? "");

/** One date may stand without the list around it, as [2019, 5, 3]. */
const dateParts = z.union([
  z.array(z.array(datePart).max(3)).max(2),
  z
    .array(datePart)
    .max(3)
    .transform((parts) => [parts]),
]);

export const cslDateSchema = z.union([
  text,
  z.object({
    "date-parts": dateParts.optional(),
    season: text.optional(),
    circa: flag.optional(),
    literal: text.optional(),
    raw: text.optional(),
  }),
]);

/** Crossref lists the texts of some fields; CSL-JSON has one text. */
export const fieldSchema = z.union([
  text,
  z
    .array(text)
    .max(SOURCE_LIMITS.texts)
    .transform((texts) => texts.filter((each) => each !== "").join("; ")),
]);

/** An id may be any words on one line: reference managers make them of addresses, numbers and DOIs. */
export const sourceId = z.string().trim().min(1).max(500).overwrite(composed);

export const recordSchema = z.looseObject({ id: sourceId, type: text.optional() });
