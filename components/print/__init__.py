"""What is printed: PDFs set with typst, tagged, with pictograms as vectors."""

from components.print.cards import card_sheets
from components.print.fonts import PACKAGE, without_font

__all__ = ["PACKAGE", "card_sheets", "without_font"]
