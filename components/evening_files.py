"""The files of an evening, in the words of a visit."""

from components.context import Visit
from content.codebook import explained, sayings
from content.heading import headings
from content.language import DEFAULT, translation
from content.package_words import licence_text, page_words, read_me
from content.table_name import table_names
from sessions.files import Files
from sessions.open_data.wording import Wording


def evening_files(visit: Visit) -> Files:
    """Return what the files are made of: a workbook in the visit's language, the rest in German."""
    german = headings(translation(DEFAULT))
    words = Wording(explained, german, read_me, licence_text, page_words(visit.here.plan.languages))
    spoken = visit.translation
    told = table_names(spoken), headings(spoken), sayings(spoken)
    return Files(visit.store, visit.here, words, *told)
