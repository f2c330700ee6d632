import type { Dispatch } from "react";
import type { ContentAction } from "../../document/document-reducer.ts";
import type { Session } from "../../document/session.ts";

/** What the fields show: a tick or a move in the order changes none of it. */
export type ShownBrief = Pick<Session, "brief" | "opened">;

export interface FieldsProps {
  readonly session: ShownBrief;
  readonly dispatch: Dispatch<ContentAction>;
}
