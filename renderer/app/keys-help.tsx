import { Dialog, DialogTrigger, Heading, Popover } from "react-aria-components";
import { text } from "../text/text.ts";
import { Button } from "../ui/button.tsx";
import { KEYS } from "./platform.ts";

const ROWS: readonly (readonly [string, readonly string[]])[] = [
  [text.keyNames.openDossier, [KEYS.open]],
  [text.keyNames.savePdf, [KEYS.save]],
  [text.keyNames.saveWord, [KEYS.saveWord]],
  [text.keyNames.saveTemplate, [KEYS.save]],
  [text.keyNames.moveTopic, [KEYS.up, KEYS.down]],
  [text.keyNames.nextPane, [KEYS.nextPane]],
  [text.keyNames.views, [KEYS.compose, KEYS.templates]],
  [text.keyNames.leaveEditor, [KEYS.leaveEditor]],
];

export function KeysHelp() {
  return (
    <DialogTrigger>
      <Button look="quiet">{text.keys}</Button>
      <Popover className="popover keys-popover">
        <Dialog className="keys">
          <Heading slot="title" level={2}>
            {text.keysTitle}
          </Heading>
          <dl>
            {ROWS.map(([name, keys]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
