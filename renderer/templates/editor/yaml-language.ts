import { StreamLanguage, type StreamParser } from "@codemirror/language";

interface YamlState {
  atValue: boolean;
}

/** Enough of YAML to tell keys, values and comments apart in a manifest of twenty lines. */
const parser: StreamParser<YamlState> = {
  name: "yaml",
  startState: () => ({ atValue: false }),
  token(stream, state) {
    if (stream.sol()) state.atValue = false;
    if (stream.eatSpace()) return null;
    if (stream.match(/^#.*/)) return "comment";
    if (stream.match(/^(?:"(?:[^"\\]|\\.)*"|'[^']*')/)) return "string";
    if (!state.atValue && stream.match(/^[\w-]+(?=\s*:)/)) return "propertyName";
    if (stream.match(/^[:\-[\]{},|>]/)) {
      state.atValue ||= stream.current() === ":";
      return "punctuation";
    }
    if (stream.match(/^(?:-?\d+(?:\.\d+)?|true|false|null)(?=\s|$)/)) return "number";
    stream.match(/^[^\s#]+/) || stream.next();
    return null;
  },
};

export const yamlLanguage = StreamLanguage.define(parser);
