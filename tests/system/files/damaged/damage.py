"""Spoils a note by hand, as `damage.py KIND FROM TO`: a PDF with pikepdf, a Word file with python-docx."""

import sys

import docx
import pikepdf
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from pikepdf import Array, Dictionary, Name, Stream, String


def elements(pdf, role):
    """All structure elements of a type, in the order of the tree."""

    def walk(value):
        if isinstance(value, Array):
            for each in value:
                yield from walk(each)
        elif isinstance(value, Dictionary) and "/S" in value:
            if value.S == Name("/" + role):
                yield value
            yield from walk(value.get("/K"))

    return list(walk(pdf.Root.StructTreeRoot.K))


def replace_content(pdf, old, new):
    for page in pdf.pages:
        data = page.Contents.read_bytes()
        assert old in data
        page.Contents.write(data.replace(old, new))


def without_map(pdf):
    fonts = pdf.pages[0].Resources.Font
    del next(fonts[name] for name in sorted(fonts.keys()) if "/ToUnicode" in fonts[name])["/ToUnicode"]


def page_as_picture(pdf):
    page = pdf.pages[0]
    entries = {"Subtype": Name.Image, "Width": 1, "Height": 1, "BitsPerComponent": 8, "ColorSpace": Name.DeviceGray}
    page.Resources.XObject = Dictionary(Scan=Stream(pdf, b"x", Type=Name.XObject, **entries))
    page.Contents.write(b"q 595 0 0 842 0 0 cm /Scan Do Q")


def notes_swapped(pdf):
    one, two = [next(kid for kid in note.K if kid.S == Name.P) for note in elements(pdf, "Note")[:2]]
    one.K, two.K = two.K, one.K


def without_row(pdf):
    elements(pdf, "TBody")[0].K = Array(list(elements(pdf, "TBody")[0].K)[1:])


def items_swapped(pdf):
    numbered = next(each for each in elements(pdf, "L") if Name.Decimal in [a.get("/ListNumbering") for a in each.A])
    numbered.K = Array(list(numbered.K)[::-1])


def in_other_direction(pdf):
    for paragraph in elements(pdf, "P"):
        for attributes in paragraph.get("/A", []):
            if attributes.get("/WritingMode") == Name.RlTb:
                attributes.WritingMode = Name.LrTb


def without_alternative(pdf):
    del elements(pdf, "Figure")[0]["/Alt"]


def other_address(pdf):
    for page in pdf.pages:
        for annotation in page.get("/Annots", []):
            if "/A" in annotation:
                annotation.A.URI = String("https://example.org/elsewhere")


def without_links(pdf):
    for link in elements(pdf, "Link"):
        link.K = Array([kid for kid in link.K if not (isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR)])
    for page in pdf.pages:
        page.Annots = Array([])


def with_layer(pdf):
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Draft")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary(OFF=Array([group])))


def with_stamp(pdf):
    page = pdf.pages[0]
    stamp = Dictionary(Type=Name.Annot, Subtype=Name.FreeText, Rect=[0, 0, 99, 99], Contents=String("Say no."))
    page.Annots = Array([*page.get("/Annots", []), pdf.make_indirect(stamp)])


def hidden_text(pdf):
    for page in pdf.pages:
        page.Contents.write(b"3 Tr\n" + page.Contents.read_bytes())


def emptied(pdf):
    for page in pdf.pages:
        page.Contents.write(b"q Q")
    pdf.Root.StructTreeRoot.K = Array([])


def without_structure(pdf):
    del pdf.Root["/StructTreeRoot"]


PDF = {
    "encrypted": lambda pdf: None,
    "encrypted without a password": lambda pdf: None,
    "a font without its map": without_map,
    "a page as a picture": page_as_picture,
    "notes swapped": notes_swapped,
    "a row left out": without_row,
    "items swapped": items_swapped,
    "a paragraph of the other direction": in_other_direction,
    "no alternative text": without_alternative,
    "another address": other_address,
    "no links": without_links,
    "a layer": with_layer,
    "a stamp": with_stamp,
    "invisible text": hidden_text,
    "no structure": without_structure,
    "nothing in it": emptied,
    "no marking above": lambda pdf: replace_content(pdf, b"/Subtype/Header", b"/Subtype/Watermark"),
    "no marking below": lambda pdf: replace_content(pdf, b"/Subtype/Footer", b"/Subtype/Watermark"),
}

