/**
 * The limits on untrusted files, by kind of input; no other file states such numbers. Work is counted and refused
 * before it is done. Each limit is far above the needs of a note of hundreds of pages. Lengths of texts are in UTF-16
 * units. Limits of layout, such as the rows of a chart, are stated where they are laid out.
 */

/** Folders of dossiers and templates, whose texts are read into memory together. */
export const FOLDER_LIMITS = {
  /** Bytes of one text file. */
  bytesInFile: 5_000_000,
  /** Bytes of all text files: parsed YAML takes about thirty times its size. */
  bytes: 20_000_000,
  /** Text files that are read. */
  files: 2_000,
  /** Files and folders that are listed, as a person may choose a home folder or a whole disk. */
  entries: 20_000,
  /** Levels of nested folders. */
  depth: 3,
} as const;

/** Pictures in the `images` folder of a dossier or template. */
export const PICTURE_LIMITS = {
  /** Bytes of one picture file. */
  bytesInFile: 10_000_000,
  /** Bytes of all picture files of a folder, which stay in memory as they are. */
  bytes: 50_000_000,
  /** Files that are listed. */
  files: 1_000,
  /** Pixels of one picture: four bytes each once it is decoded. */
  pixels: 35_000_000,
  /** Memory, in MiB, for coefficients and samples of the largest JPEG that is accepted. */
  decoderMegabytes: 1_024,
  /** Megapixels of the JPEG decoder's own check, above ours so that ours gives the reason. */
  decoderMegapixels: 100,
  /** Bytes of decoded pictures that are cached between previews. */
  rememberedBytes: 60_000_000,
} as const;

/** Templates and the markup that they print. */
export const TEMPLATE_LIMITS = {
  /** Characters of a template or a partial. */
  length: 200_000,
  /** Depth of nested blocks; each `{{else if}}` of a chain adds one, as in the syntax tree. */
  openBlocks: 100,
  /** Depth of nested sub-expressions. */
  openParentheses: 20,
  /** Names in a path. */
  pathLength: 50,
  /** Characters of a path. */
  nameLength: 1_000,
  /** Depth of nested partials. */
  openPartials: 20,
  /** Tags, values and loop passes evaluated for one note. */
  steps: 500_000,
  /** Characters, of a helper's parameters or result, that count as one step. */
  charactersOfStep: 100,
  /** Characters of markup made for one note. */
  output: 5_000_000,
  /** Options of one template: more than a form shows at once. */
  options: 30,
  /** Values of one option. */
  choices: 50,
  /** Characters of the name of an option. */
  optionName: 64,
} as const;

/** Markup of a note. The functions that walk the tree are recursive. */
export const MARKUP_LIMITS = {
  /** Depth of nested elements. */
  depth: 100,
  /** Rows that one table cell spans. */
  rowsOfCell: 1_000,
} as const;

/** Data in YAML. */
export const YAML_LIMITS = {
  /** Depth of nested mappings and sequences, aliases expanded: the functions that read them are recursive. */
  depth: 100,
  /** Tokens of the lexer, white space included: about twenty thousand entries of a dossier. */
  lexemes: 1_000_000,
  /** Anchors (&) and aliases (*): the parser searches all anchors for each alias. */
  names: 10_000,
  /** Values that the expansion of all aliases adds. */
  repeatedValues: 100_000,
  /** Characters that the expansion of all aliases adds. */
  repeatedCharacters: 1_000_000,
} as const;

/** Sources and other data in JSON. */
export const JSON_LIMITS = {
  /** Depth of nested arrays and objects: the parser is recursive. */
  depth: 100,
} as const;

/** Texts of dossiers, briefs and lists of briefs. */
export const TEXT_LIMITS = {
  /** Characters of a title, a name or another text of one line. */
  line: 500,
  /** Characters of the reason for a meeting. */
  reason: 2_000,
  /** Characters of a template's description. */
  description: 1_000,
  /** Characters of a linked address, percent-encoded; Word takes 2,083. */
  address: 2_000,
  /** Characters of a rich text: about forty pages. */
  richText: 100_000,
  /** Depth of nested emphasis, beyond which nothing looks different; the functions that walk the tree are recursive. */
  emphasisDepth: 8,
} as const;

/** Series in CSV. */
export const SERIES_LIMITS = {
  /** Lines of one file that are checked; the lines after them usually have the same faults. */
  checkedLines: 1_000,
  /** Lines of one file that are parsed: fifty times what a chart shows. */
  lines: 10_000,
} as const;

/** Files of statistics offices that are imported: the largest are a whole outlook or a year of trade by commodity. */
export const IMPORT_LIMITS = {
  /** Bytes of one file. */
  bytes: 64_000_000,
  /** Rows of a table. */
  rows: 400_000,
  /** Columns of a table. */
  columns: 2_000,
  /** Cells of a table, counted by their separators before it is parsed. */
  cells: 6_000_000,
  /** Rows above the header, such as a title and notes, among which it is looked for. */
  rowsAboveHeader: 40,
  /** Bytes of a mapping. */
  mappingBytes: 200_000,
  /** Codes that a mapping names in one dimension. */
  codes: 200,
  /** Characters of a figure; the longest that are published have about twenty. */
  figure: 60,
} as const;

