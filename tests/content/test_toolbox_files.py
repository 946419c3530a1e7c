"""Files of a toolbox that people edit: what is wrong is named, what is right is still shown."""

import pytest

from content.error import ContentError
from content.language import localized
from content.toolbox import Reading, read_toolbox
from tests.content.shelf import APPROACHES, Shelf


def left(reading: Reading) -> list[str]:
    """The approaches that are still there."""
    return [one.id for one in reading.toolbox.approaches]


def test_a_small_toolbox_is_read(shelf: Shelf) -> None:
    """Whoever edits the files finds every word again."""
    reading = read_toolbox(shelf.toolbox)
    one = reading.toolbox.approach("one")
    assert reading.problems == ()
    assert (one.title["en"], one.protects["de"], one.ideas[0].first_step["en"]) == (
        "One",
        "Ruhe.",
        "Go.",
    )
    assert (one.kind, one.cost, one.effort, one.first_result) == (
        "building",
        "none",
        "low",
        "weeks",
    )
    assert (one.quarters, one.combines) == (("existing", "new"), ("two",))


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ('promise = { de = "Gut.", en = "Good." }\n', "", 1, "missing: “promise”"),
        ('effort = "low"\nfirst', "first", 1, "missing: “effort”"),
        ('de = "Eins", ', "", 15, "“title” has no text in “de”"),
        ('en = "One"', 'en = " "', 15, "“title” has no text in “en”"),
        ('en = "One"', 'xx = "One"', 15, "“xx”, which is no known language"),
        ('[approach.text]\nde = "Text"\n', "[approach.text]\n", 18, "“text” has no text in “de”"),
        ('field = "housing"', 'field = "sky"', 3, "“field” is “sky”, allowed: housing"),
        ("secondary = []", 'secondary = ["sky"]', 4, "“secondary” has “sky”"),
        ('audiences = ["everyone"]', 'audiences = ["nobody"]', 7, "“nobody”"),
        ('audiences = ["everyone"]', 'audiences = "everyone"', 7, "not a list"),
        ('["existing", "new"]', '["new", "new"]', 8, "twice"),
        ('cost = "none"', 'cost = "much"', 9, "allowed: none, small-fund, funding"),
        ('effort = "low"', "effort = 3", 10, "“effort”"),
        ('effort = "low"', 'effort = "low"\nefort = "low"', 11, "“efort” is not known here"),
        ('id = "one"', 'id = "../one"', 2, "“../one”"),
        ('origin = "own"', 'origin = "toolbox"', 5, "source"),
        ('origin = "own"', 'origin = "own"\nsource = "javascript:x"', 6, "address"),
        ('id = "first"\n', "", 22, "missing: “id”"),
        ('first_step = { de = "Los.", en = "Go." }', "", 22, "missing: “first_step”"),
        ('id = "first"', 'id = "one"', 23, "“one” is used twice"),
    ],
)
def test_a_broken_approach_is_left_out_and_named_with_its_line(
    shelf: Shelf, old: str, new: str, line: int, reason: str
) -> None:
    """Who edits the texts learns where the mistake is; the evening has all the others."""
    shelf.change(old, new)
    reading = read_toolbox(shelf.toolbox)
    assert left(reading) == ["two"]
    (problem,) = reading.problems if "one" not in old else reading.problems[:1]
    assert str(problem).startswith(f"housing.toml, line {line}: ")
    assert reason in str(problem)


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        (APPROACHES.encode() + b'x = "\xff"\n', 29, "not UTF-8"),
        (APPROACHES.replace('"one"', '"one', 1), 2, ""),
        (APPROACHES + "[[approach]]\nid = [", 30, ""),
        ("approach = 'none'", 1, "not a list of tables"),
        ("[[aproach]]\nid = 'one'", 1, "“aproach” is not known here"),
        ("a = " + "[" * 9999, 1, "brackets"),
    ],
)
def test_a_file_that_cannot_be_read_takes_no_other_with_it(
    shelf: Shelf, text: str | bytes, line: int, reason: str
) -> None:
    """One bad file costs its own approaches, not the evening."""
    shelf.approaches(text, file="own")
    reading = read_toolbox(shelf.toolbox)
    assert left(reading) == ["one", "two"]
    (problem,) = reading.problems
    assert str(problem).startswith(f"own.toml, line {line}: ")
    assert reason in str(problem)


def test_one_id_in_two_files_is_used_once(shelf: Shelf) -> None:
    """Two files cannot claim the same approach; the first one keeps it."""
    shelf.approaches(APPROACHES, file="zz")
    reading = read_toolbox(shelf.toolbox)
    assert left(reading) == ["one", "two"]
    assert [str(one) for one in reading.problems] == ["zz.toml, line 2: the id “one” is used twice"]


