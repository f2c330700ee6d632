import { randomNumbers } from "../content/random.mjs";
import { writer } from "../content/writer.mjs";

/** A few words for each preview, including new names. */
export function makeComposing() {
  return (preview) => {
    const write = writer(randomNumbers(5000 + preview));
    return `${write.words(4)} ${write.name()}`;
  };
}
