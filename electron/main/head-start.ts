import type { Api, Brief } from "../contract/api.ts";

/** What is done about the note of the brief that the program begins with. */
interface FirstNote {
  /** Begins its preview. */
  prepare(dossier: string, brief: Brief): void;
  /** Gets ready for a first note, where there is no brief yet. */
  warm(): void;
}

/**
 * Opens the brief that was open last before the window asks for it, and begins the preview of its note, as both take
 * about as long as the window takes to load. Gives the handler that answers with that brief once; later questions are
 * answered anew.
 */
export function headStart(lastOpenBrief: Api["lastOpenBrief"], note: FirstNote): Api["lastOpenBrief"] {
  let begun: ReturnType<Api["lastOpenBrief"]> | null = lastOpenBrief();
  begun.then(
    (opened) => {
      if (!opened.ok || !opened.value) note.warm();
      // With changes that are not in its file yet, the brief that is shown is another.
      else if (!opened.value.unsaved) note.prepare(opened.value.dossier.handle, opened.value.brief);
    },
    // The window's own question meets the same fault, which is reported there.
    () => undefined,
  );
  return () => {
    const answer = begun ?? lastOpenBrief();
    begun = null;
    return answer;
  };
}