def test_a_link_that_leads_nowhere_is_cut_and_named(shelf: Shelf) -> None:
    """The approach is still shown, without the link."""
    shelf.change('combines = ["two"]', 'combines = ["two", "three"]')
    reading = read_toolbox(shelf.toolbox)
    assert reading.toolbox.approach("one").combines == ("two",)
    assert [str(one) for one in reading.problems] == [
        "housing.toml, line 13: “combines” names “three”, and there is no such approach"
    ]


def test_a_link_to_a_broken_approach_is_cut_and_only_the_cause_is_named(shelf: Shelf) -> None:
    """One mistake is one line in the log, and no link leads nowhere."""
    shelf.change('cost = "none"', "")
    reading = read_toolbox(shelf.toolbox)
    assert reading.toolbox.approach("two").combines == ()
    assert len(reading.problems) == 1


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ('name = { de = "Wohnen +", en = "Housing +" }', 'name = { en = "Housing +" }', 3),
        ('colour = "#9C3D10"\n', "", 1),
        ("[[theme]]", '[[theme]]\nid = "health"\nname = { de = "A" }\n[[theme]]', 11),
        ("[[theme]]", "[[theme", 7),
    ],
)
def test_broken_fields_and_terms_stop_the_start(
    shelf: Shelf, old: str, new: str, line: int
) -> None:
    """Without fields of action nothing could be put in order, so nobody begins without them."""
    shelf.change(old, new, file="toolbox.toml")
    with pytest.raises(ContentError, match=rf"^toolbox\.toml, line {line}: "):
        read_toolbox(shelf.toolbox)


def test_a_missing_file_is_named(shelf: Shelf) -> None:
    """Not a word about Python, but the file that is not there."""
    shelf.toolbox.unlink()
    with pytest.raises(ContentError, match=r"^toolbox\.toml, line 1: cannot be read"):
        read_toolbox(shelf.toolbox)


TURKISH = """status = "drafted"

[field.housing]
name = "Konut +"

[approach.one]
status = "reviewed"
title = "Bir"
promise = "İyi."

[idea.first]
title = "İlk"
"""


def test_translations_are_read_with_their_status(shelf: Shelf) -> None:
    """A reader of Turkish sees what there is in Turkish; what a person has read is no draft."""
    shelf.translations("tr", TURKISH)
    reading = read_toolbox(shelf.toolbox)
    one = reading.toolbox.approach("one")
    assert reading.problems == ()
    assert localized(one.title, "tr") == ("Bir", "tr")
    assert localized(one.text, "tr") == ("Text", "de")
    assert one.status == {"de": "written", "en": "written", "tr": "reviewed"}
    assert one.ideas[0].status["tr"] == "drafted"
    assert reading.toolbox.field("housing").name["tr"] == "Konut +"
    assert localized(reading.toolbox.approach("two").title, "tr") == ("Eins", "de")


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ("[approach.one]", "[approach.three]", 6, "no approach “three”"),
        ("[idea.first]", "[idea.one]", 11, "no idea “one”"),
        ('title = "Bir"', 'titel = "Bir"', 8, "“titel” is not known here"),
        ('title = "Bir"', "title = 1", 8, "“title”"),
        ('status = "reviewed"', 'status = "fine"', 7, "drafted, reviewed"),
    ],
)
def test_a_broken_translation_falls_back_to_german(
    shelf: Shelf, old: str, new: str, line: int, reason: str
) -> None:
    """The other translations stay; the log names file and line."""
    shelf.translations("tr", TURKISH.replace(old, new))
    reading = read_toolbox(shelf.toolbox)
    (problem,) = reading.problems
    assert str(problem).startswith(f"tr.toml, line {line}: ")
    assert reason in str(problem)
    assert reading.toolbox.field("housing").name["tr"] == "Konut +"
    assert not reading.unreadable


@pytest.mark.parametrize(
    ("language", "text", "line"),
    [
        ("tr", TURKISH.replace('status = "drafted"', ""), 1),
        ("tr", TURKISH.replace("[approach.one]", "[aproach.one]"), 6),
        ("tr", TURKISH.replace('"Bir"', '"Bir'), 8),
        ("tr", TURKISH.encode("utf-16"), 1),
        ("xx", TURKISH, 1),
        ("en", TURKISH, 1),
    ],
)
def test_a_file_of_translations_that_is_of_no_use_is_named(
    shelf: Shelf, language: str, text: str | bytes, line: int
) -> None:
    """Its language is known to be unreadable; nothing else is touched."""
    shelf.translations(language, text)
    reading = read_toolbox(shelf.toolbox)
    (problem,) = reading.problems
    assert str(problem).startswith(f"{language}.toml, line {line}: ")
    assert reading.unreadable == {language}
    assert left(reading) == ["one", "two"]


def test_translations_of_a_broken_approach_are_not_blamed(shelf: Shelf) -> None:
    """Nine files of translations do not repeat what one approach did wrong."""
    shelf.translations("tr", TURKISH)
    shelf.change('cost = "none"', "")
    assert len(read_toolbox(shelf.toolbox).problems) == 1
