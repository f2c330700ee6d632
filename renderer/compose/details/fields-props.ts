import type { Dispatch } from "react";
import type { SessionAction } from "../compose-reducer.ts";
import type { Session } from "../compose-state.ts";

export interface FieldsProps {
  readonly session: Session;
  readonly dispatch: Dispatch<SessionAction>;
}
