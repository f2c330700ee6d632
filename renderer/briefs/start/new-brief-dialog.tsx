import { useState } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import type { OpenedDossier, RecentDossierView, TemplateSummary } from "../../../electron/contract/api.ts";
import { useBridge } from "../../bridge/bridge.ts";
import { call } from "../../bridge/call.ts";
import { text } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Icon } from "../../ui/icon.tsx";
import { ProblemList } from "../../ui/problem-list.tsx";
import type { Beginning } from "./use-beginning.ts";
import "../new-brief-dialog.css";

interface NewBriefDialogProps {
  readonly open: OpenedDossier | undefined;
  readonly recent: readonly RecentDossierView[];
  readonly templates: readonly TemplateSummary[];
  /** The template that is proposed. */
  readonly template: string | undefined;
  readonly beginning: Beginning;
  readonly onClose: () => void;
}

const [OPEN, SAMPLE, CHOSEN] = ["open", "sample", "chosen"];

interface CardChoice {
  readonly id: string;
  readonly title: string;
  readonly detail?: string;
  readonly isSample?: boolean;
}

interface CardRadiosProps {
  readonly label: string;
  readonly value: string | null;
  readonly choices: readonly CardChoice[];
  readonly onChange: (id: string) => void;
  readonly autoFocus?: boolean;
}

function CardRadios({ label, value, choices, onChange, autoFocus }: CardRadiosProps) {
  return (
    <RadioGroup className="new-brief-group" value={value} onChange={onChange}>
      <Label className="new-brief-label">{label}</Label>
      <div className="new-brief-cards">
        {choices.map(({ id, title, detail, isSample }) => (
          <Radio key={id} value={id} className="new-brief-card" autoFocus={autoFocus && id === value}>
            <strong dir="auto">{title}</strong>
            {isSample && <span className="sample-tag">{text.sample}</span>}
            {detail && <span className="quiet small">{detail}</span>}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

function templateChoice({ id, title, description, pageLimit }: TemplateSummary): CardChoice {
  const limit = pageLimit === undefined ? [] : [text.templatePages(pageLimit)];
  return { id, title, detail: [description, ...limit].filter(Boolean).join(" · ") };
}

/** The dossiers that a brief can begin on, and how each is opened. */
function useDossiers({ open, recent }: Pick<NewBriefDialogProps, "open" | "recent">) {
  const bridge = useBridge();
  const [chosen, setChosen] = useState<OpenedDossier | null>(null);
  const others = recent.filter(({ isSample, title }) => !isSample && title !== open?.dossier.title);
  const choices: readonly CardChoice[] = [
    ...(chosen ? [{ id: CHOSEN ?? "", title: chosen.dossier.title, isSample: chosen.isSample }] : []),
    ...(open
      ? [{ id: OPEN ?? "", title: text.openDossierChoice(open.dossier.title), isSample: open.isSample }]
      : []),
    ...others.map(({ id, title }) => ({ id, title })),
    ...(open?.isSample ? [] : [{ id: SAMPLE ?? "", title: text.sampleDetail, isSample: true }]),
  ];
  const ask = (id: string) => async () => {
    if (id === CHOSEN && chosen) return { ok: true, value: chosen, problems: [] } as const;
    if (id === OPEN && open) return { ok: true, value: open, problems: [] } as const;
    return id === SAMPLE ? bridge.openSampleDossier() : bridge.openRecentDossier(id);
  };
  return { choices, ask, setChosen };
}

/** The proposed template, or the first, until the person chooses; the list may come later than the dialog. */
function useTemplateChoice(templates: readonly TemplateSummary[], proposed: string | undefined) {
  const usable = templates.filter(({ faulty }) => !faulty);
  const [chosen, setTemplate] = useState<string | null>(null);
  const first = usable.find(({ id }) => id === proposed) ?? usable[0];
  return { usable, template: chosen ?? first?.id ?? null, setTemplate };
}

/** Asks for the dossier and the template of a new brief. Both have a proposal, so that Enter is enough. */
export function NewBriefDialog(props: NewBriefDialogProps) {
  const { open, recent, templates, beginning, onClose } = props;
  const bridge = useBridge();
  const { choices, ask, setChosen } = useDossiers({ open, recent });
  const [dossier, setDossier] = useState(choices[0]?.id ?? "");
  const { usable, template, setTemplate } = useTemplateChoice(templates, props.template);
  const [folderProblems, setFolderProblems] = useState(beginning.problems);

  const chooseFolder = async () => {
    const result = await call(bridge.chooseDossier());
    setFolderProblems(result.ok ? [] : result.problems);
    if (!result.ok || result.value === null) return;
    setChosen(result.value);
    setDossier(CHOSEN ?? "");
  };
  const create = async () => {
    if (await beginning.begin(ask(dossier), template ?? undefined)) onClose();
  };
  const problems = folderProblems.length > 0 ? folderProblems : beginning.problems;
  return (
    <Dialog
      size="wide"
      title={text.newBriefTitle}
      onClose={onClose}
      answers={
        <>
          {beginning.isBusy && <span role="status">{text.creating}</span>}
          <Button onPress={onClose}>{text.cancel}</Button>
          <Button
            look="main"
            isDisabled={beginning.isBusy || template === null}
            onPress={() => void create()}
          >
            {text.createBrief}
          </Button>
        </>
      }
    >
      <div
        className="new-brief"
        onKeyDownCapture={(event) => {
          if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
          event.preventDefault();
          if (!beginning.isBusy && template !== null) void create();
        }}
      >
        {problems.length > 0 && <ProblemList problems={problems} />}
        <CardRadios
          label={text.whichDossier}
          value={dossier}
          choices={choices}
          onChange={setDossier}
          autoFocus
        />
        <Button onPress={() => void chooseFolder()}>
          <Icon name="briefs" />
          {text.chooseDossierFolder}
        </Button>
        {usable.length === 0 ? (
          <p role="status">{text.noTemplates}</p>
        ) : (
          <CardRadios
            label={text.whichTemplate}
            value={template}
            choices={usable.map(templateChoice)}
            onChange={setTemplate}
          />
        )}
      </div>
    </Dialog>
  );
}
