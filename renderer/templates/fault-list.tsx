import { Button as AriaButton } from "react-aria-components";
import { text } from "../text/text.ts";
import { SeverityIcon } from "../ui/icon.tsx";
import { ProblemWords } from "../ui/problem-list.tsx";
import type { LineTarget } from "./editor/code-editor.tsx";
import type { Fault } from "./faults.ts";
import "./fault-list.css";

interface FaultListProps {
  /** Nothing yet when undefined. */
  readonly faults: readonly Fault[] | undefined;
  readonly onGoTo: (target: LineTarget) => void;
}

function FaultItem({ fault, onGoTo }: { readonly fault: Fault } & Pick<FaultListProps, "onGoTo">) {
  const { file, line, problem } = fault;
  const elsewhere = problem.place && !file ? problem.place.file : undefined;
  const words = (
    <>
      <SeverityIcon severity={problem.severity} />
      <span>
        {file && <code className="fault-place">{`${file}, ${text.line(line ?? 1)}`}</code>}
        {elsewhere && <code className="fault-place">{elsewhere}</code>}
        <ProblemWords problem={problem} />
      </span>
    </>
  );
  if (!file) return <div className="finding">{words}</div>;
  return (
    <AriaButton className="finding finding-link" onPress={() => onGoTo({ file, line: line ?? 1 })}>
      {words}
    </AriaButton>
  );
}

export function FaultList({ faults, onGoTo }: FaultListProps) {
  const words = faults && faults.length > 0 ? text.faultCount(faults.length) : text.faults;
  return (
    <section className="faults" aria-label={text.faults}>
      <h3>{words}</h3>
      <span className="only-heard" role="status">
        {words}
      </span>
      {!faults && <p className="quiet">{text.faultsPending}</p>}
      {faults?.length === 0 && <p className="quiet">{text.noFaults}</p>}
      <ul>
        {faults?.map((fault) => (
          <li key={JSON.stringify([fault.problem.code, fault.problem.place, fault.problem.message])}>
            <FaultItem fault={fault} onGoTo={onGoTo} />
          </li>
        ))}
      </ul>
    </section>
  );
}
