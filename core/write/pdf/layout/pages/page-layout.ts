import type { Paper } from "../../../../house-style/house-style.ts";
import type { PageBody } from "./break-pages.ts";
import type { HeadAndFoot } from "./head-and-foot.ts";

export interface PageLayout extends PageBody, HeadAndFoot {
  readonly paper: Paper;
}
