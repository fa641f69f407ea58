"""Signing in, staying signed in, and being signed out."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.channels.server import Server
from tests.matrix.bridge import Bridge
from tests.matrix.homeserver import Homeserver
from tests.matrix.people import Person
from tests.ports import free_port

NO_PASSWORD = {"CLUSTERLOTSE_MATRIX_PASSWORT": ""}


@pytest.fixture
def own(homeserver: Homeserver, server: Server, tmp_path: Path) -> Bridge:
    """A bridge that has never run."""
    return Bridge(tmp_path / "own", homeserver, server.url, f"lotse-{secrets.token_hex(4)}")


def test_the_password_is_needed_once(own: Bridge) -> None:
    own.start()
    device = own.rows("SELECT value FROM account WHERE key = 'device_id'")
    assert own.stop() == 0
    own.start(**NO_PASSWORD)
    assert own.stop() == 0
    assert own.rows("SELECT value FROM account WHERE key = 'device_id'") == device


def test_a_token_will_do(own: Bridge) -> None:
    own.start(CLUSTERLOTSE_MATRIX_TOKEN=own.account["access_token"], **NO_PASSWORD)
    assert own.stop() == 0
    assert own.rows("SELECT value FROM account WHERE key = 'device_id'") == [own.account["device_id"]]
    assert "Das eigene Gerät ist bestätigt" in own.log.read_text()


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({"CLUSTERLOTSE_MATRIX_PASSWORT": "falsch"}, "M_FORBIDDEN"),
        (NO_PASSWORD, "Setzen Sie CLUSTERLOTSE_MATRIX_PASSWORT"),
        ({"CLUSTERLOTSE_MATRIX_ERLAUBTE_SERVER": " "}, "erlaubte_server"),
    ],
)
def test_what_the_operator_has_to_do_is_said(own: Bridge, environment: dict[str, str], words: str) -> None:
    with pytest.raises(AssertionError):
        own.start(**environment)
    assert own.ended() == 1
    assert words in own.log.read_text()
    assert "Traceback" not in own.log.read_text()


def test_signed_out_it_ends_and_comes_back_as_a_new_device(own: Bridge, person: Callable[[str], Person]) -> None:
    own.start()
    anna = person("anna")
    room = anna.room_with(own.id)
    anna.wait_for(room, "Antworten Sie mit 1, 2")
    own.sign_out()
    anna.say(room, "Wir sind 12 Unternehmen.")
    assert own.ended() == 1
    assert "hat die Brücke abgemeldet" in own.log.read_text()
    own.start()
    anna.wait_for(room, "12 Unternehmen")
    assert own.stop() == 0
    assert own.log.read_text().count("Das eigene Gerät ist bestätigt") == 2


def test_a_homeserver_that_is_not_there_is_named_in_the_log(own: Bridge) -> None:
    nowhere = f"http://127.0.0.1:{free_port()}"
    own.launch(CLUSTERLOTSE_MATRIX_HOMESERVER=nowhere)
    own.wait_until(lambda: f"{nowhere} ist nicht zu erreichen" in own.log.read_text())
    own.stop()


def test_two_bridges_never_share_a_folder(bridge: Bridge) -> None:
    second = Bridge.of(bridge, bridge.folder)
    with pytest.raises(AssertionError):
        second.start()
    assert second.ended() == 1
    assert "arbeitet schon eine Brücke" in bridge.log.read_text()


def test_keys_of_somebody_else_are_left_alone(own: Bridge, homeserver: Homeserver, tmp_path: Path) -> None:
    own.start()
    own.stop()
    second = Bridge.of(own, tmp_path / "second")
    second.start()
    assert "Bestätigen Sie das Gerät" in second.log.read_text()
    assert second.stop() == 0
