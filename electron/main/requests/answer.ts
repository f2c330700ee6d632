import type { ZodError, ZodSafeParseResult, ZodType } from "zod";
import type { Problem } from "../../../core/problem/problem.ts";
import { failure, type Result } from "../../../core/problem/result.ts";
import type { Api } from "../../contract/api.ts";
import { withShownPlaces } from "../dossiers/shown-places.ts";
import { problemReply } from "../problem-reply.ts";
import { schemas } from "./schemas.ts";

type Handlers = {
  readonly [Method in keyof Api]: (...args: Parameters<Api[Method]>) => ReturnType<Api[Method]>;
};

/**
 * Calls a method after validating its arguments. Always resolves: an unexpected error is reported to `onUnexpected` in
 * full, and to the window without details.
 */
export async function answer<Method extends keyof Api>(
  api: Handlers,
  method: Method,
  args: readonly unknown[],
  onUnexpected: (error: unknown) => void,
): Promise<Result<unknown>> {
  const parsed = parse<Parameters<Api[Method]>>(schemas[method], args);
  if (parsed === null) return unfit(method, "");
  if (!parsed.success) return invalid(method, parsed.error);
  try {
    return withShownPlaces<unknown>(await api[method](...parsed.data));
  } catch (error) {
    onUnexpected(error);
    return problemReply(
      "internal",
      "something went wrong inside the program",
      "try again, and tell the maintainers if it happens again",
    );
  }
}

/** Null where Zod throws, as it does at an object whose `length` cannot be compared with a number. */
function parse<Value>(schema: ZodType<Value>, args: readonly unknown[]): ZodSafeParseResult<Value> | null {
  try {
    return schema.safeParse(args);
  } catch {
    return null;
  }
}

function invalidRequest(message: string): Problem {
  return { code: "invalid-request", severity: "error", message };
}

/** The field of the brief that a path of the arguments leads to; names that the window chose itself are left out. */
function fieldOf(path: readonly PropertyKey[]): Pick<Problem, "about"> {
  const [argument, group, ...rest] = path;
  const keys =
    group === "brief"
      ? rest
      : typeof argument === "number" && typeof group === "string"
        ? [group, ...rest]
        : [];
  const [first] = keys;
  if (first === undefined) return {};
  const field = first === "wordings" || first === "options" ? String(first) : keys.map(String).join(".");
  return { about: { field } };
}

/** Says what is invalid without repeating any of it: a message of ours, or the place by the contract's own names. */
function invalid(method: keyof Api, { issues }: ZodError): Result<unknown> {
  const [first] = issues;
  if (first?.code === "custom" && first.message !== "Invalid input") {
    return failure([{ ...invalidRequest(first.message), ...fieldOf(first.path) }]);
  }
  return unfit(method, first?.path.join(".") ?? "");
}

function unfit(method: keyof Api, where: string): Result<unknown> {
  return problemReply(
    "invalid-request",
    `the window called ${method} with an invalid argument at "${where}"`,
  );
}
