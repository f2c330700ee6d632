import type { TemplateSummary } from "../../../../electron/contract/api.ts";
import countryBrief from "./country-brief.png";
import meetingBrief from "./meeting-brief.png";
import { PageSign } from "./page-sign.tsx";

/** First pages of the sample by built-in templates; `npm run screenshots` makes them. */
const PICTURES: ReadonlyMap<string, string> = new Map([
  ["country-brief", countryBrief],
  ["meeting-brief", meetingBrief],
]);

/** What a template's notes look like: the first page of one, or a drawn page for a person's own template. */
export function TemplatePicture({ template }: { readonly template: TemplateSummary | undefined }) {
  const address = template?.builtIn ? PICTURES.get(template.id) : undefined;
  return address === undefined ? <PageSign /> : <img className="template-picture" src={address} alt="" />;
}
