"""What is printed: PDFs set with typst, tagged, with pictograms and codes as vectors."""

from components.print.cards import card_sheets
from components.print.contact_form import contact_form
from components.print.fonts import PACKAGE, without_font
from components.print.map_sheet import Evening, Paper, map_sheet
from components.print.measure_notice import MeasureNotice, measure_notices
from components.print.needs_sheet import Need, needs_sheet
from components.print.participation_cards import participation_cards
from components.print.slips import MOST_NUMBERS, Ask, dot_slips, idea_slips
from components.print.way_in import WayIn, Wifi, poster, table_tents

__all__ = [
    "MOST_NUMBERS",
    "PACKAGE",
    "Ask",
    "Evening",
    "MeasureNotice",
    "Need",
    "Paper",
    "WayIn",
    "Wifi",
    "card_sheets",
    "contact_form",
    "dot_slips",
    "idea_slips",
    "map_sheet",
    "measure_notices",
    "needs_sheet",
    "participation_cards",
    "poster",
    "table_tents",
    "without_font",
]
