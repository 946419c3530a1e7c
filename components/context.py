"""Who and what this visit is about: the only reader of cookie and environment."""

import os
import threading
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import streamlit as st

from components.address_line import APPROACH, CODE, LANGUAGE, TEXT_SIZE
from components.evening_toolbox import evening_toolbox
from components.gate.token import COOKIE, is_token, new_token
from components.released import Released, released
from content.language import Translation, localized, translation
from content.offer import log_problems, offered
from content.toolbox import Toolbox
from sessions.errors import Refused
from sessions.ids import ParticipantId, TokenHash, token_hash
from sessions.phase import Action, Role
from sessions.round import Channel
from sessions.run_sheet import Texts
from sessions.store import Store, open_store
from sessions.workshop import Workshop

DATABASE = "sqlite:///data/quartiersrunde.db"
FOLDER = "data"
TEXT_SIZES = ("normal", "large", "huge")

_TOKEN = "token"  # noqa: S105 - the name of a key
_STEP_SEEN = "step_seen"
_THREAD = threading.local()
_PHONE_WORDS = ("Mobi", "iPhone")


def database_url() -> str:
    """Return where this installation keeps everything."""
    return os.environ.get("QUARTIERSRUNDE_DATABASE") or DATABASE


def installed_address() -> str | None:
    """Return where other devices reach this installation, if whoever runs it has said so."""
    return os.environ.get("QUARTIERSRUNDE_URL")


def data_folder() -> Path:
    """Return where this installation keeps files that are not in the database."""
    return Path(os.environ.get("QUARTIERSRUNDE_FOLDER") or FOLDER)


def map_services() -> str:
    """Return the map services that whoever runs this installation has switched on."""
    return os.environ.get("QUARTIERSRUNDE_MAP_SERVICES", "")


def store() -> Store:
    """Return the store of this process."""
    return open_store(database_url())


