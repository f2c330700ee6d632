import { failure, type Result } from "../../core/problem/result.ts";
import { text } from "../text/text.ts";

/**
 * The contract says that calls never reject for expected trouble. A rejection must still end
 * in a message on the screen, not in an endless spinner.
 */
export async function call<Value>(work: Promise<Result<Value>>): Promise<Result<Value>> {
  try {
    return await work;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failure([
      {
        code: "unexpected",
        severity: "error",
        message: text.unexpected(detail),
        hint: text.unexpectedHint,
      },
    ]);
  }
}
