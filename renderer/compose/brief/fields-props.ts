import type { Dispatch } from "react";
import type { ContentAction } from "../../document/document-reducer.ts";
import type { Session } from "../../document/session.ts";

export interface FieldsProps {
  readonly session: Session;
  readonly dispatch: Dispatch<ContentAction>;
}
