"""Only this command tells Telegram where we are, and it never shows the token."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import Any

import pytest

from tests.conftest import ROOT
from tests.messenger.bot_api import TOKEN, BotApi

SECRET = "ein-langes_geheimnis-123"


def run(api: BotApi, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("CLUSTERLOTSE_")}
    told = {
        "CLUSTERLOTSE_TELEGRAM_API": api.url,
        "CLUSTERLOTSE_TELEGRAM_TOKEN": TOKEN,
        "CLUSTERLOTSE_TELEGRAM_SECRET": SECRET,
    }
    command = [sys.executable, "-m", "bot", "telegram", *arguments]
    return subprocess.run(
        command, cwd=ROOT, env={**kept, **told, **environment}, capture_output=True, text=True, check=False
    )


def test_the_webhook_is_registered_shown_and_removed(bot_api: BotApi) -> None:
    done = run(bot_api, "anmelden", "https://lotse.example.org/")
    assert done.returncode == 0, done.stderr
    webhook: dict[str, Any] = bot_api.webhook
    assert webhook["url"] == "https://lotse.example.org/webhooks/telegram/webhook"
    assert webhook["secret_token"] == SECRET
    assert webhook["allowed_updates"] == ["message", "edited_message", "callback_query"]
    assert "läuft über Telegram" in bot_api.of("setMyDescription")[-1]["description"]
    assert "https://lotse.example.org" in bot_api.of("setMyDescription")[-1]["description"]
    assert "https://lotse.example.org/webhooks" in run(bot_api, "pruefen").stdout
    assert run(bot_api, "abmelden").returncode == 0
    assert "keiner" in run(bot_api, "pruefen").stdout


@pytest.mark.parametrize(
    ("arguments", "environment", "told"),
    [
        (("anmelden", "http://lotse.example.org"), {}, "https://"),
        (("anmelden", "https://x.example"), {"CLUSTERLOTSE_TELEGRAM_TOKEN": ""}, "CLUSTERLOTSE_TELEGRAM_TOKEN"),
        (("anmelden", "https://x.example"), {"CLUSTERLOTSE_TELEGRAM_SECRET": ""}, "CLUSTERLOTSE_TELEGRAM_SECRET"),
        (
            ("anmelden", "https://x.example"),
            {"CLUSTERLOTSE_TELEGRAM_SECRET": "mit leer"},
            "Telegram lehnt setWebhook ab",
        ),
        (("pruefen",), {"CLUSTERLOTSE_TELEGRAM_TOKEN": "1:falsch"}, "Unauthorized"),
        (("pruefen",), {"CLUSTERLOTSE_TELEGRAM_API": "http://127.0.0.1:9"}, "nicht zu erreichen"),
    ],
)
def test_what_is_wrong_is_said_without_the_token(
    bot_api: BotApi, arguments: tuple[str, ...], environment: dict[str, str], told: str
) -> None:
    done = run(bot_api, *arguments, **environment)
    assert done.returncode == 1
    assert told in done.stderr
    assert TOKEN not in done.stdout + done.stderr
