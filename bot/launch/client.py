"""The REST channel as the terminal needs it."""

from __future__ import annotations

import http.client
import json
import secrets
from typing import Any
from urllib.error import URLError
from urllib.request import ProxyHandler, Request, build_opener

from bot.launch.settings import LaunchError

_direct = build_opener(ProxyHandler({}))


class Conversation:
    """One talk with the assistant, under an id nobody guesses."""

    def __init__(self, url: str) -> None:
        """Begin a new talk; nothing is sent yet."""
        self.url = f"{url}/webhooks/rest/webhook"
        self.sender = f"terminal-{secrets.token_hex(8)}"

    def say(self, text: str) -> list[dict[str, Any]]:
        """Send a message, return the replies."""
        body = json.dumps({"sender": self.sender, "message": text}).encode()
        request = Request(self.url, body, {"Content-Type": "application/json"})
        try:
            with _direct.open(request, timeout=60) as response:
                replies = json.load(response)
        except (URLError, OSError, http.client.HTTPException, ValueError) as error:
            raise LaunchError(
                "Der Assistent antwortet nicht mehr; starten Sie ihn mit make start und sprechen Sie noch einmal."
            ) from error
        return [reply for reply in replies if isinstance(reply, dict)]