/** Items in the lists of a brief: more than any dossier has. */
export const BRIEF_LIMITS = {
  topics: 2_000,
  entries: 20_000,
  people: 2_000,
  agenda: 1_000,
  formats: 10,
  /** Wordings for one note. */
  wordings: 2_000,
  /** Values of options, those of other templates among them. */
  options: 200,
} as const;

/** Lists of briefs, and how they are processed. */
export const BATCH_LIMITS = {
  /** Briefs in one list. */
  briefs: 100_000,
  /** Bytes of a list. */
  bytes: 50_000_000,
  /** Characters of a path. */
  path: 4_096,
  /** Shards, and workers on one machine; larger numbers are taken for typing errors. */
  shards: 100_000,
  jobs: 256,
  /**
   * Time and memory of one worker. Nobody waits at a screen, so that long notes get ample time, but a template that
   * never ends is still stopped.
   */
  worker: { milliseconds: 600_000, megabytes: 2_048 },
} as const;

/** Records of CSL-JSON. */
export const SOURCE_LIMITS = {
  /** Characters of a field; abstracts and notes are the longest. */
  text: 20_000,
  /** Names of one role: papers of large collaborations have thousands of authors. */
  names: 5_000,
  /** Texts of a list, such as ISBNs. */
  texts: 100,
} as const;

/** Finished notes and Word templates as files on the disk, which are read into memory whole. */
export const NOTE_FILE_LIMITS = {
  /** Bytes of a note: pictures of its dossier and of its template, and room for its text. */
  bytes: 120_000_000,
  /** Bytes of a Word template: the limit of its unpacked size. */
  houseBytes: 64_000_000,
  /** File names that are tried where a folder has other notes of the same name. */
  names: 1_000,
  /** Bytes, from the beginning of a PDF's title, in which the title must end. */
  title: 100_000,
  /** Bytes of the part of a Word file that holds its title. */
  properties: 1_000_000,
} as const;

/** Word files that are read back, and Word templates. */
export const ZIP_LIMITS = {
  /**
   * A note of 500 pages has 150 parts and unpacks to six million bytes, four million of them in the main document part.
   */
  note: { files: 10_000, bytesInFile: 16_000_000, bytes: 32_000_000 },
  /** Word templates have few parts, some of them pictures. */
  house: { files: 1_000, bytesInFile: 16_000_000, bytes: 64_000_000 },
  /** Only the core properties are unpacked, for the title. */
  properties: { files: 10_000, bytesInFile: NOTE_FILE_LIMITS.properties, bytes: NOTE_FILE_LIMITS.properties },
} as const;

/** Compression ratio of a part: about 20 for the XML of a note, and 1,000 for a zip bomb. */
export const RATIO_LIMITS = {
  /** Unpacked bytes for each compressed byte. */
  ratio: 200,
  /** Unpacked bytes from which the ratio is checked, as small parts may well exceed it. */
  from: 1_000_000,
} as const;

/** XML parts. The functions that walk the tree are recursive. */
export const XML_LIMITS = {
  /**
   * A callout takes three levels of elements, and a note may nest a hundred callouts. `depths` is the sum of the depths
   * of all elements, and `textDepths` that of all characters: they bound the work of functions that read content once
   * for each enclosing element. Elements of a note are about five levels deep; a note of 500 pages has 220,000 of them.
   */
  note: { depth: 400, elements: 600_000, depths: 12_000_000, textDepths: 300_000_000 },
  house: { depth: 100, elements: 200_000, depths: 4_000_000, textDepths: 300_000_000 },
  /** Attributes of one element: Word writes about thirty. */
  attributesOfElement: 256,
  /** Characters of a field's instruction: only its name matters, and it is read for each text of the field. */
  instruction: 1_000,
  /** Length of a chain of `w:basedOn`; Word allows eleven. */
  basedOn: 20,
} as const;

/**
 * PDF files that are read back. The limits are totals for a whole file and count a part each time that it is
 * referenced. A note of 500 pages, as `npm run load` in `bench` makes it, takes less than half of each.
 */
export const PDF_LIMITS = {
  /** Bytes of all streams, unpacked: about thirteen million in a note of 500 pages. */
  unpackedBytes: 64_000_000,
  /** Objects, operands and operators: about 2.4 million in a note of 500 pages. */
  values: 6_000_000,
  /**
   * Character codes, their text, and that text again where it is collected: about four million in a note of 500 pages.
   */
  characters: 12_000_000,
  /** Codes to which fonts assign characters or widths. */
  codes: 1_000_000,
  /** Structure elements and marked-content sequences, counted at each visit. */
  elements: 1_000_000,
  /** Fragments of text, counted once for each enclosing element. */
  fragments: 4_000_000,
  /** Pages and nodes of the page tree. */
  pages: 10_000,
  /** Entries of cross-reference tables. */
  places: 2_000_000,
  /** Cross-reference tables: one for each incremental update of the file. */
  tables: 1_000,
} as const;

