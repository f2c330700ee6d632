import { createContext, useContext, useEffect, useRef } from "react";
import type { DraftActions } from "../drafts/use-drafts.ts";

type Register = DraftActions["register"];

/** By it a field's words are kept before the window closes. */
export const RegisterContext = createContext<Register>(() => () => undefined);

/** Has `keep` called when the person turns to another program, and before the window closes. */
export function useKeptWords(keep: () => Promise<void>): void {
  const register = useContext(RegisterContext);
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  useEffect(() => register({ flush: () => latest.current() }), [register]);
}
