import {
  type Files,
  field,
  headerOf,
  packed,
  R,
  relationship,
  relationships,
  stylesOf,
  W,
} from "../../../core/house-template/template-file.ts";
import { pngOf } from "../../../support/png.ts";

/** Lengths in points. */
interface Placed {
  readonly width: number;
  readonly height: number;
  /** As `relativeFrom` and an offset, or a word for an alignment. */
  readonly across?: readonly [from: string, at: number | string];
  readonly down?: readonly [from: string, at: number | string];
  readonly wrap?: string;
}

/** A dark picture that floats. */
function picture({
  width,
  height,
  across = ["page", 0],
  down = ["page", 0],
  wrap = "wrapNone",
}: Placed): string {
  const place = (name: string, [from, at]: readonly [string, number | string]) =>
    `<wp:${name} relativeFrom="${from}">${typeof at === "number" ? `<wp:posOffset>${emus(at)}</wp:posOffset>` : `<wp:align>${at}</wp:align>`}</wp:${name}>`;
  const size = `cx="${emus(width)}" cy="${emus(height)}"`;
  return `<w:r><w:drawing><wp:anchor behindDoc="1">${place("positionH", across)}${place("positionV", down)}<wp:extent ${size}/><wp:${wrap}${wrap === "wrapSquare" ? ' wrapText="bothSides"' : ""}/><wp:docPr id="1" name="a" descr="Arms"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="i"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`;
}

function inlinePicture(width: number, height: number): string {
  return `<w:r><w:drawing><wp:inline><wp:extent cx="${emus(width)}" cy="${emus(height)}"/><wp:docPr id="1" name="a" descr="Arms"/><a:blip r:embed="i"/></wp:inline></w:drawing></w:r>`;
}

function emus(points: number): number {
  return Math.round(points * 12_700);
}

function p(content: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
}

const WORDS = "<w:r><w:t>Ministry</w:t></w:r>";
/** Letters of the template's own are as dark as its grounds. */
const DARK = '<w:shd w:val="clear" w:color="auto" w:fill="102040"/>';

interface Letterhead {
  readonly header?: string;
  readonly footer?: string;
  readonly first?: string;
  readonly even?: string;
  readonly styles?: string;
}

const NORMAL =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="22"/></w:rPr></w:style>';

function templateOf({ header, footer, first, even, styles = "" }: Letterhead): Uint8Array {
  const edges = [
    ["header", "default", header],
    ["footer", "default", footer],
    ["header", "first", first],
    ["header", "even", even],
  ] as const;
  const shown = edges.flatMap(([edge, kind, blocks], place) =>
    blocks === undefined ? [] : [{ edge, kind, blocks, name: `${edge}${place + 1}.xml`, id: `f${place}` }],
  );
  const references = shown.map(({ edge, kind, id }) => `<w:${edge}Reference w:type="${kind}" r:id="${id}"/>`);
  const picture = relationships(relationship("i", "image", "media/image1.png"));
  const parts: Files = Object.fromEntries(
    shown.flatMap(({ edge, blocks, name }) => [
      [`word/${name}`, edge === "header" ? headerOf(blocks) : headerOf(blocks).replaceAll("w:hdr", "w:ftr")],
      [`word/_rels/${name}.rels`, picture],
    ]),
  );
  return packed({
    ...parts,
    "word/media/image1.png": pngOf(8, 8, "rgb", (_x, _y, channel) => [16, 32, 64][channel] ?? 0),
    "word/styles.xml": stylesOf(NORMAL + styles),
    "word/settings.xml": `<w:settings ${W}>${even === undefined ? "" : "<w:evenAndOddHeaders/>"}</w:settings>`,
    "word/_rels/document.xml.rels": relationships(
      relationship("s", "styles", "styles.xml"),
      relationship("t", "settings", "settings.xml"),
      ...shown.map(({ id, edge, name }) => relationship(id, edge, name)),
    ),
    "word/document.xml": `<w:document ${W} ${R}><w:body><w:sectPr>${references.join("")}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/>${first === undefined ? "" : "<w:titlePg/>"}</w:sectPr></w:body></w:document>`,
  });
}

const frame = (attributes: string) => `<w:framePr ${attributes}/>`;
const table = (properties: string, height: number) =>
  `<w:tbl><w:tblPr>${properties}<w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:trPr><w:trHeight w:val="${height * 20}"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="9000" w:type="dxa"/>${DARK}</w:tcPr>${p("")}</w:tc></w:tr></w:tbl>${p("")}`;
const BANNER = { width: 595, height: 110 };
const headerStyle = (properties: string, run = "") =>
  ["Header", "Footer"]
    .map(
      (id) =>
        `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id.toLowerCase()}"/><w:basedOn w:val="Normal"/><w:pPr>${properties}</w:pPr><w:rPr>${run}</w:rPr></w:style>`,
    )
    .join("");