/** Depth of nesting in a PDF: the functions that read it are recursive. */
export const PDF_DEPTHS = {
  /** Arrays and dictionaries. */
  values: 100,
  /** Indirect objects that are needed to read another, such as the length of a stream. */
  references: 50,
  /** Nodes of the page tree. */
  pages: 100,
  /** Structure elements. */
  elements: 500,
  /** Marked content (ISO 32000-1, 14.6). */
  marks: 100,
} as const;

/** The comparison of two files. */
export const VERIFY_LIMITS = {
  /** Differences that are listed; the others are counted. */
  differences: 50,
  /** Pairs of pages that are compared: each page of one file with a few of the other. */
  pagePairs: 20_000,
  /** Separate parts of one line of a header or footer. */
  partsOfLine: 20,
  /** Replacement characters (U+FFFD) in a text, which is compared character by character around them. */
  signs: 200,
  /** Values of a chart. */
  chartValues: 10_000,
  /** Types of annotations that are named. */
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
  /** Files of briefs that were opened before; the oldest leave first. */
  openedFiles: 50,
  /** Documents that were made from briefs of the older kind; the oldest leave first. */
  converted: 200,
  /** Bytes of the record of the last open brief and of these dossiers. */
  recordBytes: 1_000_000,
} as const;

/** Comparing a saved note with one of today. */
export const COMPARISON_LIMITS = {
  /** Changes that are listed: more than anyone reads. */
  changes: 500,
  /** Differing texts, or words of one text, up to which the shortest difference is looked for. */
  edits: 2_000,
  /** Texts among which the changed form of another is looked for. */
  near: 40,
  /** Characters of a text, before and now, within which words are marked. */
  words: 20_000,
} as const;

/** Files that Attaché itself keeps on the disk, where other programs may write as well. */
export const KEPT_FILE_LIMITS = {
  /** Bytes of the record of which Word templates are Attaché's own. */
  houseRecordBytes: 1_000_000,
  /** Files that one save writes. */
  journalFiles: 10_000,
  /** Bytes of a journal of a save. */
  journalBytes: 5_000_000,
  /** Saves under way that are listed. */
  pendingSaves: 1_000,
  /** Bytes of one entry of that list. */
  pendingBytes: 10_000,
  /** Drafts that are kept; the oldest are deleted first. */
  drafts: 100,
  /** Unreadable drafts that are kept, so that a person can still recover them. */
  brokenDrafts: 20,
  /** Bytes of one draft: more than a template of fifty large files. */
  draftBytes: 20_000_000,
  /** Titles that are tried for the copy of a template. */
  /** Bytes of a file of settings, which has some hundreds. */
  settingsBytes: 1_000_000,
  /** Files of settings that were set aside because they cannot be parsed. */
  brokenSettings: 100,
  /** Copies of a template with titles of their own: how many are tried. */
  templateCopies: 1_000,
} as const;

/** Dossiers that the window has been given. */
export const DOSSIER_LIMITS = {
  /** Dossiers that stay open; the one used longest ago is closed first. */
  open: 8,
  /** Dossiers whose words stay in memory for searching. */
  searched: 8,
  /** Dossiers that the worker for notes keeps: each may have 50 MB of pictures and much text. */
  inNoteWorker: 2,
  /** Recent dossiers that are listed. */
  recent: 20,
  /** Dossiers in the file that lists them, and characters of a path and of a title there. */
  recentInFile: 1_000,
  recentPath: 4096,
  recentTitle: 1_000,
  /** Bytes of the file that lists them. */
  recentBytes: 1_000_000,
  /** UTF-16 units of a query. */
  query: 500,
  /** Milliseconds within which two changes of a file may have the same time: FAT counts in twos of seconds. */
  timeGranularity: 2_500,
} as const;

/** Time and memory of one job in a worker. Heap is counted in MiB, and what lies outside the heap is not. */
export const WORKER_LIMITS = {
  /** A note in the window takes a second or two; beyond this limit, its template is assumed never to end. */
  note: { milliseconds: 60_000, megabytes: 1_024 },
  /** The largest dossiers take some seconds to read. */
  reading: { milliseconds: 30_000, megabytes: 1_024 },
} as const;

/** Problems as they are displayed. */
export const PROBLEM_LIMITS = {
  /** Problems that a terminal shows; the others are counted. */
  printed: 100,
  /** UTF-16 units of a message: about one screen. */
  message: 1_000,
  /** UTF-16 units that are kept of the beginning and the end of a longer message. */
  messageStart: 700,
  messageEnd: 250,
} as const;
