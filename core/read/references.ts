import type { CrossReference, Inline } from "../document/node.ts";
import { withoutNotes } from "../document/without-notes.ts";
import { REFERENCE_FORMS } from "./classes.ts";
import type { MarkupElement } from "./element.ts";
import { type MarkupReading, report } from "./reading.ts";

/** Reads `<ref to="id"/>`, which prints the words of its target, and `<ref to="id" show="page"/>`, which prints its page. */
export function readReference(reading: MarkupReading, element: MarkupElement): readonly Inline[] {
  const { to = "", show = "title" } = element.attributes;
  const known = REFERENCE_FORMS.find((name) => name === show);
  if (!known) {
    const message = `show cannot be "${show}"`;
    report(reading, element.offset, "wrong-attribute", message, `use ${REFERENCE_FORMS.join(", ")}`);
    return [];
  }
  return [awaitTarget(reading, element, to, known)];
}

/** The cross-reference of `<a href="#id">words</a>`, which prints its own words. */
export function linkInside(
  reading: MarkupReading,
  element: MarkupElement,
  target: string,
  children: readonly Inline[],
): Inline {
  reading.references.push({ offset: element.offset, target, words: [] });
  return { type: "crossReference", target, show: "words", children };
}

/** A cross-reference whose words are filled in later, as its target may follow in the note. */
function awaitTarget(
  reading: MarkupReading,
  element: MarkupElement,
  target: string,
  show: CrossReference["show"],
): CrossReference {
  const words: Inline[] = [];
  reading.references.push({ offset: element.offset, target, words });
  return { type: "crossReference", target, show, children: words };
}

/** Registers a target of cross-references; a repeated id is a problem. */
export function addTarget(
  reading: MarkupReading,
  element: MarkupElement,
  id: string,
  words: readonly Inline[],
): void {
  if (reading.ids.has(id)) {
    const message = `the id "${id}" is used here a second time`;
    report(reading, element.offset, "repeated-id", message, "give it another id");
  }
  reading.ids.add(id);
  reading.targets.set(id, words);
}

/** Fills in the words of cross-references from their targets; one without a target is a problem. */
export function resolveReferences(reading: MarkupReading): void {
  for (const { offset, target, words } of reading.references) {
    const found = reading.targets.get(target);
    if (found) words.push(...withoutNotes(found));
    else {
      const message = `nothing in the note has the id "${target}"`;
      const hint = "give that id to a heading, table or figure that the note prints";
      report(reading, offset, "unknown-target", message, hint);
    }
  }
}
