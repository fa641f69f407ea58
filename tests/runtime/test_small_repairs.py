"""The action server's call, cards, quiet, loopback, and the machinery that runs the repairs."""

from __future__ import annotations

import asyncio
import gc
import os
import subprocess
import sys
import types
import warnings
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from rasa.core import constants
from rasa.core.actions import action
from rasa.core.channels.channel import CollectingOutputChannel, OutputChannel, UserMessage
from rasa.core.utils import AvailableEndpoints
from threadpoolctl import threadpool_info

from bot.runtime import hooks, prepare, repairs
from tests.conftest import ROOT, project_environment
from tests.runtime.conftest import TinyTalk, texts


def test_the_call_is_bounded_and_the_schema_is_not_checked(talk: TinyTalk, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise AssertionError("schema was checked")

    monkeypatch.setattr(jsonschema, "validate", fail)
    assert action.DEFAULT_REQUEST_TIMEOUT == 8.0
    assert texts(talk.say("wir sind zwölf partner")) == ["Verstanden: wir sind zwölf partner"]


def test_the_actions_url_overrules_the_file(tiny_project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = str(tiny_project / "endpoints.yml")
    assert AvailableEndpoints.read_endpoints(file).action.url == "http://127.0.0.1:5055/webhook"
    monkeypatch.setenv("CLUSTERLOTSE_ACTIONS_URL", "http://127.0.0.1:1234/webhook")
    assert AvailableEndpoints.read_endpoints(file).action.url == "http://127.0.0.1:1234/webhook"


CARD = {"schema": "clusterlotse/1", "kind": "answer"}


@pytest.mark.parametrize(("draws", "custom", "sent"), [(False, CARD, 1), (True, CARD, 2), (False, {"andere": 1}, 2)])
def test_messengers_get_the_text_without_our_card(draws: bool, custom: dict[str, Any], sent: int) -> None:
    class Messenger(OutputChannel):
        draws_cards = draws

        def __init__(self) -> None:
            self.sent: list[str] = []

        async def send_text_message(self, recipient_id: str, text: str, **_: Any) -> None:
            self.sent.append(text)

    messenger = Messenger()
    message = {"text": "Antwort", "custom": custom}
    asyncio.run(messenger.send_response("du", message))
    assert len(messenger.sent) == sent


def test_rest_gets_the_card() -> None:
    channel = CollectingOutputChannel()
    asyncio.run(channel.send_response("du", {"text": "Antwort", "custom": CARD}))
    assert channel.messages[-1]["custom"] == CARD


def test_nothing_is_reported_and_nobody_listens_outside() -> None:
    assert os.environ["RASA_TELEMETRY_ENABLED"] == "false"
    assert os.environ["SANIC_HOST"] == "127.0.0.1"
    assert constants.DEFAULT_SERVER_INTERFACE == "127.0.0.1"


def test_the_model_is_frozen_after_loading(talk: TinyTalk) -> None:
    assert gc.get_freeze_count() > 10_000


def test_a_message_is_counted_on_one_core(talk: TinyTalk) -> None:
    assert {pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"} == {1}


def test_warnings_are_one_line_and_none_is_about_libraries_insides() -> None:
    code = (
        "from bot.runtime import prepare; prepare(); import warnings; warnings.simplefilter('always');"
        "warnings.warn('alt', DeprecationWarning); warnings.warn('zwei\\n  Zeilen', UserWarning)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=project_environment(), cwd=ROOT, capture_output=True, text=True
    )
    assert done.stderr == "Hinweis: zwei Zeilen\n"
    assert warnings.formatwarning("x", UserWarning, "f", 1) == "Hinweis: x\n"


def test_prepare_may_be_called_twice() -> None:
    before = UserMessage.__init__
    prepare()
    assert UserMessage.__init__ is before


def test_every_repair_has_been_applied() -> None:
    """A repair whose module has another name now would wait for ever."""
    for module, _ in repairs.REPAIRS:
        __import__(module)
    assert not set(hooks._finder.repairs) & {module for module, _ in repairs.REPAIRS}


def test_a_repair_runs_when_its_module_is_imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "fremdes_modul.py").write_text("wert = 1\n")
    monkeypatch.syspath_prepend(str(tmp_path))

    def repair(module: types.ModuleType) -> None:
        module.wert += 1  # type: ignore[attr-defined]

    hooks.when_imported("fremdes_modul", repair)
    import fremdes_modul  # type: ignore[import-not-found]

    assert fremdes_modul.wert == 2
    hooks.when_imported("fremdes_modul", repair)
    assert fremdes_modul.wert == 3
