"""The rules of the next vote, readable from the last row."""

from html import escape

from components.context import Visit
from components.rules_card import present_rules, rules_in
from components.wall.words import Words
from content.language import Translation
from sessions.rules import Rules


def rules_wall(visit: Visit, words: Words) -> str:
    """Return the rules, one column per language of the wall, empty after the last vote."""
    rules = present_rules(visit)
    if rules is None:
        return ""
    columns = "".join(_column(told, rules) for told in words.translations)
    question = words.local(rules.guiding_question)
    return f'<section class="wall rules"><h1>{question}</h1><div>{columns}</div></section>'


def _column(told: Translation, rules: Rules) -> str:
    rows = "".join(
        f"<dt>{escape(rule.question)}</dt><dd>{escape(rule.answer)}</dd>"
        for rule in rules_in(told, rules)
    )
    return f'<dl lang="{told.language.code}" dir="{told.language.direction}">{rows}</dl>'
