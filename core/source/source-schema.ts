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
  /** Not part of CSL-JSON, but written by some tools and people. */
  name: text.optional(),
});

export type NameParts = z.output<typeof nameParts>;

const name = z.union([text.transform((literal): NameParts => ({ literal })), nameParts]);

/** The names of one role; a single name may be written without a list. */
export const namesSchema = z.union([z.array(name).max(SOURCE_LIMITS.names), name.transform((one) => [one])]);

const datePart = z.union([text, z.null()]).transform((part) => part ?? "");

/** The parts of a date; a single date may be written without the outer list, as [2019, 5, 3]. */
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

/** A text field. Crossref writes some as lists, which CSL-JSON does not have; their texts are joined. */
export const fieldSchema = z.union([
  text,
  z
    .array(text)
    .max(SOURCE_LIMITS.texts)
    .transform((texts) => texts.filter((each) => each !== "").join("; ")),
]);

/** The id of a record: any words on one line, as reference managers make ids from addresses, numbers and DOIs. */
export const sourceId = z.string().trim().min(1).max(500).overwrite(composed);

export const recordSchema = z.looseObject({ id: sourceId, type: text.optional() });
