"""The floor: a bare ASGI route that writes the row, `python -m benchmarks.bare PORT FILE`."""

import json
import sqlite3
import sys

import uvicorn
from starlette.types import Receive, Scope, Send

_TABLE = (
    "CREATE TABLE vote (ballot TEXT, idea TEXT, value INTEGER, sequence INTEGER, device TEXT,"
    " PRIMARY KEY (ballot, idea)) WITHOUT ROWID"
)
_WRITE = "INSERT OR REPLACE INTO vote VALUES (?, ?, ?, ?, ?)"


class Bare:
    """One row and one commit per vote; no rule is checked, nobody is known."""

    def __init__(self, file: str) -> None:
        """Write to a new database at `file`, as durably as the real one."""
        self._database = sqlite3.connect(file, isolation_level=None)
        for setting in ("journal_mode=WAL", "synchronous=FULL"):
            self._database.execute(f"PRAGMA {setting}")
        self._database.execute(_TABLE)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Store whatever is sent."""
        if scope["type"] != "http":
            return
        sent = json.loads((await receive()).get("body") or b"{}")
        for change in sent.get("changes", ()):
            wanted = change["idea"], change["value"], change["sequence"]
            self._database.execute(_WRITE, (sent["ballot"], *wanted, sent["device"]))
        headers = [(b"content-type", b"application/json"), (b"content-length", b"2")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": b"{}"})


if __name__ == "__main__":
    uvicorn.run(
        Bare(sys.argv[2]),
        port=int(sys.argv[1]),
        access_log=False,
        log_level="warning",
        lifespan="off",
    )
