"""The rules of the next vote, readable from the last row."""

from html import escape

from components.context import Visit
from components.rules_card import present_rules, rules_in
from components.wall.way_in import corner
from components.wall.words import Words


def rules_wall(visit: Visit, words: Words) -> str:
    """Return the rules in the languages of the wall, empty after the last vote."""
    rules = present_rules(visit)
    if rules is None:
        return ""
    told = [rules_in(translation, rules) for translation in words.translations]
    codes = [translation.language.code for translation in words.translations]
    rows = "".join(
        f"<dt>{_blocks(codes, [rule.question for rule in same])}</dt>"
        f"<dd>{_blocks(codes, [rule.answer for rule in same])}</dd>"
        for same in zip(*told, strict=True)
    )
    question = words.local(rules.guiding_question)
    return (
        f'<section class="wall rules"><h1>{question}</h1><dl>{rows}</dl>'
        f"{corner(visit, words)}</section>"
    )


def _blocks(codes: list[str], said: list[str]) -> str:
    return "".join(
        f'<span class="said" lang="{code}" dir="auto">{escape(one)}</span>'
        for code, one in zip(codes, said, strict=True)
    )
