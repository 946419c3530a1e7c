"""An organiser's own approaches, and what is left out for one evening."""

import pytest

from content.approach import provenance
from content.error import ContentError
from content.own_toolbox import MOST_BYTES, read_own
from content.toolbox import Toolbox, load_toolbox
from tests.content.shelf import APPROACHES, Shelf

OWN = """[[approach]]
id = "repair-evening"
field = "housing"
title = { de = "Reparieren am Abend", tr = "Akşam tamiri" }
promise = { de = "Was kaputt ist, wird wieder ganz." }
text = { de = "Wir reparieren zusammen." }

[[approach.ideas]]
id = "repair-table"
title = { de = "Ein Tisch mit Werkzeug" }
text = { de = "Einmal im Monat." }
"""


@pytest.fixture
def toolbox(shelf: Shelf) -> Toolbox:
    """The small toolbox: approaches one and two in the field housing."""
    return load_toolbox(shelf.toolbox)


def test_german_is_enough(toolbox: Toolbox) -> None:
    """What the file does not say stays open, and nothing is invented for it."""
    (own,) = read_own(OWN.encode(), "own.toml", toolbox)
    assert (own.kind, own.cost, own.effort, own.first_result) == (None, None, None, None)
    assert (own.audiences, own.combines, own.protects) == ((), (), {})
    assert own.ideas[0].first_step == {}


def test_the_organisers_words_are_theirs(toolbox: Toolbox) -> None:
    """They are not shown as ours, as quoted or as a machine's draft."""
    (own,) = read_own(OWN.encode(), "own.toml", toolbox)
    assert provenance(own, "de") == "Added by the organiser of this evening"
    assert own.status == {"de": "written", "tr": "written"}


def test_an_approach_of_ours_can_be_the_pattern(toolbox: Toolbox) -> None:
    """Whoever copies one of our files and changes the ids has a valid file."""
    text = APPROACHES.replace('"one"', '"mine"').replace('"first"', '"my-idea"')
    (own,) = read_own(text.encode(), "own.toml", toolbox)
    assert own.combines == ("two",)
    assert own.origin == "organiser"


def test_the_evenings_toolbox_has_own_approaches_in_their_fields(toolbox: Toolbox) -> None:
    """Added at the end of the field; the toolbox of other evenings stays as it is."""
    evening = toolbox.with_own(read_own(OWN.encode(), "own.toml", toolbox))
    assert [one.id for one in evening.approaches] == ["one", "two", "repair-evening"]
    assert [one.id for one in toolbox.approaches] == ["one", "two"]


def test_what_is_hidden_is_gone_and_nothing_leads_to_it(toolbox: Toolbox) -> None:
    """Approaches and single ideas can be hidden; links to what is hidden go, too."""
    evening = toolbox.without({"two", "first"})
    (one,) = evening.approaches
    assert (one.id, one.ideas, one.combines) == ("one", (), ())
    assert toolbox.approach("one").ideas


@pytest.mark.parametrize(
    ("raw", "line", "reason"),
    [
        (OWN.replace("repair-evening", "one").encode(), 2, "“one” is used twice"),
        (OWN.replace("repair-table", "first").encode(), 9, "“first” is used twice"),
        (OWN.replace('"housing"', '"sky"').encode(), 3, "sky"),
        (OWN.replace("promise", "promis").encode(), 1, "missing: “promise”"),
        (OWN.replace('de = "Reparieren am Abend", ', "").encode(), 4, "“de”"),
        (OWN.replace("\n[[", 'combines = ["no"]\n[[').encode(), 7, "“no”"),
        (OWN.encode("iso8859-9"), 4, "UTF-8"),
        (b"", 1, "missing: “approach”"),
        (b"#" * (MOST_BYTES + 1), 1, "1 MB"),
        (OWN.encode() + b"\n[[field]]\nid = 'sky'\n", 13, "“field” is not known here"),
        (b"[[approach]]\nid='a'\n" * 201, 401, "more than 200"),
        (b"a=" + b"[" * 100_000, 1, "brackets"),
    ],
)  # fmt: skip
def test_a_bad_file_is_refused_with_its_line(
    toolbox: Toolbox, raw: bytes, line: int, reason: str
) -> None:
    """An organiser learns which line to mend; half a file is never taken."""
    with pytest.raises(ContentError) as raised:
        read_own(raw, "own.toml", toolbox)
    assert (raised.value.file, raised.value.line) == ("own.toml", line)
    assert reason in raised.value.reason
