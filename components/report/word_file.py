"""A Dokumentation as DOCX, for those who must edit it: the same parts as the PDF, in styles."""

from collections.abc import Iterable
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph as WordParagraph

from components.page.palette import PETROL
from components.report.after import software
from components.report.document import Bars, Block, Heading, Items, Map, Paragraph, Report, Table
from components.report.pdf import bars_picture, map_picture
from components.report.word_xml import Element, element, locale, paragraph, table

_WIDTH = Cm(16.5)
_SIZES = {"Title": 26, "Heading 1": 18, "Heading 2": 13}


def report_docx(made: Report) -> bytes:
    """Return the file. Signs that XML cannot hold are left out."""
    document = Document()
    _set_up(document, made)
    language = made.language
    _put(document, paragraph(made.name, language))
    _put(document, paragraph(made.evening, language, "Title"))
    _put(document, paragraph(made.question, language, bold=True))
    _put(document, paragraph(made.day, language))
    for chapter in made.chapters:
        _put(document, paragraph(chapter.title, language, "Heading1"))
        for block in chapter.blocks:
            _write(document, block, language)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _set_up(document: WordDocument, made: Report) -> None:
    about = document.core_properties
    about.title = f"{made.name.text} · {made.evening.text}"
    about.language = locale(made.language)
    about.author, about.comments = software(), ""
    for day in about._element.xpath("dcterms:created | dcterms:modified"):  # noqa: SLF001
        day.getparent().remove(day)  # that of the template
    for page in document.sections:
        page.page_width, page.page_height = Cm(21), Cm(29.7)
        page.left_margin = page.right_margin = Cm(2.2)
        page.top_margin = page.bottom_margin = Cm(2)
    for spoken in document.styles.element.xpath("w:docDefaults//w:lang"):
        spoken.getparent().replace(spoken, _spoken(made.language))
    for name, size in _SIZES.items():
        style = document.styles[name]
        if isinstance(style, ParagraphStyle):
            style.font.size, style.font.color.rgb = Pt(size), RGBColor.from_string(PETROL[1:])


def _spoken(language: str) -> Element:
    found = locale(language)
    return element("w:lang", {"w:val": found, "w:bidi": found})


def _put(document: WordDocument, made: Element) -> None:
    document.element.body[-1].addprevious(made)  # the last one says how large a page is


def _write(document: WordDocument, block: Block, language: str) -> None:
    match block:
        case Heading(words):
            _put(document, paragraph(words, language, "Heading2"))
        case Paragraph(words, weighty):
            _put(document, paragraph(words, language, bold=weighty))
        case Items(items):
            _put_all(document, (paragraph(one, language, "ListBullet") for one in items))
        case Table():
            _put_all(document, (table(block, language), element("w:p")))
        case Bars(_, alt):
            _picture(document, bars_picture(block), alt.text)
        case Map(_, alt, source):
            _picture(document, map_picture(block), alt.text).add_run(f"\n{source}")


def _put_all(document: WordDocument, made: Iterable[Element]) -> None:
    for one in made:
        _put(document, one)


def _picture(document: WordDocument, png: bytes, alt: str) -> WordParagraph:
    """Add a picture with its text alternative, in a paragraph of its own."""
    document.add_picture(BytesIO(png), width=_WIDTH)
    inside = document.paragraphs[-1]
    for drawn in inside._p.xpath(".//wp:docPr"):  # noqa: SLF001 - python-docx has no word for it
        drawn.set("descr", alt)
    return inside
