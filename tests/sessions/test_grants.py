"""Codes of roles: who has typed one stays signed in, who guesses has to wait."""

from datetime import timedelta

import pytest

from sessions.errors import Reason, Refused
from sessions.ids import token_hash
from sessions.phase import Phase, Role
from sessions.store import Store
from sessions.store.attempts import MOST_FAILURES, PAUSE
from tests.sessions.evening import NOW, Evening, at_once, refused


@pytest.fixture
def evening(store: Store) -> Evening:
    """An evening that has just begun."""
    return Evening(store, Phase.WELCOME, ideas=0)


def test_a_code_signs_in_for_its_role(evening: Evening) -> None:
    """The code of a role grants that role, also in small letters and with blanks."""
    codes = evening.store.grants.new_codes(evening.id, [Role.FACILITATOR, Role.HELPER])
    for role, code in codes.items():
        typed, token = f" {code[:4].lower()} {code[4:]}", evening.token(role)
        assert evening.store.grants.sign_in(evening.id, typed, token, NOW) is role
        assert evening.store.grants.roles(evening.id, token) == {role}


def test_a_grant_survives_a_restart(url: str) -> None:
    """Who has signed in is signed in after the server was started again."""
    first = Store(url)
    evening = Evening(first, Phase.WELCOME, ideas=0)
    first.grants.grant(evening.id, Role.FACILITATOR, evening.token("a"))
    first.close()
    second = Store(url)
    assert second.grants.roles(evening.id, evening.token("a")) == {Role.FACILITATOR}
    second.close()


def test_ten_wrong_codes_make_one_wait(evening: Evening) -> None:
    """After ten wrong codes even the right one has to wait five minutes, others do not."""
    grants, token = evening.store.grants, evening.token("guesser")
    code = grants.new_codes(evening.id, [Role.FACILITATOR])[Role.FACILITATOR]
    for _ in range(MOST_FAILURES):
        with refused(Reason.WRONG_CODE):
            grants.sign_in(evening.id, "WRONG", token, NOW)
    with pytest.raises(Refused) as caught:
        grants.sign_in(evening.id, code, token, NOW + PAUSE - timedelta(seconds=1))
    assert (caught.value.reason, caught.value.params) == (Reason.TOO_MANY_ATTEMPTS, {"minutes": 5})
    assert grants.sign_in(evening.id, code, evening.token("other"), NOW)
    assert grants.sign_in(evening.id, code, token, NOW + PAUSE)


def test_failures_count_in_a_row_only(evening: Evening) -> None:
    """A right code, or a pause, forgets the wrong ones before."""
    grants, token, later = evening.store.grants, evening.token("a"), NOW + PAUSE
    for moment in [NOW] * (MOST_FAILURES - 1) + [later] * (MOST_FAILURES - 1):
        with refused(Reason.WRONG_CODE):
            grants.sign_in(evening.id, "WRONG", token, moment)
    grants.grant(evening.id, Role.HELPER, token)
    with refused(Reason.WRONG_CODE):
        grants.sign_in(evening.id, "WRONG", token, later)
    with refused(Reason.WRONG_CODE):
        grants.sign_in(evening.id, "WRONG", token, later)


def test_guessing_in_parallel_counts_every_guess(evening: Evening) -> None:
    """Wrong codes sent at the same moment are all counted, and none ends in an error."""
    grants, token = evening.store.grants, evening.token("guesser")

    def guess() -> Reason | None:
        try:
            grants.sign_in(evening.id, "WRONG", token, NOW)
        except Refused as refusal:
            return refusal.reason
        return None

    assert set(at_once([guess] * MOST_FAILURES)) == {Reason.WRONG_CODE}
    assert guess() is Reason.TOO_MANY_ATTEMPTS


def test_signing_in_twice_at_once(evening: Evening) -> None:
    """Two tabs that sign in at the same moment are both signed in."""
    token = evening.token("a")
    at_once([lambda: evening.store.grants.grant(evening.id, Role.HELPER, token)] * 6)
    assert evening.store.grants.roles(evening.id, token) == {Role.HELPER}


def test_codes_open_their_own_workshop_only(store: Store, evening: Evening) -> None:
    """A code of another workshop or of the installation is wrong here."""
    other = Evening(store, Phase.WELCOME, ideas=0)
    code = store.grants.new_codes(other.id, [Role.FACILITATOR])[Role.FACILITATOR]
    for place in (evening.id, None):
        with refused(Reason.WRONG_CODE):
            store.grants.sign_in(place, code, token_hash("a", place), NOW)


def test_a_new_code_replaces_the_old_one(evening: Evening) -> None:
    """The code before stops working, a browser that used it stays signed in."""
    grants, token = evening.store.grants, evening.token("a")
    old = grants.new_codes(evening.id, [Role.FACILITATOR])[Role.FACILITATOR]
    grants.sign_in(evening.id, old, token, NOW)
    grants.new_codes(evening.id, [Role.FACILITATOR])
    with refused(Reason.WRONG_CODE):
        grants.sign_in(evening.id, old, evening.token("b"), NOW)
    assert grants.roles(evening.id, token) == {Role.FACILITATOR}


def test_the_installation_code_is_given_once(store: Store) -> None:
    """The first start prints a code that works; no later start prints another."""
    code = store.grants.installation_code()
    assert code is not None
    assert store.grants.installation_code() is None
    assert store.grants.sign_in(None, code, token_hash("a", None), NOW) is Role.ORGANISER


def test_two_first_starts_print_one_code(store: Store) -> None:
    """Of processes that start at the same moment one prints the code, and that one works."""
    codes = [code for code in at_once([store.grants.installation_code] * 4) if code is not None]
    assert len(codes) == 1
    assert store.grants.sign_in(None, codes[0], token_hash("a", None), NOW) is Role.ORGANISER
