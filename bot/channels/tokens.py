"""Ids of conversations: issued and signed here, so that nobody can make one up."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import hmac
import os
import re
import secrets
from pathlib import Path

from bot.channels.problems import Problem

SENDER = "web-"
KEY_NAME = "CLUSTERLOTSE_KEY"
_SHAPE = re.compile(r"[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{22}")


class Signer:
    """Issues ids and tells own ones from forged ones. An id is `<128 random bits>.<half of an HMAC-SHA256>`."""

    def __init__(self, key: bytes) -> None:
        """Sign with this key."""
        self._key = key

    def issue(self) -> str:
        """A new id, unguessable."""
        name = _text(secrets.token_bytes(16))
        return f"{name}.{self._sign(name)}"

    def name_in(self, token: str) -> str:
        """The conversation's name within the server; a Problem if the id was not issued here."""
        if not _SHAPE.fullmatch(token):
            raise Problem("id_forged")
        name, _, signature = token.partition(".")
        if not hmac.compare_digest(signature, self._sign(name)):
            raise Problem("id_forged")
        return name

    def fingerprint(self, text: str) -> str:
        """Tells whether two messages are the same, and nothing to those who have only the file."""
        return self._mac("message", text)

    def chat_name(self, channel: str, chat: str) -> str:
        """The talk of a messenger's chat: always the same, and nothing that leads back to the chat. No id fits it."""
        return f"{channel}-{self._mac('chat', f'{channel}:{chat}')}"

    def _sign(self, name: str) -> str:
        return self._mac("conversation", name)

    def _mac(self, purpose: str, text: str) -> str:
        signed = f"{purpose}:{text}".encode("utf-8", "surrogatepass")
        return _text(hmac.new(self._key, signed, hashlib.sha256).digest()[:16])


def sender_of(name: str) -> str:
    """What Rasa knows the conversation by. Without the signature: who reads the store cannot walk in by the door."""
    return f"{SENDER}{name}"


def name_of(sender: str) -> str | None:
    """The conversation behind what Rasa knows it by; None for those of other doors."""
    return sender[len(SENDER) :] if sender.startswith(SENDER) else None


def signing_key(folder: Path) -> bytes:
    """The key from the environment, or from a file that is made at the first start and readable by us alone."""
    given = os.environ.get(KEY_NAME)
    if given:
        return hashlib.sha256(given.encode()).digest()
    file = folder / "web.key"
    folder.mkdir(parents=True, exist_ok=True)
    with contextlib.suppress(FileExistsError):
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as new:
            new.write(secrets.token_hex(32).encode())
    return hashlib.sha256(file.read_bytes()).digest()


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
