import { success } from "../../core/problem/result.ts";
import { commandSpec } from "./command-spec.ts";
import { wrongUse } from "./wrong-use.ts";

export interface HouseCheckCommand {
  readonly type: "houseCheck";
  /** The organisation's Word template. */
  readonly file: string;
  readonly json: boolean;
}

export const HOUSE = commandSpec<HouseCheckCommand, never>({
  usage: [["house check FILE.dotx", "list what an organisation's Word template contributes"]],
  options: {},
  read({ words: [action, file, ...more], json }) {
    if (action !== "check" || file === undefined || more.length > 0)
      return wrongUse("house takes check and one Word template");
    return success({ type: "houseCheck", file, json });
  },
});
