"""Prints what python-docx reads in a Word file, as JSON."""

import json
import sys

import docx

document = docx.Document(sys.argv[1])
section = document.sections[0]
print(
    json.dumps(
        {
            "title": document.core_properties.title,
            "language": document.core_properties.language,
            "created": document.core_properties.created.isoformat(),
            "author": document.core_properties.author,
            "paragraphs": [[each.style.name, each.text] for each in document.paragraphs],
            "tables": [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables],
            "header": [each.text for each in section.header.paragraphs],
            "footer": [each.text for each in section.footer.paragraphs],
            "width": section.page_width.pt,
        }
    )
)
