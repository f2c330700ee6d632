import { expect, test } from "vitest";
import { plainWords } from "../../../renderer/ui/plain-words.ts";

test.each([
  ["Call\u000bon the Minister", "Call on the Minister", "Call\non the Minister"],
  ["one\ftwo\u0085three\u2028four\u2029five", "one two three four five", "one\ntwo\nthree\nfour\nfive"],
  ["\0a\u001b[31mb\u007fc\u009f", "a[31mbc", "a[31mbc"],
  ["half \ud83d of one, \udc4d", "half  of one, ", "half  of one, "],
  [
    "whole 👍🏽 🇰🇿 שלום\u200f नमस्ते\u200d",
    "whole 👍🏽 🇰🇿 שלום\u200f नमस्ते\u200d",
    "whole 👍🏽 🇰🇿 שלום\u200f नमस्ते\u200d",
  ],
  ["tab\tand\nline", "tab\tand\nline", "tab\tand\nline"],
])("%j becomes words that can be printed", (pasted, oneLine, severalLines) => {
  expect(plainWords(pasted, false)).toBe(oneLine);
  expect(plainWords(pasted, true)).toBe(severalLines);
});
