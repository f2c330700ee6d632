"""Reads each file with pypdf and with PDFium, and writes what they read as JSON: by reader, one text a file."""

import json
import logging
import sys

import pypdf
import pypdfium2

logging.disable(logging.CRITICAL)


def with_pypdf(path):
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)


def with_pdfium(path):
    document = pypdfium2.PdfDocument(path)
    texts = []
    for page in document:
        text_page = page.get_textpage()
        texts.append(text_page.get_text_range())
        text_page.close()
        page.close()
    document.close()
    return "\n".join(texts)


files = sys.argv[1:]
print(json.dumps({"pypdf": [with_pypdf(file) for file in files], "PDFium": [with_pdfium(file) for file in files]}))
