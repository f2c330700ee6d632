/**
 * The bounds on files that may come from anyone, by kind of input: the one place that states the numbers. Work is
 * counted and refused before it is done. Each bound is far above what a note of hundreds of pages needs; bytes are
 * plain bytes, and texts count UTF-16 units. How much may stand in print (rows of a chart, words of a label) is a
 * matter of layout and stands with what prints it.
 */

/** Folders of dossiers and templates, whose texts are read into memory together. */
export const FOLDER_LIMITS = {
  /** Bytes of one text file. */
  bytesInFile: 5_000_000,
  /** Bytes of all text files: parsed YAML takes some thirty times its size. */
  bytes: 20_000_000,
  /** Text files that are read. */
  files: 2_000,
  /** Files and folders that are looked at: someone may name a home folder or a disk. */
  entries: 20_000,
  /** Folders inside the folder. */
  depth: 3,
} as const;

/** Pictures in the `images` folder of a dossier or template. */
export const PICTURE_LIMITS = {
  /** Bytes of one picture file. */
  bytesInFile: 10_000_000,
  /** Bytes of all picture files of a folder, which stay in memory as they are. */
  bytes: 50_000_000,
  /** Files that are looked at. */
  files: 1_000,
  /** Pixels of one picture: four bytes each once it is decoded. */
  pixels: 35_000_000,
  /** Memory, in MiB, for coefficients and samples of the largest JPEG that is taken. */
  decoderMegabytes: 1_024,
  /** Megapixels of the JPEG decoder's own check, above ours so that ours gives the reason. */
  decoderMegapixels: 100,
  /** Bytes of decoded pictures that are remembered between previews. */
  rememberedBytes: 60_000_000,
} as const;

/** Templates and the markup that they print. */
export const TEMPLATE_LIMITS = {
  /** Characters of a template or a partial. */
  length: 200_000,
  /** Blocks inside each other; each `{{else if}}` of a chain counts as one, as it does in the tree. */
  openBlocks: 100,
  /** Sub-expressions inside each other. */
  openParentheses: 20,
  /** Steps of a path. */
  pathLength: 50,
  /** Characters of a path. */
  nameLength: 1_000,
  /** Partials inside each other. */
  openPartials: 20,
  /** Tags, values and loop passes evaluated for one note. */
  steps: 500_000,
  /** Characters that a helper takes or gives, and that count as one step. */
  charactersOfStep: 100,
  /** Characters of markup made for one note. */
  output: 5_000_000,
} as const;

/** Markup of a note: functions that walk the tree call themselves once for each level. */
export const MARKUP_LIMITS = {
  /** Elements inside each other. */
  depth: 100,
  /** Rows that one table cell reaches over. */
  rowsOfCell: 1_000,
} as const;

/** Data in YAML. */
export const YAML_LIMITS = {
  /** Groups and lists within one another, aliases replaced: what reads them calls itself once a level. */
  depth: 100,
  /** Values, signs, and the spaces and line ends between them: some twenty thousand entries of a dossier. */
  lexemes: 1_000_000,
  /** Values that are given a name (&) or repeated by one (*): the parser searches all names for each repetition. */
  names: 10_000,
  /** Values that a file has more once its repetitions are written out. */
  repeatedValues: 100_000,
  /** The same of characters. */
  repeatedCharacters: 1_000_000,
} as const;

/** Sources and other data in JSON. */
export const JSON_LIMITS = {
  /** Brackets inside each other: the parser calls itself once for each. */
  depth: 100,
} as const;

/** Texts of dossiers, briefs and lists of briefs. */
export const TEXT_LIMITS = {
  /** Characters of a title, a name or another text of one line. */
  line: 500,
  /** Of the reason for a meeting. */
  reason: 2_000,
  /** Of a template's description. */
  description: 1_000,
  /** Characters of a linked address once it is encoded; Word takes 2,083. */
  address: 2_000,
  /** Characters of a rich text: some forty pages. */
  richText: 100_000,
  /** Emphasis inside emphasis: more has no further meaning, and the tree is walked by functions that call themselves. */
  emphasisDepth: 8,
} as const;

/** Series in CSV. */
export const SERIES_LIMITS = {
  /** Lines of one file that are compared with its head: what is wrong with these is wrong with the others. */
  checkedLines: 1_000,
  /** Lines of one file that are parsed: fifty times as many as a chart shows. */
  lines: 10_000,
} as const;

/** Lists of a brief, which a note goes through from one end to the other: more than any dossier has of each. */
export const BRIEF_LIMITS = {
  topics: 2_000,
  entries: 20_000,
  people: 2_000,
  agenda: 1_000,
  formats: 10,
} as const;

