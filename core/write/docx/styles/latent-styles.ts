import type { XmlElement } from "../../../ooxml/xml-tree.ts";
import { latentStylesElement } from "../docx-library/beyond-docx.ts";

/** The number of Word's own styles. */
const KNOWN_TO_WORD = 376;

/** Word's own styles that editors may need beside the note's, and their priority in Word's lists. */
const QUICK_STYLES: Readonly<Record<string, number>> = {
  Emphasis: 20,
  Strong: 22,
  "List Bullet 2": 36,
  "List Number 2": 36,
  "Table Grid": 39,
};

/** Keeps Word's own styles that the note does not use out of its lists (17.7.4.5), until they are used. */
export function latentStyles(): XmlElement {
  return latentStylesElement(
    {
      "w:defLockedState": 0,
      "w:defUIPriority": 99,
      "w:defSemiHidden": 1,
      "w:defUnhideWhenUsed": 1,
      "w:defQFormat": 0,
      "w:count": KNOWN_TO_WORD,
    },
    Object.entries(QUICK_STYLES).map(([name, priority]) => ({
      "w:name": name,
      "w:semiHidden": 0,
      "w:unhideWhenUsed": 0,
      "w:uiPriority": priority,
      "w:qFormat": 1,
    })),
  );
}
