import { failure, type Result } from "../../core/problem/result.ts";
import { text } from "../text/text.ts";

/**
 * The contract says that calls never reject for expected trouble. What rejects all the same must still end
 * in words on the screen, not in a spinner that turns for ever.
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
