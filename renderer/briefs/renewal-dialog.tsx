import type { ReactNode } from "react";
import type { BriefRenewal } from "../../electron/contract/briefs.ts";
import type { ContentAction } from "../document/document-reducer.ts";
import type { Session } from "../document/session.ts";
import { text } from "../text/text.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { countOf, type Renewal } from "./use-renewal.ts";
import "./renewal-dialog.css";

interface Named {
  readonly topic: string;
  readonly entry: string;
}

type Take = Renewal["take"];

interface SectionProps {
  readonly title: string;
  readonly count: number;
  readonly all?: ReactNode;
  readonly children: ReactNode;
}

function Section({ title, count, all, children }: SectionProps) {
  if (count === 0) return null;
  return (
    <section className="renewal-section" aria-label={title}>
      <div className="renewal-head">
        <h3>
          {title} <span className="quiet">{count}</span>
        </h3>
        {count > 1 && all}
      </div>
      <ul>{children}</ul>
    </section>
  );
}

function Row({ topic, children, actions }: { topic: string; children: ReactNode; actions: ReactNode }) {
  return (
    <li className="renewal-row">
      <span className="quiet small" dir="auto">
        {topic}
      </span>
      {children}
      <div className="renewal-actions">{actions}</div>
    </li>
  );
}

function Words({ label, words }: { readonly label: string; readonly words: string }) {
  return (
    <div className="renewal-words">
      <span className="quiet small">{label}</span>
      <p dir="auto">{words}</p>
    </div>
  );
}

interface PartProps {
  readonly found: BriefRenewal;
  readonly session: Session;
  readonly take: Take;
}

function titleIn({ opened }: Session, topic: string): string {
  return opened.dossier.topics.find(({ id }) => id === topic)?.title ?? topic;
}

function entriesOf(rows: readonly Named[]): readonly string[] {
  return rows.map(({ entry }) => entry);
}

function ChangedPart({ found: { changed }, session, take }: PartProps) {
  const words = text.renewal;
  return (
    <Section
      title={words.changed}
      count={changed.length}
      all={<Button onPress={() => void take(entriesOf(changed))}>{words.seenAll}</Button>}
    >
      {changed.map((row) => (
        <Row
          key={row.entry}
          topic={titleIn(session, row.topic)}
          actions={<Button onPress={() => void take([row.entry])}>{words.seen}</Button>}
        >
          <div className="renewal-pair">
            <Words label={words.before} words={row.before} />
            <Words label={words.now} words={row.now} />
          </div>
        </Row>
      ))}
    </Section>
  );
}

/** A topic that is chosen as a whole names no statements, so that none has to be taken out. */
function takenOut(session: Session, rows: readonly Named[]): readonly ContentAction[] {
  return rows
    .filter(({ topic, entry }) =>
      session.rows.some((row) => row.topic === topic && row.entries?.includes(entry)),
    )
    .map(({ topic, entry }) => ({ type: "entryChosen", topic, entry, chosen: false }));
}

function GonePart({ found: { gone }, session, take }: PartProps) {
  const words = text.renewal;
  const takeOut = (rows: readonly Named[]) => void take(entriesOf(rows), takenOut(session, rows));
  return (
    <Section
      title={words.gone}
      count={gone.length}
      all={<Button onPress={() => takeOut(gone)}>{words.takeOutAll}</Button>}
    >
      {gone.map((row) => (
        <Row
          key={row.entry}
          topic={titleIn(session, row.topic)}
          actions={<Button onPress={() => takeOut([row])}>{words.takeOut}</Button>}
        >
          <Words label={words.before} words={row.before ?? words.neverSeen} />
        </Row>
      ))}
    </Section>
  );
}

function AddedPart({ found: { added }, session, take }: PartProps) {
  const words = text.renewal;
  const takeIn = (rows: BriefRenewal["added"]) => {
    const changes = rows
      .filter(({ isChosen }) => !isChosen)
      .map(({ topic, entry }) => ({ type: "entryChosen", topic, entry, chosen: true }) as const);
    void take(entriesOf(rows), changes);
  };
  return (
    <Section
      title={words.added}
      count={added.length}
      all={<Button onPress={() => takeIn(added)}>{words.takeInAll}</Button>}
    >
      {added.map((row) => (
        <Row
          key={row.entry}
          topic={titleIn(session, row.topic)}
          actions={
            row.isChosen ? (
              <>
                <span className="quiet small">{words.inNote}</span>
                <Button onPress={() => void take([row.entry])}>{words.seen}</Button>
              </>
            ) : (
              <>
                <Button onPress={() => takeIn([row])}>{words.takeIn}</Button>
                <Button onPress={() => void take([row.entry])}>{words.leaveOut}</Button>
              </>
            )
          }
        >
          <Words label={words.now} words={row.now} />
        </Row>
      ))}
    </Section>
  );
}

function TopicsGonePart({ found: { topicsGone }, take }: PartProps) {
  const words = text.renewal;
  const takeOut = (topics: readonly string[]) =>
    void take(
      [],
      topics.map((topic) => ({ type: "topicChosen", topic, chosen: false })),
    );
  return (
    <Section
      title={words.topicsGone}
      count={topicsGone.length}
      all={<Button onPress={() => takeOut(topicsGone)}>{words.takeOutAll}</Button>}
    >
      {topicsGone.map((topic) => (
        <Row
          key={topic}
          topic={topic}
          actions={<Button onPress={() => takeOut([topic])}>{words.takeOut}</Button>}
        >
          {null}
        </Row>
      ))}
    </Section>
  );
}

interface RenewalDialogProps {
  readonly session: Session;
  readonly renewal: Renewal;
}

/** What became of the brief's statements since the person last saw them, to be taken one by one. */
export function RenewalDialog({ session, renewal }: RenewalDialogProps) {
  const { found, isOpen, close, take } = renewal;
  if (!isOpen || found === null) return null;
  const part = { found, session, take };
  return (
    <Dialog
      size="wide"
      title={text.renewal.title}
      onClose={close}
      answers={
        <Button look="main" onPress={close}>
          {text.renewal.close}
        </Button>
      }
    >
      <p role="status">{countOf(found) === 0 ? text.renewal.upToDate : text.renewal.intro}</p>
      <ChangedPart {...part} />
      <GonePart {...part} />
      <AddedPart {...part} />
      <TopicsGonePart {...part} />
    </Dialog>
  );
}
