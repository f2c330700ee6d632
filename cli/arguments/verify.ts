import { success } from "../../core/problem/result.ts";
import { commandSpec } from "./command-spec.ts";
import { wrongUse } from "./wrong-use.ts";

export interface VerifyCommand {
  readonly type: "verify";
  readonly pdf: string;
  readonly docx: string;
  readonly json: boolean;
}

export const VERIFY = commandSpec<VerifyCommand, never>({
  usage: [["verify FILE.pdf FILE.docx", "check whether two files of a note say the same"]],
  options: {},
  read({ words, json }) {
    const pdf = words.find((file) => /\.pdf$/i.test(file));
    const docx = words.find((file) => /\.docx$/i.test(file));
    if (pdf === undefined || docx === undefined || words.length !== 2)
      return wrongUse("verify takes a PDF and a Word file");
    return success({ type: "verify", pdf, docx, json });
  },
});
