"""What a reader finds in a printed file: words, tags, language, and codes to photograph."""

from collections import Counter
from ctypes import c_ushort

import pypdfium2 as pdfium
import zxingcpp
from pypdfium2 import raw


def words(document: pdfium.PdfDocument) -> str:
    pages = (page.get_textpage().get_text_bounded() for page in document)
    return " ".join(" ".join(pages).replace("\u00ad", "").replace("\ufffe", "").split())


def tags(document: pdfium.PdfDocument) -> Counter[str]:
    """How often each tag stands in the structure of the first page."""
    buffer, found = (c_ushort * 32)(), Counter[str]()

    def below(element):
        length = raw.FPDF_StructElement_GetType(element, buffer, 64)
        found[bytes(buffer)[: length - 2].decode("utf-16-le")] += 1
        for place in range(raw.FPDF_StructElement_CountChildren(element)):
            if child := raw.FPDF_StructElement_GetChildAtIndex(element, place):
                below(child)

    tree = raw.FPDF_StructTree_GetForPage(document[0])
    for place in range(raw.FPDF_StructTree_CountChildren(tree)):
        below(raw.FPDF_StructTree_GetChildAtIndex(tree, place))
    raw.FPDF_StructTree_Close(tree)
    return found


def language_of(document: pdfium.PdfDocument) -> str:
    buffer = (c_ushort * 32)()
    length = raw.FPDFCatalog_GetLanguage(document, buffer, 64)
    return bytes(buffer)[: length - 2].decode("utf-16-le")


def codes(page: pdfium.PdfPage) -> list[str]:
    """What a camera reads of the QR codes on a page, from the upper left on."""
    seen = zxingcpp.read_barcodes(page.render(scale=2).to_pil())
    return [one.text for one in sorted(seen, key=_place)]


def _place(one: zxingcpp.Barcode) -> tuple[int, int]:
    start, end = one.position.top_left, one.position.bottom_right
    return (start.y + end.y) // 300, start.x + end.x
