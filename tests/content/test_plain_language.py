"""What a machine can say about Einfache Sprache, and where it keeps quiet."""

import pytest

from content.plain_language import doubts, long_sentences

TWELVE = "Wir treffen uns jede Woche am Abend im Haus und kochen zusammen."


def found(text: str) -> list[tuple[str, str]]:
    """What is to be looked at."""
    return [(doubt.rule, doubt.words) for doubt in doubts(text)]


def test_twelve_words_are_a_sentence_and_thirteen_are_too_many() -> None:
    """Exactly the announced limit, sentence by sentence."""
    assert len(TWELVE.split()) == 12
    longer = TWELVE.replace("zusammen", "dort zusammen")
    assert long_sentences(TWELVE) == ()
    assert long_sentences(f"{TWELVE} {longer} Gut!") == (longer,)


@pytest.mark.parametrize(
    "text",
    [
        "Das ist gut. " * 8,
        "Wer macht mit? Alle! Wann geht es los? Am Montag um 18 Uhr.",
        "Ein Gemeinschafts-Raum – für alle – im Haus, mit Küche und mit Tisch.",
        "Noch {n} Punkte. Das Ergebnis von {name} kommt gleich auf die große Wand.",
        "„Das ist gut.“ „Das machen wir.“ „Wir fangen am Montag mit allen an.“",
    ],
)
def test_short_sentences_are_not_added_up(text: str) -> None:
    """Dashes are no words, a hyphen joins, and quotation marks end no sentence of their own."""
    assert long_sentences(text) == ()


def test_a_colon_or_a_comma_ends_no_sentence() -> None:
    """A list after a colon is read in one breath, so it is counted in one."""
    text = (
        "Das gibt es hier: Tische, Stühle, Bänke, Bücher, Spiele, Bälle, Werkzeug, Farbe, Papier."
    )
    assert long_sentences(text) == (text,)


@pytest.mark.parametrize(
    "text",
    [
        "Die Ideen werden gezählt.",
        "Der Laden wurde im Mai geöffnet.",
        "Hier wird repariert.",
        "Im Hof wird aufgeräumt, jeden Samstag.",
        "Das Geld ist verteilt worden.",
        "Gebucht wird an der Tür.",
        "Der Raum wird günstig vergeben.",
    ],
)
def test_a_passive_is_named(text: str) -> None:
    """Nobody knows who does it: a person should look."""
    assert [rule for rule, _ in found(text)] == ["passive"]


@pytest.mark.parametrize(
    "text",
    [
        "Es wird Abend.",
        "Die Kinder werden groß.",
        "Das Wetter wird besser.",
        "Wir werden helfen.",
        "Es wird dunkel, deshalb haben alle gegessen.",
        "Aus der Idee wird ein Plan.",
        "Wir haben den Raum geöffnet.",
        "Gemeinden werden größer.",
    ],
)
def test_becoming_and_future_are_no_passive(text: str) -> None:
    """“Werden” alone is no reason to look."""
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Das ist die Idee der Nachbarn.", "Idee der Nachbarn"),
        ("Wir treffen uns am Rand des Parks.", "des Parks"),
        ("Am Ende eines langen Tages ist Ruhe.", "eines langen Tages"),
        ("Das steht im Plan unserer Stadt.", "Plan unserer Stadt"),
        ("Wegen des Regens bleiben wir im Haus.", "Wegen des"),
        ("Am Ende dieses Jahres ist alles fertig.", "dieses Jahres"),
    ],
)
def test_a_genitive_is_named(text: str, words: str) -> None:
    """“von” is easier."""
    assert found(text) == [("genitive", words)]


@pytest.mark.parametrize(
    "text",
    [
        "Wenn der Laden schließt, gehen wir.",
        "Dort ist ein Platz, der Spaß macht.",
        "Wir helfen der Schule.",
        "In der Küche steht ein Tisch.",
        "Dieses Haus ist offen.",
        "Das Fest von den Nachbarn ist am Montag.",
        "Jedes Kind bekommt ein neues Buch.",
        "Ist der Markt heute offen?",
    ],
)
def test_other_cases_are_no_genitive(text: str) -> None:
    """“der” and “dieses” alone are no reason to look."""
    assert found(text) == []


@pytest.mark.parametrize(
    "text", ["Wir könnten das machen.", "Das wäre gut.", "Würden Sie helfen?", "Er hätte Zeit."]
)
def test_a_subjunctive_is_named(text: str) -> None:
    """What is only thought of is hard to read."""
    assert [rule for rule, _ in found(text)] == ["subjunctive"]


@pytest.mark.parametrize(
    "text", ["Wir konnten kommen.", "Wir möchten helfen.", "Alle hatten Zeit.", "Sie blieben hier."]
)
def test_the_past_is_no_subjunctive(text: str) -> None:
    """One letter makes the difference."""
    assert found(text) == []


def test_a_long_word_is_named_unless_hyphens_divide_it() -> None:
    """More than fifteen letters in one piece are to be looked at."""
    assert found("Das ist ein Gemeinschaftsraum.") == [("long word", "Gemeinschaftsraum")]
    assert found("Das ist ein Gemeinschafts-Raum für die Nachbarschaft.") == []