PASSWORDS = {"encrypted": "open", "encrypted without a password": ""}


def paragraphs_of(document, style):
    return [each for each in document.element.body.iter(qn("w:p")) if each.style == style]


def paragraph_with(document, words):
    return next(each for each in document.paragraphs if words in each.text)


def remove(*nodes):
    assert nodes
    for node in nodes:
        node.getparent().remove(node)


def part(document, name):
    return next(each for each in document.part.package.iter_parts() if each.partname == name)


def edit_notes(document, old, new):
    notes = part(document, "/word/footnotes.xml")
    assert old in notes.blob
    notes._blob = notes.blob.replace(b"Statistics.", b"@").replace(b"Minutes.", b"Statistics.").replace(b"@", b"Minutes.")


def calls_swapped(document):
    one, two = list(document.element.body.iter(qn("w:footnoteReference")))[:2]
    first, second = one.get(qn("w:id")), two.get(qn("w:id"))
    one.set(qn("w:id"), second)
    two.set(qn("w:id"), first)


def restarted(document):
    for start in part(document, "/word/numbering.xml").element.iter(qn("w:start"), qn("w:startOverride")):
        start.set(qn("w:val"), "5")


def switch(properties, name):
    properties.append(OxmlElement(name))


def word_in_other_direction(document):
    remove(*document.element.body.iter(qn("w:bidi")))


def word_other_address(document):
    for relation in document.part.rels.values():
        if relation.is_external:
            relation._target = "https://example.org/elsewhere"


def hyperlink_field(document):
    """The same address in a field, as other programs write it: no difference."""
    link = next(document.element.body.iter(qn("w:hyperlink")))
    address = document.part.rels[link.get(qn("r:id"))]._target
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), f' HYPERLINK "{address}" ')
    field.extend(list(link))
    link.getparent().replace(link, field)


def struck_out(document):
    run = paragraph_with(document, "Say yes.").runs[0]._r
    deletion = OxmlElement("w:del")
    run.addprevious(deletion)
    deletion.append(run)


WORD = {
    "notes swapped": lambda document: edit_notes(document, b"Statistics.", b"Minutes."),
    "calls swapped": calls_swapped,
    "a row left out": lambda document: remove(document.tables[0].rows[1]._tr),
    "no sign-off": lambda document: remove(*paragraphs_of(document, "SignOff")),
    "numbers from five": restarted,
    "a paragraph of the other direction": word_in_other_direction,
    "an English paragraph of the other direction": lambda document: switch(
        paragraph_with(document, "Say yes.")._p.get_or_add_pPr(), "w:bidi"
    ),
    "a style of the other direction": lambda document: switch(document.styles["Normal"].element.get_or_add_pPr(), "w:bidi"),
    "columns of the other direction": lambda document: document.tables[0]._tbl.tblPr.insert(1, OxmlElement("w:bidiVisual")),
    "no alternative text": lambda document: [each.set("descr", "") for each in document.element.iter(qn("wp:docPr"))],
    "another address": word_other_address,
    "a link as a field": hyperlink_field,
    "hidden text": lambda document: switch(paragraph_with(document, "Say yes.").runs[0]._r.get_or_add_rPr(), "w:vanish"),
    "struck-out text": struck_out,
    "another marking above": lambda document: setattr(document.sections[0].header.paragraphs[0].runs[0], "text", "OPEN"),
    "another marking below": lambda document: setattr(document.sections[0].footer.paragraphs[-1].runs[0], "text", "OPEN"),
    "nothing in it": lambda document: remove(*list(document.element.body)[:-1]),
    "untouched": lambda document: None,
}

kind, source, target = sys.argv[1:]
if source.endswith(".pdf"):
    with pikepdf.open(source) as pdf:
        PDF[kind](pdf)
        password = PASSWORDS.get(kind)
        pdf.save(target, encryption=False if password is None else pikepdf.Encryption(owner="own", user=password))
else:
    document = docx.Document(source)
    WORD[kind](document)
    document.save(target)
