"""What may be personal in a text is noticed, and ordinary words of an evening are not."""

import pytest

from sessions.personal import PersonalKind, personal

EMAIL, IBAN, PHONE, ADDRESS, PERSON = PersonalKind

NOTICED = [
    ("Bitte an a.b-c@beispiel.de schreiben", EMAIL, "a.b-c@beispiel.de"),
    ("Konto DE89 3704 0044 0532 0130 00 bitte", IBAN, "DE89 3704 0044 0532 0130 00"),
    ("TR330006100519786457841326", IBAN, "TR330006100519786457841326"),
    ("Ruf an: 0171 1234567", PHONE, "0171 1234567"),
    ("(0211) 123-456", PHONE, "0211) 123-456"),
    ("+49 (0)211 12 34 56", PHONE, "+49 (0)211 12 34 56"),
    ("هاتف ٠١٧١٢٣٤٥٦٧٨", PHONE, "٠١٧١٢٣٤٥٦٧٨"),
    ("Vor der Hauptstraße 12a ist es laut", ADDRESS, "Hauptstraße 12a"),
    ("Rosenweg 7", ADDRESS, "Rosenweg 7"),
    ("вул. Шевченка, 5", ADDRESS, "вул. Шевченка, 5"),
    ("Mit Frau Müller reden", PERSON, "Frau Müller"),
    ("Herrn Dr. Özdemir fragen", PERSON, "Herrn Dr. Özdemir"),
    ("пані Шевченко знає", PERSON, "пані Шевченко"),
]
ORDINARY = [
    "Am Platz stehen 5 Bänke",
    "Eine Frau allein traut sich nicht über den Platz",
    "Frauencafé und Herrenrunde",
    "am 09.05.2030 um 18:00 Uhr, bis 2030-2040",
    "2 000 000 Euro für 100 Bäume",
    "Die Straße ist zu breit",
    "Platz für alle",
    "حديقة مشتركة للعائلات",
    "",
]


@pytest.mark.parametrize(("text", "kind", "words"), NOTICED)
def test_noticed(text: str, kind: PersonalKind, words: str) -> None:
    """E-mail, account, telephone, house number and named people are found where they stand."""
    assert [(one.kind, text[one.start : one.end].strip()) for one in personal(text)] == [
        (kind, words)
    ]


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_words(text: str) -> None:
    """Numbers of things, dates, sums and words that only look like names give no hint."""
    assert personal(text) == ()


def test_several_in_their_order() -> None:
    """All of them are found, in the order in which they stand."""
    found = personal("Herr Yilmaz, 0171 1234567, Lindenallee 3")
    assert [one.kind for one in found] == [PERSON, PHONE, ADDRESS]


def test_an_endless_text_is_no_trouble() -> None:
    """A text that was made to keep the patterns busy is read at once."""
    for part in ("0", "0 ", "a@", "A1", "Frau ", "ул. a", "0(("):
        personal(part * 2_000)
