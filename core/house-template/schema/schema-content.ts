function names(list: string): readonly string[] {
  return list.split(" ").map((name) => `w:${name}`);
}

function byName(lists: Readonly<Record<string, string>>): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(lists).map(([parents, children]): [string, readonly string[]] => [
      parents,
      names(children),
    ]),
  );
}

const SIDES = "top left start bottom right end";

/** Children that Word takes in this order alone, each once, as other programs do not always keep them. */
export const ORDERED = byName({
  // 17.3.1.26
  "w:pPr":
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs " +
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi " +
    "adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection " +
    "textAlignment textboxTightWrap outlineLvl cnfStyle rPr",
  // 17.3.2.28, but for what hides words: a style or a list that does would hide a marking, or anything else of a note.
  "w:rPr":
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid " +
    "color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl " +
    "cs em lang eastAsianLayout",
  // 17.7.4.17
  "w:style":
    "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked " +
    "personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
  "w:tblStylePr": "pPr rPr tblPr trPr tcPr",
  "w:docDefaults": "rPrDefault pPrDefault",
  "w:rPrDefault": "rPr",
  "w:pPrDefault": "pPr",
  // 17.9
  "w:abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
  "w:lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
  "w:num": "abstractNumId lvlOverride",
  "w:lvlOverride": "startOverride lvl",
  "w:numPr": "ilvl numId",
  // 17.4
  "w:tblPr":
    "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing " +
    "tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
  "w:tcPr":
    "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
  "w:tblBorders": `${SIDES} insideH insideV`,
  "w:tcBorders": `${SIDES} insideH insideV tl2br tr2bl`,
  "w:pBdr": "top left bottom right between bar",
  "w:tblCellMar": SIDES,
  "w:tcMar": SIDES,
});

/** Of these, an ordered element may hold several. */
export const REPEATED: ReadonlySet<string> = new Set(names("lvl tblStylePr lvlOverride"));

/** Children in the order of the file. Of the properties of a paragraph, run, table, row or cell, the first counts. */
export const MIXED = byName({
  "w:hdr": "p tbl",
  "w:ftr": "p tbl",
  "w:p": "pPr r fldSimple",
  "w:fldSimple": "r fldSimple",
  "w:r": "rPr t tab ptab br cr sym noBreakHyphen softHyphen pgNum fldChar instrText drawing",
  "w:tbl": "tblPr tblGrid tr",
  "w:tblGrid": "gridCol",
  "w:tr": "trPr tc",
  "w:trPr": "cnfStyle gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc",
  "w:tc": "tcPr p tbl",
  "w:tabs": "tab",
  "w:styles": "docDefaults latentStyles style",
  "w:latentStyles": "lsdException",
  "w:numbering": "abstractNum num",
});

const BANDS = "tblStyleRowBandSize tblStyleColBandSize";
const TEXT_ALONE = {
  "w:pPr": "pStyle cnfStyle rPr",
  "w:rPr": "rStyle highlight rtl cs",
  "w:tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblW tblLayout tblLook tblCaption tblDescription",
  "w:trPr": "cnfStyle gridBefore gridAfter wBefore wAfter trHeight",
  "w:tcPr": "cnfStyle tcW gridSpan hMerge vMerge textDirection tcFitText hideMark",
};

/** What is known by the same name elsewhere: properties of text within styles and lists, and the other way round. */
const ELSEWHERE: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "w:hdr": byName({ "w:tblPr": BANDS }),
  "w:ftr": byName({ "w:tblPr": BANDS }),
  "w:docDefaults": byName(TEXT_ALONE),
  "w:style": byName({ ...TEXT_ALONE, "w:tcPr": `${TEXT_ALONE["w:tcPr"]} tcBorders` }),
  "w:tblStylePr": byName({ ...TEXT_ALONE, "w:tblPr": `${TEXT_ALONE["w:tblPr"]} ${BANDS}` }),
  "w:lvl": byName({ "w:pPr": TEXT_ALONE["w:pPr"], "w:rPr": "rStyle highlight" }),
};

/** What decides on the properties within: the element itself, or the one around it. */
export function scopeOf({ name }: { readonly name: string }, around: string): string {
  return Object.hasOwn(ELSEWHERE, name) ? name : around;
}

/** What an element may hold. */
export function contentNames(parent: string, scope: string): readonly string[] {
  const elsewhere = own(own(ELSEWHERE, scope) ?? {}, parent) ?? [];
  return (own(ORDERED, parent) ?? own(MIXED, parent) ?? []).filter((name) => !elsewhere.includes(name));
}

/** An entry of a table by a name from a stranger's file, which may be one that every object inherits. */
function own<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
