import { Toolbar } from "react-aria-components";
import { useCommandRegistry, useEnabledCommands } from "../commands/command-registry.tsx";
import { DocumentName } from "../document/document-name.tsx";
import { SaveStatusWords } from "../document/save-status-words.tsx";
import { text } from "../text/text.ts";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { keysOf } from "./platform.ts";
import { SaveTools } from "./save-tools.tsx";
import type { ComposeController } from "./use-compose-controller.ts";
import "./top-bar.css";

/** Undo and redo of whatever the view shown offers. */
function StepTools() {
  const registry = useCommandRegistry();
  const enabled = useEnabledCommands();
  return (
    <Toolbar aria-label={text.steps} className="step-tools">
      {(["undo", "redo"] as const).map((command) => (
        <Button
          key={command}
          look="icon"
          aria-label={text.commands[command]}
          isDisabled={!enabled.includes(command)}
          onPress={() => void registry.run(command)}
        >
          <Icon name={command} />
        </Button>
      ))}
    </Toolbar>
  );
}

export function TopBar({ compose }: { readonly compose: ComposeController }) {
  const registry = useCommandRegistry();
  const { session } = compose.document.state;
  return (
    <div className="top-bar">
      <div className="top-bar-document">
        {session ? (
          <>
            <DocumentName session={session} document={compose.document} />
            <SaveStatusWords session={session} status={compose.document.autosave.status} />
          </>
        ) : (
          <h1 className="document-name">{text.appName}</h1>
        )}
      </div>
      <StepTools />
      <Button keys={keysOf("find-anything")} onPress={() => void registry.run("find-anything")}>
        {text.findAnything}
      </Button>
      {session && <SaveTools compose={compose} />}
    </div>
  );
}
