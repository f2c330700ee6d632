import { useId } from "react";
import { text } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProblemList } from "../../ui/problem-list.tsx";
import { type HouseHandle, useHouse } from "./use-house.ts";

function Told({ state, dismiss }: HouseHandle) {
  const { failed, problems, house } = state;
  if (problems.length === 0) return null;
  const title = failed ? text.houseFailed : text.houseLeaves(house?.name ?? "");
  return (
    <Notice severity={failed ? "error" : "information"} title={title} onDismiss={dismiss}>
      <ProblemList problems={problems} />
    </Notice>
  );
}

function Current({ state }: Pick<HouseHandle, "state">) {
  const { house, known } = state;
  if (!known) return null;
  if (house === null) return <p className="quiet">{text.noHouse}</p>;
  return (
    <p>
      <strong className="house-name">{house.name}</strong>
      <br />
      <span className="quiet small">{text.houseStyles(house.ownStyles, house.allStyles)}</span>
    </p>
  );
}

/** The look of Word files, which is the person's and not the brief's: it stays for all notes. */
export function WordFields({ onChanged }: { readonly onChanged: () => void }) {
  const id = useId();
  const handle = useHouse(onChanged);
  const { state, choose, remove } = handle;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a heading inside names the group and is found by headings too
    <div className="form-fields" role="group" aria-labelledby={id}>
      <h4 id={id} className="field-label">
        {text.groupWord}
      </h4>
      <Current state={state} />
      <div className="house-buttons">
        <Button onPress={choose} isDisabled={state.busy}>
          {state.house === null ? text.chooseHouse : text.otherHouse}
        </Button>
        {state.house !== null && (
          <Button look="quiet" onPress={remove} isDisabled={state.busy}>
            {text.removeHouse}
          </Button>
        )}
      </div>
      <Told {...handle} />
    </div>
  );
}
