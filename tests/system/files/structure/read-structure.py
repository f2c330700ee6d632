"""Prints what pikepdf finds in tagged PDFs: the structure tree, and what is marked on the pages; one JSON a line."""

import json
import sys

import pikepdf
from pikepdf import Array, Dictionary, Name

PAINTING = {"Tj", "TJ", "'", '"', "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Do", "sh", "BI"}


def items(value):
    if value is None:
        return []
    return list(value) if isinstance(value, Array) else [value]


def key(reference):
    return f"{reference.objgen[0]}R"


def attributes(element):
    found = {}
    for owner in items(element.get("/A")):
        for name, value in owner.items():
            if name == "/O":
                continue
            found[name[1:]] = [float(n) for n in value] if isinstance(value, Array) else str(value).lstrip("/")
    return found


def text(element, name):
    return str(element[name]) if name in element else None


def annotation(pdf, reference, element):
    link = reference["/Obj"]
    return {
        "type": "annotation",
        "object": key(link),
        "subtype": str(link.Subtype),
        "contents": str(link.get("/Contents", "")),
        "leads": "/A" in link or "/Dest" in link,
        "returns": parents(pdf)[int(link.StructParent)].objgen == element.objgen,
    }


def parents(pdf):
    numbers = items(pdf.Root.StructTreeRoot.ParentTree.Nums)
    return {int(numbers[i]): numbers[i + 1] for i in range(0, len(numbers), 2)}


def tree(pdf, element, page):
    own = element.get("/Pg", page)
    children = []
    for kid in items(element.get("/K")):
        if not isinstance(kid, Dictionary):
            children.append({"type": "content", "id": f"p{key(own)}_mc{int(kid)}"})
        elif kid.get("/Type") == Name.MCR:
            children.append({"type": "content", "id": f"p{key(kid.get('/Pg', own))}_mc{int(kid.MCID)}"})
        elif kid.get("/Type") == Name.OBJR:
            children.append(annotation(pdf, kid, element))
        else:
            children.append(tree(pdf, kid, own))
    return {
        "type": "element",
        "role": str(element.S)[1:],
        "attributes": attributes(element),
        "language": text(element, "/Lang"),
        "alternative": text(element, "/Alt"),
        "id": text(element, "/ID"),
        "children": children,
    }


def page(pdf, sheet):
    """What is marked on a page, in order, and how much is painted outside of all marks."""
    marked, open_marks, loose = [], 0, 0
    for instruction in pikepdf.parse_content_stream(sheet):
        operator = str(instruction.operator)
        if operator in ("BDC", "BMC"):
            if open_marks == 0:
                tag = str(instruction.operands[0])[1:]
                given = instruction.operands[1] if operator == "BDC" else Dictionary()
                marked.append(
                    {
                        "tag": tag,
                        "id": f"p{key(sheet.obj)}_mc{int(given.MCID)}" if "/MCID" in given else None,
                        "type": str(given.get("/Type", "")).lstrip("/"),
                        "subtype": str(given.get("/Subtype", "")).lstrip("/"),
                    }
                )
            open_marks += 1
        elif operator == "EMC":
            open_marks -= 1
        elif open_marks == 0 and operator in PAINTING:
            loose += 1
    annotations = [key(each) for each in items(sheet.obj.get("/Annots"))]
    box = [float(n) for n in sheet.mediabox]
    return {"marked": marked, "loose": loose, "annotations": annotations, "box": box}


for file in sys.argv[1:]:
    with pikepdf.open(file) as pdf:
        roots = items(pdf.Root.StructTreeRoot.K)
        print(
            json.dumps(
                {
                    "language": str(pdf.Root.Lang),
                    "marked": bool(pdf.Root.MarkInfo.Marked),
                    "titleShown": bool(pdf.Root.ViewerPreferences.DisplayDocTitle),
                    "trees": [tree(pdf, root, None) for root in roots],
                    "pages": [page(pdf, sheet) for sheet in pdf.pages],
                }
            )
        )
