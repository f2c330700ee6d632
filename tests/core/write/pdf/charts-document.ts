import { describeChart } from "../../../../core/chart/describe-chart.ts";
import type { Document } from "../../../../core/document/node.ts";
import { CHARTS } from "../../chart/chart-samples.ts";
import { documentOf, heading, inlineNodes, paragraph } from "../docx/tree.ts";

/** A figure with each sample chart. */
export const CHARTS_DOCUMENT: Document = documentOf(
  [
    heading(1, "title", "Charts"),
    ...Object.entries(CHARTS).flatMap(([name, content]) => [
      heading(2, `section-${name}`, `Section ${name}`),
      paragraph("The figure below is drawn from invented numbers, to see whether it reads well."),
      {
        type: "figure" as const,
        id: name,
        caption: inlineNodes(`Figure: ${name}`),
        content,
        alternative: describeChart(content, "en-GB"),
      },
    ]),
  ],
  { title: "Charts", footer: "Version 1" },
);
