const MARKS =
  /\\(?<escaped>[!-/:-@[-`{-~])|\[(?<label>[^\]]*)\]\([^)]*\)|\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<![\p{L}\p{N}_])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}_])/gu;

/** Rich text as a list shows it: the words without emphasis and without the addresses of links. */
export function plainText(rich: string): string {
  return withoutMarks(rich).replace(/\s+/gu, " ").trim();
}

function withoutMarks(rich: string): string {
  return rich.replace(MARKS, (_match, escaped: string | undefined, label: string | undefined) => {
    if (escaped !== undefined) return escaped;
    return label === undefined ? "" : withoutMarks(label);
  });
}
