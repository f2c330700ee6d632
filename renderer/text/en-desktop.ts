import { count } from "./count.ts";

/** Words of the palette and of the help. */
export const desktopEn = {
  palette: "Find anything",
  paletteHint: "Views, commands, briefs, topics, statements",
  paletteEmpty: "Nothing here has these words.",
  paletteGroups: { commands: "Commands", briefs: "Briefs", topics: "Topics", statements: "Statements" },
  paletteFound: (number: number) => (number === 0 ? "Nothing found" : `${count(number, "result")}`),
  paletteOpening: "Opens this brief",
  logShown: "The log is shown in its folder",
  logNotShown: "The log cannot be shown",

  help: "Help",
  helpPages: {
    steps: "First steps",
    guide: "Guide",
    keys: "Keys",
    licences: "Licences",
    about: "About",
  },
  helpLoading: "Loading…",

  stepsTitle: "Your first note in four actions",
  stepsIntro:
    "The sample is a dossier on relations between the United Kingdom and Kazakhstan, as of mid-2023. Nothing in it is yours, so nothing can go wrong.",
  steps4: [
    ["Try the sample", "On the page Briefs, press “Try the sample”. A brief opens, and its pages are made."],
    [
      "Choose what it says",
      "In the list on the left, take a topic or a statement in or out by its box. The pages follow.",
    ],
    ["Save note", "Press “Save note” at the top, or its keys. The system asks where to put the file."],
    ["Confirm the name", "A folder and a name are proposed. Press Enter, and the note is there."],
  ] as readonly (readonly [string, string])[],
  stepsThen: "Then with a dossier of your own",
  stepsThenWords:
    "“Open dossier…” opens a folder with your own facts and begins a brief on it. The brief saves itself while you type; you find it again under Briefs.",
  trySample: "Try the sample now",

  guide: [
    [
      "The brief",
      [
        "A brief is what you choose from a dossier: its topics and statements, their order, the title, the reader, the date and the highest marking. It is a document of its own, and it saves itself.",
        "Every step can be undone. “Save note” makes the file that you hand over; it never changes the brief.",
      ],
    ],
    [
      "Choose",
      [
        "The list on the left has all topics of the dossier. Space takes a topic or a statement in or out. The search above it finds words in statements, labels and sources.",
        "Signs at the edge of a statement tell what is special about it: a higher marking, a review that is overdue, words that are not for disclosure.",
      ],
    ],
    [
      "The note",
      [
        "On the right are the pages as they will be saved. What stands above the highest marking of the brief is left out of every file.",
        "Findings tell what prevents saving, what to check, and what was left out on purpose. Each leads to where it can be mended.",
      ],
    ],
    [
      "Your data",
      [
        "A dossier is a folder of plain files that you can keep on a shared drive. Attaché notices when somebody changes them.",
        "Attaché uses no network. A log holds codes alone and no words of yours: Help, Show log.",
      ],
    ],
  ] as readonly (readonly [string, readonly string[]])[],

  keysSearch: "Search the keys",
  keysEmpty: "No command has these words.",
  keysWhat: "What it does",
  keysWhich: "Keys",
  keysGroups: { commands: "Commands", lists: "In lists", window: "The window" },
  listKeys: [
    ["Up and down in a list", ["↑", "↓"]],
    ["Open and close a topic", ["→", "←"]],
    ["Take in or out", ["Space"]],
    ["Select several", ["Shift+↑", "Shift+↓"]],
    ["Select all", ["Mod+A"]],
    ["Show the selected statement whole", ["Enter"]],
    ["Leave a field, close a menu or a dialog", ["Escape"]],
  ] as readonly (readonly [string, readonly string[]])[],
  windowKeys: [
    ["Larger text", ["Mod++"]],
    ["Smaller text", ["Mod+-"]],
    ["Actual size", ["Mod+0"]],
  ] as readonly (readonly [string, readonly string[]])[],
  or: "or",

  licencesOwn: "Attaché",
  licencesOthers: "What Attaché contains",
  licencesFailed: "The licences could not be read",

  aboutVersion: (version: string) => `Version ${version}`,
  aboutWords: "Briefing notes as PDF and Word, from structured source data and editable templates.",
  aboutPrivacy: "Attaché uses no network. What you write stays on your computer.",
  aboutRuntime: "It runs on",
};
