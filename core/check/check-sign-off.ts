import type { TracedMarkup } from "../render/markup.ts";
import type { PageFill } from "./estimate-word-pages.ts";
import type { Finding } from "./finding.ts";

/** A warning, at the sign-off in the template, about a page of the PDF that holds nothing else. */
export function checkSignOff(
  fill: readonly PageFill[],
  { markup, placeAt }: TracedMarkup,
): readonly Finding[] {
  const page = fill.findIndex(({ signOffAlone }) => signOffAlone);
  const offset = markup.search(/<footer[\s>]/);
  if (page === -1 || offset === -1) return [];
  return [
    {
      code: "sign-off-alone",
      severity: "warning",
      message: `page ${page + 1} of the PDF holds the sign-off alone`,
      hint: "take a page break before it out of the template, or leave out a few lines",
      place: placeAt(offset),
    },
  ];
}
