export const HELP = `Attaché writes briefing notes as PDF and Word from a dossier and a template.

Usage
  attache brief [options]      write a note
  attache topics DIR           list the topics of a dossier
  attache templates            list the templates
  attache check DIR            check a dossier and say what is due for review
  attache check FILE.docx      say what Word's accessibility checker would list
  attache verify FILE.pdf FILE.docx
                               say whether the two files of a note say the same
  attache house check FILE.dotx
                               say what an organisation's Word template lends to a note
  attache --help | --version

Options of brief (what is not given comes from the dossier's own brief.yaml)
  --dossier DIR        the dossier; without it, the sample on UK–Kazakhstan relations
  --template NAME|DIR  a template by its name, or by its folder
  --topics a,b,c       topics in this order, with all their entries
  --ceiling LEVEL      the highest handling level that may appear, for example OFFICIAL
  --disclosure usable  leave out what is not for disclosure; all takes it in
  --title T            the title of the note
  --for WHO            the reader
  --date YYYY-MM-DD    the date of the note; without it, today
  --format pdf,docx    what to write; without it, both
  --house FILE.dotx    the organisation's Word template, for the Word file
  --out DIR            where to write; without it, out/briefs
  --json               print one object for scripts

Exit code
  0  done
  1  a finding forbids the note and nothing was written; a check found an error; or verified files differ
  2  wrong use, or something that cannot be read, compared or written

Problems go to standard error, one a line: file:line:column: what is wrong; what to do.
`;
