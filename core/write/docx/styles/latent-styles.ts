import { element } from "../../../ooxml/xml-text.ts";

/** As many as Word has of its own. */
const KNOWN_TO_WORD = 376;

/** What an editor may well want besides the styles of the note, and its place in Word's lists. */
const OFFERED: Readonly<Record<string, number>> = {
  Emphasis: 20,
  Strong: 22,
  "List Bullet 2": 36,
  "List Number 2": 36,
  "Table Grid": 39,
};

/** Keeps Word's own styles that the note does not use out of its lists (17.7.4.5), until they are used. */
export function latentStyles(): string {
  const offered = Object.entries(OFFERED).map(([name, priority]) =>
    element("w:lsdException", {
      "w:name": name,
      "w:semiHidden": 0,
      "w:unhideWhenUsed": 0,
      "w:uiPriority": priority,
      "w:qFormat": 1,
    }),
  );
  return element(
    "w:latentStyles",
    {
      "w:defLockedState": 0,
      "w:defUIPriority": 99,
      "w:defSemiHidden": 1,
      "w:defUnhideWhenUsed": 1,
      "w:defQFormat": 0,
      "w:count": KNOWN_TO_WORD,
    },
    ...offered,
  );
}
