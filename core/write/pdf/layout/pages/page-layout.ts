import type { Paper } from "../../../../house-style/house-style.ts";
import type { PageBody } from "./break-pages.ts";
import type { HeadersAndFooters } from "./headers-and-footers.ts";

export interface PageLayout extends PageBody, HeadersAndFooters {
  readonly paper: Paper;
}
