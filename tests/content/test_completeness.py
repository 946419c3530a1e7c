"""How complete a language is, in numbers an organiser can trust."""

from content.completeness import Count, completeness, gaps
from content.language import LANGUAGES
from content.toolbox import load_toolbox
from tests.content.shelf import Shelf

TURKISH = """status = "drafted"
[approach.one]
title = "Bir"
promise = "İyi."
[approach.two]
status = "reviewed"
title = "İki"
[idea.first]
status = "reviewed"
title = "İlk"
"""


def test_every_language_is_measured_against_the_same() -> None:
    """The totals are those of German in all twelve languages."""
    found = completeness(load_toolbox())
    assert list(found) == list(LANGUAGES)
    for one in found.values():
        assert one.approaches.total == 26
        assert one.ideas.total == 52
        assert one.interface.total == found["de"].interface.complete
        assert one.notice.total == found["de"].notice.complete


def test_an_approach_counts_when_title_and_promise_are_there(shelf: Shelf) -> None:
    """Half an approach is missing; what a person has read is told from what nobody has."""
    shelf.translations("tr", TURKISH)
    toolbox = load_toolbox(shelf.toolbox)
    found = completeness(toolbox)["tr"]
    assert found.approaches == Count(written=0, drafted=1, reviewed=0, missing=1)
    assert found.ideas == Count(written=0, drafted=0, reviewed=1, missing=1)
    assert (found.names.complete, found.names.total) == (0, 4)
    assert "approach “two” has no promise" in list(gaps(toolbox, "tr"))


def test_in_a_written_language_the_long_texts_count_too(shelf: Shelf) -> None:
    """English is complete only with its text; Turkish never needs one."""
    shelf.change('promise = { de = "Gut.", en = "Good." }', 'promise = { de = "Gut." }')
    shelf.change('[approach.text]\nde = "Text"\nen = "Text"', '[approach.text]\nde = "Text"')
    toolbox = load_toolbox(shelf.toolbox)
    assert completeness(toolbox)["en"].approaches == Count(1, 0, 0, 1)
    assert "approach “one” has no promise, text" in list(gaps(toolbox, "en"))
    assert "approach “one” has no title, promise" in list(gaps(toolbox, "tr"))


def test_a_legal_text_has_no_drafts() -> None:
    """The privacy notice is written, read by a person, or not there at all."""
    assert all(one.notice.drafted == 0 for one in completeness(load_toolbox()).values())
