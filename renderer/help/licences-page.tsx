import type { Bridge } from "../../electron/contract/api.ts";
import { text } from "../text/text.ts";
import { Notice } from "../ui/notice.tsx";
import { ProblemList } from "../ui/problem-list.tsx";
import { useAnswer } from "./use-answer.ts";

const readLicences = (bridge: Bridge) => bridge.readLicences();

function LicenceText({ title, words }: { readonly title: string; readonly words: string }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <pre className="help-licence" lang="en">
        {words}
      </pre>
    </section>
  );
}

/** The licence of the program and those of all that it contains, as they lie in its archive. */
export function LicencesPage() {
  const answer = useAnswer(readLicences);
  if (answer === null) return <p className="help-text quiet">{text.helpLoading}</p>;
  if (!answer.ok)
    return (
      <Notice severity="error" title={text.licencesFailed}>
        <ProblemList problems={answer.problems} />
      </Notice>
    );
  return (
    <div className="help-text">
      <LicenceText title={text.licencesOwn} words={answer.value.own} />
      <LicenceText title={text.licencesOthers} words={answer.value.others} />
    </div>
  );
}
