import type { Paper } from "../../../../house-style/house-style.ts";
import type { PageBody } from "./break-pages.ts";

export interface PageLayout extends PageBody {
  readonly paper: Paper;
}
