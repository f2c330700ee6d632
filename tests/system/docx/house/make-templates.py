"""Makes Word templates as offices have them, with python-docx: make-templates.py FOLDER LOGO.png"""

import sys

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

folder, logo = sys.argv[1:3]
GREEN = RGBColor(0x0B, 0x5D, 0x3B)


def field(paragraph, instruction):
    for kind in ("begin", None, "end"):
        run = paragraph.add_run()
        if kind is None:
            element = OxmlElement("w:instrText")
            element.text = instruction
        else:
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
        run._r.append(element)


def letterhead(header, words):
    header.paragraphs[0].add_run().add_picture(logo, height=Cm(1.2))
    header.paragraphs[0].add_run("  " + words).bold = True


def ministry():
    """Word's own styles restyled, a logo on the first page, other headers on even pages, own page numbers."""
    document = docx.Document()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Georgia", Pt(10.5)
    normal.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    normal.paragraph_format.space_after = Pt(7)
    for level in (1, 2, 3):
        heading = document.styles[f"Heading {level}"]
        heading.font.name, heading.font.color.rgb = "Georgia", GREEN
    document.styles["Title"].font.color.rgb = GREEN
    table_text = document.styles.add_style("Table Text", WD_STYLE_TYPE.PARAGRAPH)
    table_text.base_style, table_text.font.size = normal, Pt(9)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21.59), Cm(27.94)
    section.left_margin = section.right_margin = Cm(3)
    section.top_margin, section.header_distance = Cm(3), Cm(1)
    section.different_first_page_header_footer = True
    document.settings.odd_and_even_pages_header_footer = True
    letterhead(section.first_page_header, "Ministry of Examples")
    section.header.paragraphs[0].text = "Ministry of Examples"
    section.even_page_header.paragraphs[0].text = "Briefing"
    for footer in (section.footer, section.even_page_footer, section.first_page_footer):
        paragraph = footer.paragraphs[0]
        paragraph.add_run("– ")
        field(paragraph, " PAGE ")
        paragraph.add_run(" / ")
        field(paragraph, " NUMPAGES ")
        paragraph.add_run(" –")
    document.save(f"{folder}/ministry.docx")


def unit():
    """Little of its own: a logo, a narrow page and no page numbers."""
    document = docx.Document()
    document.styles["Normal"].font.name = "Arial"
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    letterhead(section.header, "Trade Unit")
    section.footer.paragraphs[0].text = "1 Example Street"
    document.save(f"{folder}/unit.docx")


ministry()
unit()
