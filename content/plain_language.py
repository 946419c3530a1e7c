"""Einfache Sprache, as far as a machine can judge it: one rule that fails, four that ask to look.

The rules know no grammar, only the shapes of words. They miss some and suspect others wrongly;
whether people understand a text only people can say.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

MOST_WORDS = 12
MOST_LETTERS = 15

Rule = Literal["passive", "genitive", "subjunctive", "long word"]

SENTENCE_END = re.compile(r"(?<=[.!?…])[“”»\")]*\s+|\n+")
CLAUSE_END = re.compile(r"[,;:–(]")
LETTERS = re.compile(r"[^\W\d_]+")

FRONTED = re.compile(r"^\w+(?:t(?= (?:wird|wurde|werden|wurden)\b)|en(?= (?:wird|wurde)\b))")
BECOME = re.compile(r"\b(werden?|wird|wirst|werdet|wurden?|wurdest|worden)\b", re.IGNORECASE)
PARTICIPLE = re.compile(
    r"\b(?:[a-zäöüß]{0,9}ge[a-zäöüß]{2,}(?:t|en)"
    r"|(?:be|emp|ent|er|miss|ver|zer|über|unter|hinter|wieder)[a-zäöüß]{2,}(?:t|en)"
    r"|[a-zäöüß]{2,}iert)\b"
)
NO_PARTICIPLE = re.compile(
    r"gelten|gelingen|genießen|gehör(?:t|en)|gewinnen|gestalten|bekommen|bestehen|entstehen"
    r"|verstehen|bereit|besten|beliebt|berühmt|gesamt|gerecht|geeignet|unterschiedlichen|verschieden"
)

NOUN = r"[A-ZÄÖÜ][a-zäöüß][\w-]*"
ADJECTIVE = r"(?:[a-zäöüß]+\s+)?"
GENITIVE = re.compile(
    # a genitive article, or one that also stands before a nominative, with the noun's ending
    rf"\b(?:[Dd]es|[KkMmDdSs]eines|[Ee]ines|[Ii]hres|[Uu]nseres|[Ee]ures)\s+{ADJECTIVE}{NOUN}"
    rf"|\b(?:[Dd]ieses|[Jj]edes)\s+{ADJECTIVE}{NOUN}(?:es|ers|els|ens)\b"
    # a noun and what it belongs to; not at the beginning, where every word is like a noun
    rf"|(?<=\s){NOUN}\s+(?:der|aller|vieler|(?:[kmds]?ein|ihr|unser|eur|dies|jed)er)\s+"
    rf"{ADJECTIVE}{NOUN}"
    # words that ask for one
    r"|\b(?:[Ww]egen|[Tt]rotz|[Ww]ährend|(?:[Ii]nner|[Aa]ußer)halb|[Aa]nstatt)"
    r"\s+(?:des|der|einer|eines|dieser|dieses)\b"
)
SUBJUNCTIVE = re.compile(
    r"\b(?:(?:würd|könnt|hätt|wär|sollt|müsst|dürft|bräucht|wüsst|käm|gäb|fänd|stünd)e(?:n|t|st)?"
    r"|ginge|ließe|bliebe|seien)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Doubt:
    """Something to look at: which rule, and the words that made it suspicious."""

    rule: Rule
    words: str


def long_sentences(text: str) -> tuple[str, ...]:
    """The sentences of more than twelve words; what is joined by a hyphen is one word."""
    return tuple(one for one in _sentences(text) if _words(one) > MOST_WORDS)


def doubts(text: str) -> Iterator[Doubt]:
    """What a person who knows Einfache Sprache should look at."""
    for sentence in _sentences(text):
        for rule, finds in _RULES.items():
            yield from (Doubt(rule, words) for words in finds(sentence))


def _sentences(text: str) -> Iterator[str]:
    return (one.strip() for one in SENTENCE_END.split(text) if one.strip())


def _words(sentence: str) -> int:
    return sum(any(sign.isalnum() for sign in word) for word in sentence.split())


def _passives(sentence: str) -> Iterator[str]:
    """A form of “werden” and a participle in the same clause."""
    for clause in map(str.strip, CLAUSE_END.split(sentence)):
        words = FRONTED.sub(lambda found: found[0].lower(), clause)
        found = PARTICIPLE.findall(words) if BECOME.search(words) else ()
        if any(not NO_PARTICIPLE.fullmatch(one) for one in found):
            yield clause


def _genitives(sentence: str) -> Iterator[str]:
    return (found[0] for found in GENITIVE.finditer(sentence))


def _subjunctives(sentence: str) -> Iterator[str]:
    return (found[0] for found in SUBJUNCTIVE.finditer(sentence))


def _long_words(sentence: str) -> Iterator[str]:
    return (word for word in LETTERS.findall(sentence) if len(word) > MOST_LETTERS)


_RULES: Mapping[Rule, Callable[[str], Iterator[str]]] = {
    "passive": _passives,
    "genitive": _genitives,
    "subjunctive": _subjunctives,
    "long word": _long_words,
}
