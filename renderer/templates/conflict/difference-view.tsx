import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import { text } from "../../text/text.ts";
import { Icon } from "../../ui/icon.tsx";
import type { FileDifference, Run } from "./difference.ts";

const SIGNS = { both: " ", mine: "+", theirs: "−" } as const;

function runWords({ side, lines, hidden }: Run): string {
  if (side === "both") return text.bothSame(lines.length);
  const all = lines.length + hidden;
  return side === "mine" ? text.onlyMine(all) : text.onlyTheirs(all);
}

function hiddenWords({ side, hidden }: Run): string {
  return side === "both" ? text.bothSame(hidden) : text.moreLines(hidden);
}

function RunLines({ run }: { readonly run: Run }) {
  const { side, lines, hidden } = run;
  return (
    <li className={`diff-run diff-${side}`}>
      {lines.length > 0 && (
        <span className={side === "both" ? "only-heard" : "diff-word"}>{runWords(run)}</span>
      )}
      <ol>
        {lines.map((line) => (
          <li key={line.number} className="diff-line">
            <span className="diff-number" aria-hidden="true">
              {line.number}
            </span>
            <span className="diff-sign" aria-hidden="true">
              {SIGNS[side]}
            </span>
            <code>{line.text === "" ? <span className="only-heard">{text.emptyLine}</span> : line.text}</code>
          </li>
        ))}
      </ol>
      {hidden > 0 && <p className="diff-hidden quiet">{hiddenWords(run)}</p>}
    </li>
  );
}

function fileWords({ name, only }: FileDifference): string {
  if (only === null) return name;
  return `${name}: ${only === "mine" ? text.fileOnlyMine : text.fileOnlyTheirs}`;
}

/** The difference by file and line. Each file has a button that folds it, so that arrow keys can scroll it. */
export function DifferenceView({ files }: { readonly files: readonly FileDifference[] }) {
  return (
    <section className="diff" aria-label={text.difference}>
      {files.length === 0 && <p className="quiet">{text.noDifference}</p>}
      {files.map((file) => (
        <Disclosure key={file.name} defaultExpanded>
          <Heading level={3}>
            <Button slot="trigger" className="diff-file">
              <Icon name="chevron" />
              {fileWords(file)}
            </Button>
          </Heading>
          <DisclosurePanel>
            <ol>
              {file.runs.map((run) => (
                <RunLines key={keyOf(run)} run={run} />
              ))}
            </ol>
          </DisclosurePanel>
        </Disclosure>
      ))}
    </section>
  );
}

function keyOf({ side, lines }: Run): string {
  return `${side} ${lines[0]?.number ?? "none"}`;
}
