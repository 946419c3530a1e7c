"""The rules of the next vote in words, the same on every screen and in every language."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

from components.context import Visit
from components.group_name import UNDER_FIVE
from components.one_vote import card_rules
from components.outlook import scale_now
from components.round_list import listed
from components.rule import COUNTED, JOINED, asked_words
from components.step import round_at
from components.wording import heading
from content.language import Translation, localized, msg
from sessions.ballot_kind import BallotKind
from sessions.counting_set import COMMON_GROUND
from sessions.estimate import ideas_of
from sessions.phase import Phase
from sessions.rules import DotReason, Rules, next_vote, rules_of
from sessions.run_sheet import Purpose
from sessions.terms import Terms


@dataclass(frozen=True, slots=True)
class Rule:
    """One question and its answer; `more` is what there is room for on a page, not on a wall."""

    question: str
    answer: str
    more: Sequence[str]


def present_rules(visit: Visit) -> Rules | None:
    """Return the rules of the vote the evening is in, else of the next one, None after the last."""
    here = visit.here
    step = next_vote(here)
    if step is None:
        return None
    counted = round_at(visit, visit.released().rounds) if here.phase is Phase.VOTE else None
    if counted is not None:
        return rules_of(here, step, counted.limits, len(listed(visit, counted)))
    scale = scale_now(visit)
    return rules_of(here, step, here.plan.limits(step), ideas_of(step, scale.room))


def rules_card(visit: Visit, rules: Rules) -> str:
    """Return the whole card."""
    title = heading(visit.text("The rules"), "h2")
    return f'<section class="rules">{title}{_body(visit, rules)}</section>'


def folded_rules(visit: Visit, rules: Rules) -> str:
    """Return the card to open, for a screen that has another task."""
    title = escape(visit.text("The rules"))
    body = _body(visit, rules)
    return f'<details class="rules"><summary>{title}</summary>{body}</details>'


def rules_in(told: Translation, rules: Rules) -> Sequence[Rule]:
    """Return what everybody should know before the first dot, in one language."""
    return [part(told, rules) for part in _PARTS]


def outcome_words(told: Translation, rules: Rules) -> str:
    """Return what becomes of the result, and what it is not."""
    return recommendation_words(told, rules.terms)


def recommendation_words(told: Translation, terms: Terms) -> str:
    """The same from what an organiser decided, before or after any vote."""
    if not terms.recipient:
        return told.text("An opinion and a recommendation: no election and no referendum.")
    recipient, _ = localized(terms.recipient, told.language.code)
    return told.text(
        "An opinion and a recommendation to {recipient}: no election and no referendum.",
        recipient=recipient,
    )


def _body(visit: Visit, rules: Rules) -> str:
    parts = (
        f"<dt>{escape(rule.question)}</dt><dd><p>{escape(rule.answer)}</p>{_more(rule)}</dd>"
        for rule in rules_in(visit.translation, rules)
    )
    cards = "".join(
        f"<p>{escape(one)}</p>" for one in card_rules(visit.translation, cards=rules.cards)
    )
    how = escape(visit.text("One person, one ballot"))
    return f"<dl>{''.join(parts)}<dt>{how}</dt><dd>{cards}</dd></dl>"


def _more(rule: Rule) -> str:
    return "".join(f'<p class="muted">{escape(one)}</p>' for one in rule.more)


def _who(told: Translation, rules: Rules) -> Rule:
    everybody = told.text("Everybody in the room.")
    dots = rules.limits.kind is BallotKind.DOTS
    but = (_GIVE_NONE if dots else _STAY_OUT)[rules.terms.team, rules.terms.administration]
    answer = f"{everybody} {told.text(but)}" if but else everybody
    question = told.text("Who gives dots?") if dots else told.text("Who takes part?")
    return Rule(question, answer, ())


_GIVE_NONE = {
    (False, False): msg("The team of the evening and the administration give none."),
    (True, False): msg("The administration gives none."),
    (False, True): msg("The team of the evening gives none."),
    (True, True): "",
}
_STAY_OUT = {
    (False, False): msg("The team of the evening and the administration do not take part."),
    (True, False): msg("The administration does not take part."),
    (False, True): msg("The team of the evening does not take part."),
    (True, True): "",
}
"""msgids, by whether the team and the administration have a say too."""


def _dots(told: Translation, rules: Rules) -> Rule:
    asked = asked_words(told, rules.limits)
    if rules.limits.kind is not BallotKind.DOTS:
        change = told.text("It can be changed to the end.")
        return Rule(told.text("What is asked?"), asked, (change,))
    spread = told.text(_ONE_EACH if rules.limits.dots_per_idea == 1 else _SEVERAL_EACH)
    why = told.text(_REASONS[rules.reason], ideas=told.format_number(rules.ideas))
    return Rule(told.text("How many dots?"), asked, (why, spread))


_ONE_EACH = msg("So it can be seen how many people find an idea important.")
_SEVERAL_EACH = msg("So it can be seen what matters very much to somebody.")
_REASONS = {
    DotReason.THIRD: msg("That is about a third of {ideas} ideas: enough to choose by."),
    DotReason.MOST: msg("There are {ideas} ideas, but nobody keeps more than 7 dots in view."),
    DotReason.CHOICE: msg("There are about {ideas} ideas: with few dots everybody has to choose."),
}
"""msgids."""


def _count(told: Translation, rules: Rules) -> Rule:
    answer = told.text(COUNTED[rules.rule])
    joined = told.text(JOINED[rules.limits.kind is BallotKind.DOTS])
    hidden = told.text("Nobody sees a result before everybody has finished.")
    tables = (told.text(UNDER_FIVE),) if rules.rule == COMMON_GROUND else ()
    return Rule(told.text("How is it counted?"), answer, (*tables, joined, hidden))


def _outcome(told: Translation, rules: Rules) -> Rule:
    more = (told.text(_AFTER[rules.purpose]),) if rules.purpose else ()
    return Rule(told.text("What becomes of it?"), outcome_words(told, rules), more)


_AFTER = {
    Purpose.PRESELECTION: msg("The first ideas are talked about; then there are dots once more."),
    Purpose.WEIGHTING: msg("This is the last word of the evening."),
}
"""msgids."""

_PARTS: Sequence[Callable[[Translation, Rules], Rule]] = (_who, _dots, _count, _outcome)