def now() -> datetime:
    """Return the present time, in UTC: time enters the domain here."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Visit:
    """One browser tab, now: read once at the top of a run and passed on."""

    store: Store
    token: str
    workshop: Workshop | None
    participant: ParticipantId | None
    roles: frozenset[Role]
    translation: Translation
    text_size: str
    channel: Channel

    @property
    def here(self) -> Workshop:
        """The workshop; pages that need one are only reached with one."""
        if self.workshop is None:
            raise RuntimeError("this page needs a workshop")
        return self.workshop

    @property
    def me(self) -> ParticipantId:
        """The participant; pages that need one are only reached after joining."""
        if self.participant is None:
            raise RuntimeError("this page needs a participant")
        return self.participant

    @property
    def hash(self) -> TokenHash:
        """How this browser is known in its workshop."""
        return token_hash(self.token, self.workshop.id if self.workshop else None)

    @property
    def language(self) -> str:
        """The code of the language of this visit."""
        return self.translation.language.code

    @property
    def languages(self) -> Sequence[str]:
        """The languages to choose from."""
        return _languages(self.workshop)

    @property
    def toolbox(self) -> Toolbox:
        """The approaches of this evening: an organiser may hide some and bring some."""
        return evening_toolbox(self.here.plan)

    def text(self, msgid: str, /, **params: object) -> str:
        """Return an interface text in the language of this visit."""
        return self.translation.text(msgid, **params)

    def plural(self, singular: str, plural: str, n: int, /, **params: object) -> str:
        """Return the form of an interface text that fits `n`."""
        return self.translation.plural(singular, plural, n, **params)

    def local(self, texts: Texts) -> tuple[str, str]:
        """Return a text entered in several languages, and the language it comes in."""
        return localized(texts, self.language)

    def may(self, action: Action) -> bool:
        """Say whether a resident may do this now."""
        return self.here.allows(Role.RESIDENT, action)

    def released(self) -> Released:
        """Return what everybody may see; shared by all visits until something changes."""
        return released(self.store.url, self.here.id, self.here.revision)

    def query(self, approach: str = "") -> dict[str, str]:
        """Return what the address line must carry to any page of this visit.

        To the page of an approach it also carries its id.
        """
        code = self.workshop.code if self.workshop else None
        values = {CODE: code, LANGUAGE: self.language, TEXT_SIZE: self.text_size}
        values[APPROACH] = approach
        return {name: value for name, value in values.items() if value}


def visit() -> Visit:
    """Read who is here and which workshop this is about: once per run, in `pages/main.py`."""
    token = _token()
    workshop = _workshop_of(st.query_params.get(CODE) or "")
    participant, roles = _participant(workshop, token), _roles(workshop, token)
    _THREAD.visit = Visit(
        store(),
        token,
        workshop,
        participant,
        roles,
        translation(_language(workshop)),
        _one_of(st.query_params.get(TEXT_SIZE), TEXT_SIZES),
        _channel(participant, roles),
    )
    return present()


def present() -> Visit:
    """Return the visit that `pages/main.py` has just read; a page runs in the same thread."""
    found: Visit = _THREAD.visit
    return found


def enter(code: str) -> None:
    """Make this visit about the workshop with this join code. Raises `Refused` (unknown_code)."""
    st.query_params[CODE] = store().workshops.by_code(code).code


def step_moved(workshop: Workshop) -> bool:
    """Say, once per tab and step, that the evening has moved on since this tab last looked."""
    seen = st.session_state.get(_STEP_SEEN)
    st.session_state[_STEP_SEEN] = workshop.step.id
    return seen not in {None, workshop.step.id}


def greet() -> None:
    """Open the database; say what content is left out, and at the first start the code."""
    log_problems()
    code = store().grants.installation_code()
    if code is not None:
        said = f"Installation code, needed to create an evening at /setup: {code}"
        print(said, flush=True)  # noqa: T201 - for whoever started the program


def ping() -> None:
    """Raise if the database does not answer."""
    store().ping()


@st.cache_resource(max_entries=16, show_spinner=False)
def _workshop(url: str, code: str, revision: int) -> Workshop:  # noqa: ARG001 - revision is the key
    return open_store(url).workshops.by_code(code)


def _token() -> str:
    if _TOKEN not in st.session_state:
        sent = st.context.cookies.get(COOKIE, "")
        # Without its cookie a browser is somebody new in every tab, never one person with others.
        st.session_state[_TOKEN] = sent if is_token(sent) else new_token()
    token: str = st.session_state[_TOKEN]
    return token


def _workshop_of(code: str) -> Workshop | None:
    if not code:
        return None
    kept = store()
    try:
        return _workshop(kept.url, code, kept.workshops.revision(code))
    except Refused:
        return None


def _participant(workshop: Workshop | None, token: str) -> ParticipantId | None:
    if workshop is None:
        return None
    return store().people.present(workshop.id, token_hash(token, workshop.id))


def _roles(workshop: Workshop | None, token: str) -> frozenset[Role]:
    scope = workshop.id if workshop else None
    return store().grants.roles(scope, token_hash(token, scope))


def _language(workshop: Workshop | None) -> str:
    asked = st.query_params.get(LANGUAGE) or (st.context.locale or "").split("-")[0]
    return _one_of(asked, _languages(workshop))


def _languages(workshop: Workshop | None) -> Sequence[str]:
    return offered(workshop.plan.languages) if workshop else offered()


def _one_of(asked: str | None, offered: Sequence[str]) -> str:
    return asked if asked is not None and asked in offered else offered[0]


def _channel(participant: ParticipantId | None, roles: Collection[Role]) -> Channel:
    if participant and Role.HELPER in roles and store().people.is_assisted(participant):
        return Channel.ASSISTED
    agent = st.context.headers.get("User-Agent") or ""
    return Channel.PHONE if any(word in agent for word in _PHONE_WORDS) else Channel.TABLET