/** Lists of briefs and how they are worked through. */
export const BATCH_LIMITS = {
  /** Briefs of one list. */
  briefs: 100_000,
  /** Bytes of a list. */
  bytes: 50_000_000,
  /** Characters of a path. */
  path: 4_096,
  /** More shards, or more workers of one machine, are a slip of the keyboard. */
  shards: 100_000,
  jobs: 256,
  /**
   * What a worker may take. Nobody waits before a screen, so that large packs have their time; a template that never
   * ends is still ended.
   */
  worker: { milliseconds: 600_000, megabytes: 2_048 },
} as const;

/** Records of CSL-JSON. */
export const SOURCE_LIMITS = {
  /** Characters of a field; abstracts and notes are the longest. */
  text: 20_000,
  /** Names of authors: papers of collaborations have some thousands. */
  names: 5_000,
  /** Texts of a list, such as ISBNs. */
  texts: 100,
} as const;

/** Finished notes and Word templates as files on the disk, which are read into memory whole. */
export const NOTE_FILE_LIMITS = {
  /** Bytes of a note: pictures of its dossier and of its template, and room for its text. */
  bytes: 120_000_000,
  /** Bytes of a Word template: no more than it may have once it is unpacked. */
  houseBytes: 64_000_000,
  /** Other notes of one name in a folder: how many free names are tried. */
  names: 1_000,
  /** Bytes in which the title of a PDF must end, from where it begins. */
  title: 100_000,
  /** Bytes of the part of a Word file that holds its title. */
  properties: 1_000_000,
} as const;

/** Word files that are read back, and Word templates. */
export const ZIP_LIMITS = {
  /** A pack of 500 pages has 150 parts and unpacks to six million bytes, four of them the document's own. */
  note: { files: 10_000, bytesInFile: 16_000_000, bytes: 32_000_000 },
  /** Word templates hold few parts, and pictures among them. */
  house: { files: 1_000, bytesInFile: 16_000_000, bytes: 64_000_000 },
  /** The properties alone are unpacked, for the title. */
  properties: { files: 10_000, bytesInFile: NOTE_FILE_LIMITS.properties, bytes: NOTE_FILE_LIMITS.properties },
} as const;

/** How well a part may be packed: XML of a note is packed some twentyfold, a bomb a thousandfold. */
export const RATIO_LIMITS = {
  /** Bytes unpacked for each packed byte. */
  ratio: 200,
  /** Bytes from which on it matters: small parts may well be packed a thousandfold. */
  from: 1_000_000,
} as const;

/** XML parts. Functions that walk the tree call themselves once for each level. */
export const XML_LIMITS = {
  /**
   * A callout takes three elements, and a note may nest a hundred. `depths` adds up the depths of all elements, and
   * `textDepths` those of all characters: what is read once for each element around it costs no more. Elements of a
   * note stand some five deep; a pack of 500 pages has 220,000.
   */
  note: { depth: 400, elements: 600_000, depths: 12_000_000, textDepths: 300_000_000 },
  house: { depth: 100, elements: 200_000, depths: 4_000_000, textDepths: 300_000_000 },
  /** Attributes of one element: Word writes some thirty. */
  attributesOfElement: 256,
  /** Characters of a field's instruction: its name alone matters, and each text of the field asks for it. */
  instruction: 1_000,
  /** Steps of `w:basedOn`; Word itself allows eleven. */
  basedOn: 20,
} as const;

/**
 * PDF files that are read back. Totals for the whole file, however often it names a part of it. A pack of 500 pages, as
 * `npm run load` in `bench` makes it, takes less than half of each.
 */
export const PDF_LIMITS = {
  /** Bytes of all streams once they are unpacked: a pack of 500 pages has some thirteen million. */
  unpackedBytes: 64_000_000,
  /** Objects, operands and operators read: some 2.4 million in a pack of 500 pages. */
  values: 6_000_000,
  /**
   * Character codes, the text that they stand for, and that text once more where it is gathered: some four million in a
   * pack of 500 pages.
   */
  characters: 12_000_000,
  /** Codes that fonts give a meaning or a width. */
  codes: 1_000_000,
  /** Structure elements and pieces of marked content, each time that one is visited. */
  elements: 1_000_000,
  /** Pieces of text, once for each element around them that gathers its words. */
  pieces: 4_000_000,
  /** Pages and nodes of the page tree. */
  pages: 10_000,
  /** Entries of cross-reference tables. */
  places: 2_000_000,
  /** Cross-reference tables: one for each time that the file was changed. */
  tables: 1_000,
} as const;

