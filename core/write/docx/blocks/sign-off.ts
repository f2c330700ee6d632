import type { SignOff } from "../../../document/node.ts";
import { SIGN_OFF_RULE_GAP, SIGN_OFF_RULE_WIDTH } from "../../../house-style/measures.ts";
import type { WriteBlocks, WriteContext } from "../context/write-context.ts";
import { descriptionItems, type TermStyle } from "./description-list.ts";
import { keptTogether } from "./group.ts";

/** Terms and descriptions as in any list of them, below a rule and kept on one page. */
export function signOffXml(node: SignOff, context: WriteContext, write: WriteBlocks): string {
  const { text, colours } = context.style;
  const termStyle: TermStyle = {
    first: "SignOff",
    further: "SignOffContinue",
    size: text.small.size,
    rule: { width: SIGN_OFF_RULE_WIDTH, colour: colours.accent, space: SIGN_OFF_RULE_GAP },
    // A description without blocks is there to be signed by hand.
    spaceToSign: text.small.leading,
  };
  return keptTogether(context, (inside) => descriptionItems(node.items, termStyle, inside, write));
}
