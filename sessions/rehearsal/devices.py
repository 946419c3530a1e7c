"""The devices of a simulated hall: a phone each, or shared tablets that pass from hand to hand."""

import random
from dataclasses import dataclass, field

from sessions.card import MOST_AT_ONCE, PrintedCard
from sessions.group import ADMINISTRATION, ANSWERS
from sessions.ids import ParticipantId, TokenHash, token_hash
from sessions.pace import ANSWERING
from sessions.phase import Role
from sessions.rehearsal.crowd import Crowd
from sessions.rehearsal.deeds import Moment
from sessions.round import Channel
from sessions.store import Store
from sessions.workshop import Workshop


@dataclass
class Devices:
    """The devices of a crowd in one copy, and the cards if dots are given with cards there."""

    store: Store
    crowd: Crowd
    chance: random.Random
    _cards: list[PrintedCard] = field(default_factory=list)
    _served: dict[TokenHash, int] = field(default_factory=dict)
    _known: set[ParticipantId] = field(default_factory=set)

    def card(self, here: Workshop, who: int) -> PrintedCard | None:
        """Return somebody's card, printed for everybody when the first is needed."""
        if not here.plan.cards:
            return None
        while len(self._cards) < self.crowd.people:
            missing = min(MOST_AT_ONCE, self.crowd.people - len(self._cards))
            self._cards += self.store.cards.print(here, missing, Role.ORGANISER)
        return self._cards[who]

    def token(self, here: Workshop, one: Moment) -> TokenHash:
        """Return what the browser that somebody uses is known by."""
        shared = self.crowd.channel(one.deed.who) is Channel.TABLET
        name = f"tablet {one.deed.place}" if shared else f"phone {one.deed.who}"
        return token_hash(f"rehearsal {name}", here.id)

    def take(self, here: Workshop, one: Moment) -> ParticipantId:
        """Take up the phone, or a shared tablet as the next person, with one's card."""
        token, who = self.token(here, one), one.deed.who
        if self._served.get(token) != who:
            self._begin(here, one, token)
            self._served[token] = who
        person = self.store.people.join(here.id, token)
        if person not in self._known:
            self._introduce(here, who, person)
            self._known.add(person)
        return person

    def _begin(self, here: Workshop, one: Moment, token: TokenHash) -> None:
        if self.crowd.channel(one.deed.who) is Channel.TABLET:
            if token not in self._served:
                self.store.grants.grant(here.id, Role.HELPER, token)
            self.store.people.next_person(here.id, token)
        if card := self.card(here, one.deed.who):
            self.store.cards.enter(here, card.code, token, one.at)

    def _introduce(self, here: Workshop, who: int, person: ParticipantId) -> None:
        """Say at which table one sits, and something about oneself if asked.

        Nobody is here for the administration, which gives no dots.
        """
        self.store.people.sit_at(here.id, person, self.crowd.table(who))
        for question in self.store.groups.open_questions(here, person):
            known = [said for said in ANSWERS.get(question, ()) if said != ADMINISTRATION]
            says = known and self.chance.random() * 100 < ANSWERING
            self.store.groups.tell(
                here, person, question, self.chance.choice(known) if says else None
            )
