"""An encrypted room, and a second real client in it."""

from __future__ import annotations

import base64
import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.matrix.bridge import Bridge
from tests.matrix.homeserver import Homeserver
from tests.matrix.people import Person, SealedPerson
from tests.matrix.talks import OPENING, TO_THE_VERDICT


@pytest.fixture
def ben(homeserver: Homeserver, tmp_path: Path) -> Iterator[SealedPerson]:
    ben = SealedPerson(homeserver, f"ben-{secrets.token_hex(4)}", tmp_path / "ben")
    yield ben
    ben.close()


def test_a_whole_talk_and_the_memo_stay_encrypted_across_a_restart(bridge: Bridge, ben: SealedPerson) -> None:
    room = ben.do("room", invite=[bridge.id])["room"]
    ben.wait_for("Antworten Sie mit 1, 2")
    ben.ask(room, OPENING, "Management neutral")
    bridge.kill()
    before = len(ben.messages)
    ben.do("say", room=room, text="ja")
    bridge.start()
    ben.wait_for("schon begonnen", before)
    for text, words in TO_THE_VERDICT[1:]:
        ben.ask(room, text, words)
    ben.ask(room, "Ergebnis mitnehmen", "Clusterlotse-Ergebnis")
    assert all(message["sealed"] for message in ben.messages), "something was sent in clear"
    assert ben.unreadable == 0
    file = next(m["content"]["file"] for m in ben.messages if m["content"]["body"].endswith(".pdf"))
    fetched = ben.do("fetch", file=file)
    assert base64.b64decode(fetched["body"]).startswith(b"%PDF-")
    assert not base64.b64decode(fetched["sent"]).startswith(b"%PDF-"), "the homeserver could read the file"
    assert len(ben.texts()) == len({message["event"] for message in ben.messages})
    assert sum("Management neutral" in text for text in ben.texts()) == 1


def test_nobody_but_us_reads_the_files(bridge: Bridge) -> None:
    files = list((bridge.folder / "var").iterdir())
    assert {file.name for file in files} >= {"bruecke.sqlite", "schluessel.sqlite"}
    assert {oct(file.stat().st_mode & 0o777) for file in files} == {"0o600"}
    assert (bridge.folder / "var").stat().st_mode & 0o777 == 0o700


def test_the_bridge_vouches_for_its_own_device(homeserver: Homeserver, bridge: Bridge) -> None:
    found = Person(homeserver, "pruefer").call("POST", "/keys/query", {"device_keys": {bridge.id: []}})
    (device,) = found["device_keys"][bridge.id].values()
    (signer,) = found["self_signing_keys"][bridge.id]["keys"]
    assert signer in device["signatures"][bridge.id]
    (master,) = found["master_keys"][bridge.id]["keys"]
    assert master in found["self_signing_keys"][bridge.id]["signatures"][bridge.id]
