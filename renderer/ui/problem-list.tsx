import { type Problem, placeText } from "../../core/problem/problem.ts";
import { text } from "../text/text.ts";
import { SeverityIcon } from "./icon.tsx";
import { sentence } from "./sentence.ts";
import "./problem-list.css";

export function ProblemWords({ problem }: { readonly problem: Problem }) {
  return (
    <span className="problem-words">
      <span className="only-heard">{text.severity[problem.severity]}: </span>
      <span>{sentence(problem.message)}</span>
      {problem.hint && <span className="quiet"> {sentence(problem.hint)}</span>}
    </span>
  );
}

function keyOf(problem: Problem): string {
  return JSON.stringify([problem.code, problem.place, problem.message]);
}

/** Problems with their place, message and hint. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <ul className="problems">
      {problems.map((problem) => (
        <li key={keyOf(problem)} className="problem">
          <SeverityIcon severity={problem.severity} />
          <span>
            {problem.place && <code className="problem-place">{placeText(problem.place)} </code>}
            <ProblemWords problem={problem} />
          </span>
        </li>
      ))}
    </ul>
  );
}