/** What may stand inside each other in a PDF: the functions that read it call themselves once for each level. */
export const PDF_DEPTHS = {
  /** Arrays and dictionaries. */
  values: 100,
  /** Objects that are needed to read another, as the length of a stream. */
  references: 50,
  /** Nodes of the page tree. */
  pages: 100,
  /** Structure elements. */
  elements: 500,
  /** Marked content (ISO 32000-1, 14.6). */
  marks: 100,
} as const;

/** Comparing two files. */
export const VERIFY_LIMITS = {
  /** Differences that are listed; the others are counted. */
  differences: 50,
  /** Pairs of a page and a page that are compared: each page with its one counterpart, or each of few kinds. */
  pagePairs: 20_000,
  /** Parts of a header or footer that stand apart on one line. */
  partsOfLine: 20,
  /** Replacement signs in a text that is compared character by character around them. */
  signs: 200,
  /** Values of a chart. */
  chartValues: 10_000,
  /** Kinds of annotations that are named. */
  annotationKinds: 20,
} as const;

/** Saved briefs: files that a person keeps, opens and is sent. */
export const SAVED_BRIEF_LIMITS = {
  /** Bytes: a brief of 400 topics has 40,000, and as much again for each 200 statements whose texts are kept. */
  bytes: 4_000_000,
  /** Characters of its path or address. */
  path: 4096,
  /** Files of the folder of briefs that are looked at. */
  files: 2_000,
  /** Bytes of files that are read in one request to the reader, which has a bound on its time. */
  bytesAtOnce: 4_000_000,
  /** Characters of one statement's text as it was last seen; a digest stands for the rest of a longer one. */
  seenText: 600,
  /** Characters of all such texts of one brief; digests alone stand for those beyond. */
  seenTexts: 500_000,
  /** Statements of which a brief records that they were seen. */
  seenStatements: 20_000,
  /** Notes in the history of a brief; the oldest leave first. */
  notes: 500,
  /** Tries at a write that another program comes in between. */
  tries: 5,
  /** Other files of one name in a folder: how many free names are tried. */
  names: 1_000,
  /** Dossiers that are known because a person opened them; the oldest leave first. */
  knownDossiers: 50,
  /** Bytes of the record of the last open brief and of these dossiers. */
  recordBytes: 1_000_000,
} as const;

/** What Attaché itself keeps on the disk, where others may write as well. */
export const KEPT_FILE_LIMITS = {
  /** Bytes of the record that says which Word templates are Attaché's own. */
  houseRecordBytes: 1_000_000,
  /** Files that one save writes. */
  journalFiles: 10_000,
  /** Bytes of a journal of a save. */
  journalBytes: 5_000_000,
  /** Saves under way that are listed. */
  pendingSaves: 1_000,
  /** Bytes of one entry of that list. */
  pendingBytes: 10_000,
  /** Drafts that are kept; the oldest leave first. */
  drafts: 100,
  /** Broken drafts that are kept for whoever can read them. */
  brokenDrafts: 20,
  /** Bytes of one draft: a template of fifty large files stays below it. */
  draftBytes: 20_000_000,
  /** Bytes of a file of settings, which has some hundreds. */
  settingsBytes: 1_000_000,
  /** Files of settings that were set aside because they cannot be parsed. */
  brokenSettings: 100,
  /** Copies of a template with titles of their own: how many are tried. */
  templateCopies: 1_000,
} as const;

/** Dossiers that the window has been given. */
export const DOSSIER_LIMITS = {
  /** Dossiers that stay open; the one opened longest ago is closed first. */
  open: 8,
  /** Dossiers whose words stay in memory for searching. */
  searched: 8,
  /** Dossiers that the worker for notes keeps: each may have 50 MB of pictures and much text. */
  inNoteWorker: 2,
  /** Recent dossiers that are listed. */
  recent: 20,
  /** Bytes of the file that lists them. */
  recentBytes: 1_000_000,
  /** UTF-16 units of a query. */
  query: 500,
  /** Milliseconds within which two changes of a file may have the same time: FAT counts in twos of seconds. */
  timeGranularity: 2_500,
} as const;

/** Time and memory of one job in a worker. Heap is counted in MiB, and what lies outside the heap is not. */
export const WORKER_LIMITS = {
  /** A note of the window takes a second or two; one that takes longer than this has a template that never ends. */
  note: { milliseconds: 60_000, megabytes: 1_024 },
  /** The largest dossier that anyone keeps takes some seconds to read. */
  reading: { milliseconds: 30_000, megabytes: 1_024 },
} as const;

/** Problems as they are printed. */
export const PROBLEM_LIMITS = {
  /** Problems that a terminal shows; the others are counted. */
  printed: 100,
  /** UTF-16 units of a message: as much as is read on one screen. */
  message: 1_000,
  /** Units that are kept of the beginning and of the end of a longer one. */
  messageStart: 700,
  messageEnd: 250,
} as const;
