import { runningWords } from "./words.mjs";

const WORDS = runningWords();
const SYLLABLES = "ka ra zhan ta lyk mar el bek so tur an dy os to mi ne ver lo sh qu".split(" ");

/** Writes words and numbers from random numbers in [0, 1). */
export function writer(random) {
  const word = () => (random() < 0.03 ? properName(random) : WORDS[Math.floor(random() * WORDS.length)]);
  const words = (count) => capitalised(Array.from({ length: count }, word).join(" "));
  const sentence = (length) => `${words(length + Math.floor(random() * 7))}.`;
  return {
    words,
    sentence,
    sentences: (count) => Array.from({ length: count }, () => sentence(15)).join(" "),
    amount: () => (random() * 4000).toFixed(1),
    name: () => properName(random),
  };
}

/** New words for every document, as in real notes. */
function properName(random) {
  const length = 2 + Math.floor(random() * 3);
  const name = Array.from({ length }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]);
  return capitalised(name.join(""));
}

function capitalised(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
