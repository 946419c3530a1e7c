"""What every device meets before any screen: cookie, headers, origin."""

import base64
import hashlib
import re
import socket
import subprocess
import sys

import httpx
import pytest
from sqlalchemy import text
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Subprotocol

from tests.running import ROOT, running

pytestmark = pytest.mark.server

FOREIGN = "http://elsewhere.test"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with running(tmp_path_factory.mktemp("platform")) as server:
        yield server


@pytest.fixture
def client(server):
    with httpx.Client(base_url=server.address) as client:
        yield client


def token(response):
    return re.search(r"quartiersrunde=([\w-]+);", response.headers.get("set-cookie", ""))


def stream(server, host=None, **handshake):
    """Open the socket every screen lives on, with the Host header a browser would send."""
    host = host or f"localhost:{server.port}"
    return connect(
        f"ws://{host}/_stcore/stream",
        sock=socket.create_connection(("127.0.0.1", server.port)),
        subprotocols=[Subprotocol("streamlit")],
        proxy=None,
        **handshake,
    )


def test_a_browser_gets_its_token_with_the_first_page(client):
    """The token is there before the first WebSocket, and no script can read it."""
    cookie = client.get("/").headers["set-cookie"]
    assert re.fullmatch(r"quartiersrunde=[\w-]{43}; Path=/; HttpOnly; SameSite=Lax", cookie)


def test_a_browser_keeps_its_token(client):
    """A reload, a deep link or a script file never make another person of somebody."""
    client.get("/")
    for path in ("/", "/ideas", "/page.css", "/leaflet/leaflet.js"):
        assert "set-cookie" not in client.get(path).headers


def test_no_two_browsers_share_a_token(server):
    """Fifty people are fifty people."""
    tokens = {token(httpx.get(server.address)).group(1) for _ in range(50)}
    assert len(tokens) == 50


@pytest.mark.parametrize("made_up", ["1", "x" * 44, "ä" * 43, "", "a;b"])
def test_a_made_up_token_is_replaced(client, made_up):
    """Nobody becomes somebody by typing a short token into the cookie."""
    header = {"Cookie": f"quartiersrunde={made_up}".encode()}
    assert token(client.get("/", headers=header))


def test_a_page_from_the_cache_is_sent_again_with_a_token(client, server):
    """After closing the browser the page may be cached, but the token is gone."""
    tag = client.get("/").headers["etag"]
    again = httpx.get(server.address, headers={"If-None-Match": tag})
    assert again.status_code == 200
    assert token(again)


def test_a_page_with_a_token_in_it_is_never_stored(server):
    """A proxy must not hand one person's token to the next."""
    assert httpx.get(server.address).headers["cache-control"] == "no-store"


def test_the_cookie_is_secure_behind_a_proxy_that_speaks_https(server):
    """In a city's data centre the token never travels in the clear."""
    headers = {"X-Forwarded-Proto": "https"}
    assert "; Secure" in httpx.get(server.address, headers=headers).headers["set-cookie"]


@pytest.mark.parametrize(
    "path", ["/", "/healthz", "/page.css", "/leaflet/leaflet.js", "/leaflet/nothing", "/media/x"]
)
def test_every_answer_forbids_foreign_hosts(client, path):
    """Whatever the route and the status, the browser is told to stay with this server."""
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    scripts = re.search("script-src ([^;]*)", policy).group(1)
    assert not re.search(r"https?:|\*|//", policy)
    assert "unsafe" not in scripts
    assert "frame-ancestors 'self'" in policy
    assert headers["referrer-policy"] == "same-origin"
    assert headers["x-content-type-options"] == "nosniff"


def test_the_scripts_in_the_page_are_the_allowed_ones(client):
    """An update of Streamlit that changes its page does not leave a blank screen."""
    page = client.get("/")
    inline = re.findall(r"<script>(.*?)</script>", page.text, re.DOTALL)
    assert inline
    for script in inline:
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in page.headers["content-security-policy"]


def test_scripts_may_be_written_into_the_frame_of_folium_only(client):
    """What folium needs is allowed in folium's frame and nowhere else."""
    frame = "/component/streamlit_folium.st_folium/index.html"
    for path, relaxed in {frame: True, "/": False, "/component/other": False}.items():
        assert ("'unsafe-eval'" in client.get(path).headers["content-security-policy"]) is relaxed


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
@pytest.mark.parametrize("origin", [FOREIGN, "null", None])
def test_writing_from_a_foreign_page_is_refused(client, method, origin):
    """A page somewhere else cannot act with a resident's cookie."""
    headers = {"Origin": origin} if origin else {}
    assert client.request(method, "/_stcore/upload_file/a/b", headers=headers).status_code == 403


def test_writing_from_an_own_page_is_passed_on(client, server):
    """The refusal does not hit our own pages."""
    assert client.post("/healthz", headers={"Origin": server.address}).status_code == 405


@pytest.mark.parametrize("origin", [FOREIGN, "null", "http://[", None])
def test_a_socket_from_a_foreign_page_is_refused(server, origin):
    """A page somewhere else cannot vote for a resident."""
    with pytest.raises(InvalidStatus) as refused:
        stream(server, origin=origin)
    assert refused.value.response.status_code == 403


@pytest.mark.parametrize("host", ["hall.test", "hall.test:8501", "192.168.178.20:8501", "laptop"])
def test_a_hall_reaches_the_server_under_any_plain_name(server, host):
    """Whatever the laptop is called in the hall, its own pages get their socket."""
    with stream(server, host, origin=f"http://{host}") as opened:
        assert opened.subprotocol == "streamlit"


def test_the_server_asks_no_foreign_host(tmp_path):
    """Neither at its start nor for a foreign origin: a hall needs no internet."""
    with socket.create_server(("127.0.0.1", 0)) as internet:
        internet.settimeout(0.5)
        proxy = f"http://127.0.0.1:{internet.getsockname()[1]}"
        with running(tmp_path, HTTP_PROXY=proxy, HTTPS_PROXY=proxy, NO_PROXY="localhost") as server:
            httpx.get(server.address, headers={"Origin": FOREIGN}, trust_env=False)
            with pytest.raises(InvalidStatus):
                stream(server, origin=FOREIGN)
            with pytest.raises(TimeoutError):
                internet.accept()


def test_nothing_about_visitors_is_logged(client, server):
    """The log of an evening has no addresses and no visits in it."""
    client.get("/?w=SECRET", headers={"User-Agent": "somebody's phone"})
    log = server.log.read_text(encoding="utf-8")
    assert not re.search(r"127\.0\.0\.1|SECRET|somebody|GET ", log)


def test_health_is_the_health_of_the_database(postgresql, tmp_path):
    """A watchdog learns that votes can be stored, not only that a process exists."""
    url = postgresql.url.set(drivername="postgresql", database="health")
    database = url.render_as_string(hide_password=False)
    with postgresql.connect() as administrator:
        administrator.execute(text("CREATE DATABASE health"))
        with running(tmp_path, QUARTIERSRUNDE_DATABASE=database) as server:
            address = f"{server.address}/healthz"
            assert httpx.get(address, timeout=30).status_code == 200
            administrator.execute(text("ALTER DATABASE health ALLOW_CONNECTIONS false"))
            administrator.execute(
                text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :n"),
                {"n": "health"},
            )
            assert httpx.get(address, timeout=30).status_code == 503


def test_streamlit_knows_every_option_that_is_set():
    """A renamed option would silently bring a default back."""
    command = [sys.executable, "-m", "streamlit", "config", "show"]
    shown = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert "is not a valid config option" not in shown.stdout + shown.stderr