const LETTERHEADS: Readonly<Record<string, Letterhead>> = {
  "a banner across the top of the page": { header: p(picture(BANNER)) },
  "a banner above and words on it": { header: p(WORDS + picture(BANNER)) },
  "a banner on the first page alone": { header: p(WORDS), first: p(picture({ ...BANNER, height: 200 })) },
  "a banner on even pages": { header: p(WORDS), even: p(picture(BANNER)) },
  "a banner that words go below": { header: p(picture({ ...BANNER, wrap: "wrapTopAndBottom" }) + WORDS) },
  "a picture by its paragraph": {
    header: p(WORDS) + p(picture({ width: 200, height: 90, across: ["column", 0], down: ["paragraph", 0] })),
  },
  "a picture in the margins": {
    header: p(picture({ width: 200, height: 60, across: ["margin", "right"], down: ["margin", "top"] })),
  },
  "a picture that words go around": {
    header: p(
      picture({ width: 120, height: 100, across: ["page", 72], down: ["page", 30], wrap: "wrapSquare" }) +
        WORDS,
    ),
  },
  "a banner across the foot of the page": {
    footer: p(WORDS + picture({ ...BANNER, down: ["page", "bottom"] })),
  },
  "a banner at the foot, from the header": { header: p(picture({ ...BANNER, down: ["page", 731] }) + WORDS) },
  "a band above the foot": { footer: p(picture({ width: 595, height: 30, down: ["page", 720] })) },
  "a column at the left": { header: p(picture({ width: 110, height: 842 }) + WORDS) },
  "a column at the right of the first page": {
    header: p(WORDS),
    first: p(picture({ width: 120, height: 700, across: ["page", "right"], down: ["page", 100] })),
  },
  "a column at a place at the right": {
    header: p(picture({ width: 115, height: 842, across: ["page", 480] }) + WORDS),
  },
  "a picture behind the whole page": { header: p(picture({ width: 595, height: 842 }) + WORDS) },
  "a tall logo in line": { header: p(inlinePicture(80, 120)) },
  "a frame at a place of the page": {
    header: p(
      WORDS,
      `<w:pStyle w:val="Header"/>${frame('w:w="9600" w:h="1400" w:hRule="exact" w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:x="1200" w:y="500"')}${DARK}`,
    ),
  },
  "two lines in one frame": {
    header:
      [1, 2]
        .map(() =>
          p(
            WORDS,
            `${frame('w:w="4000" w:wrap="around" w:vAnchor="page" w:hAnchor="margin" w:x="0" w:y="1200"')}${DARK}`,
          ),
        )
        .join("") + p(""),
  },
  "a frame in the margins": {
    header:
      p(
        WORDS,
        `${frame('w:w="3000" w:h="800" w:hRule="exact" w:vAnchor="margin" w:hAnchor="margin" w:x="0" w:y="0"')}${DARK}`,
      ) + p(""),
  },
  "a table at a place of the page": {
    header: table('<w:tblpPr w:vertAnchor="page" w:horzAnchor="page" w:tblpX="1200" w:tblpY="600"/>', 90),
  },
  "a dark table in line": { header: table("", 70) },
  "white words on dark lines": {
    header: p(WORDS, '<w:pStyle w:val="Header"/>'),
    styles: headerStyle(DARK, '<w:color w:val="FFFFFF"/>'),
  },
  "dark words on dark lines": { header: p(""), styles: headerStyle(DARK) },
  "white words": { header: p(""), styles: headerStyle("", '<w:color w:val="FFFFFF"/>') },
  "lines in a frame": {
    header: p(""),
    styles: headerStyle(frame('w:w="2000" w:vAnchor="page" w:hAnchor="page" w:x="9000" w:y="200"')),
  },
  "a picture in a cell": {
    header: `<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4500"/><w:gridCol w:w="4500"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="4500" w:type="dxa"/></w:tcPr>${p(WORDS)}</w:tc><w:tc><w:tcPr><w:tcW w:w="4500" w:type="dxa"/></w:tcPr>${p(picture({ width: 150, height: 100, across: ["column", 10], down: ["paragraph", 0] }))}</w:tc></w:tr></w:tbl>${p("")}`,
  },
  "a picture turned on its side": {
    header: p(
      picture({ width: 160, height: 40, across: ["page", 100], down: ["page", 60] }).replace(
        "</pic:blipFill>",
        '</pic:blipFill><pic:spPr><a:xfrm rot="5400000"/></pic:spPr>',
      ),
    ),
  },
  "a picture that begins above the page": {
    header: p(picture({ ...BANNER, height: 160, down: ["page", -40] })),
  },
  "a picture in the foot's margin": {
    footer: p(
      picture({ width: 300, height: 100, across: ["margin", "center"], down: ["bottomMargin", -20] }),
    ),
  },
  "pictures above and below": {
    header: p(picture(BANNER)),
    footer: p(picture({ ...BANNER, down: ["page", "bottom"] })),
    first: p(picture({ width: 100, height: 60, across: ["margin", "right"], down: ["page", 20] })),
  },
  "a low banner below wide margins": { header: p(picture({ ...BANNER, height: 30 })) },
  "a number in a frame of the foot": {
    footer:
      p(
        field("PAGE", "1").replace("<w:r>", '<w:r><w:t xml:space="preserve">Page </w:t></w:r><w:r>'),
        frame('w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="right" w:y="1"'),
      ) + p(""),
  },
  "the title, above and in a field": { header: p(field("TITLE", "Old")) },
  "page numbers above": {
    header: p(`<w:r><w:t xml:space="preserve">Page </w:t></w:r>${field("PAGE", "1")}`),
  },
};

/** Templates whose headers and footers float, are framed or are dark, by what they have. */
export const LETTERHEAD_FILES: Readonly<Record<string, Uint8Array>> = Object.fromEntries(
  Object.entries(LETTERHEADS).map(([name, letterhead]) => [name, templateOf(letterhead)]),
);
