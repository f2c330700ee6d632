import { text } from "../text/text.ts";
import { Button } from "../ui/button.tsx";

export function FirstSteps({ onTrySample }: { readonly onTrySample: () => void }) {
  return (
    <div className="help-text">
      <h3>{text.stepsTitle}</h3>
      <p>{text.stepsIntro}</p>
      <ol className="help-steps">
        {text.steps4.map(([name, words]) => (
          <li key={name}>
            <strong>{name}.</strong> {words}
          </li>
        ))}
      </ol>
      <Button look="main" onPress={onTrySample}>
        {text.trySample}
      </Button>
      <h3>{text.stepsThen}</h3>
      <p>{text.stepsThenWords}</p>
    </div>
  );
}
