"""Signing in: with a password once, afterwards with the token that is kept, always as the same device."""

from __future__ import annotations

import fcntl
import logging
import secrets
import time
from pathlib import Path
from typing import IO

from nio import AsyncClient, AsyncClientConfig, LoginError, WhoamiError
from nio.store import SqliteStore

from bot.matrix.settings import PREFIX, Settings
from bot.matrix.store import Store

FEW_TRIES, BETWEEN_WARNINGS = 3, 60.0
log = logging.getLogger("clusterlotse.matrix")
TOKEN_GONE = ("M_UNKNOWN_TOKEN", "M_MISSING_TOKEN")


class AccountError(Exception):
    """We cannot sign in; the text tells the remedy."""


def alone(folder: Path) -> IO[bytes]:
    """Hold this as long as the bridge runs: two bridges would take each other's messages and spoil the keys."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    lock = (folder / "lauf.lock").open("wb")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        raise AccountError(
            f"Im Ordner {folder} arbeitet schon eine Brücke. Beenden Sie sie, bevor Sie neu starten."
        ) from error
    return lock


class PatientClient(AsyncClient):
    """Tries again for ever, and says in the log that it has to."""

    told = 0.0

    async def get_timeout_retry_wait_time(self, got_timeouts: int) -> float:
        """How long to wait before the next try."""
        if got_timeouts > FEW_TRIES and time.monotonic() - self.told > BETWEEN_WARNINGS:
            self.told = time.monotonic()
            log.warning("Der Homeserver %s ist nicht zu erreichen, die Brücke versucht es weiter", self.homeserver)
        return float(await super().get_timeout_retry_wait_time(got_timeouts))


def client_for(settings: Settings, store: Store) -> AsyncClient:
    """A client whose keys lie beside our store."""
    owner = store.get("account")
    if owner not in (None, settings.account):
        raise AccountError(
            f"Der Ordner {settings.folder} gehört zu einem anderen Konto als {settings.account}. "
            "Nennen Sie unter „ordner“ einen eigenen Ordner für dieses Konto."
        )
    if store.get("pickle_key") is None:
        store.put(account=settings.account, pickle_key=secrets.token_hex(32))
    config = AsyncClientConfig(
        store=SqliteStore,
        store_name="schluessel.sqlite",
        pickle_key=str(store.get("pickle_key")),
        encryption_enabled=True,
        max_timeout_retry_wait_time=5,
        request_timeout=30,
    )
    return PatientClient(settings.homeserver, settings.account, store.get("device_id"), str(settings.folder), config)


async def sign_in(client: AsyncClient, settings: Settings, store: Store) -> None:
    """Use the token we have, get one with the password if we have none; an AccountError if neither works."""
    token = settings.token or store.get("token")
    if token and await _restored(client, settings, store, token):
        return
    if settings.password is None:
        raise AccountError(
            f"Für {settings.account} ist kein gültiges Token da. Setzen Sie {PREFIX}PASSWORT oder {PREFIX}TOKEN."
        )
    client.device_id = None  # a device that was signed out has lost its keys: we come back as a new one
    answer = await client.login(settings.password, settings.device_name)
    if isinstance(answer, LoginError):
        raise AccountError(
            f"Die Anmeldung von {settings.account} ist gescheitert ({answer.status_code}). "
            f"Prüfen Sie „konto“, „homeserver“ und {PREFIX}PASSWORT."
        )
    store.put(token=answer.access_token, device_id=answer.device_id)
    protect(settings.folder)


async def _restored(client: AsyncClient, settings: Settings, store: Store, token: str) -> bool:
    client.access_token = token
    who = await client.whoami()
    if isinstance(who, WhoamiError):
        client.access_token = ""
        if who.status_code in TOKEN_GONE:
            return False
        raise AccountError(f"Der Homeserver gibt keine Auskunft über das Token ({who.status_code}).")
    if who.user_id != settings.account:
        raise AccountError(f"Das Token gehört nicht zu {settings.account}. Prüfen Sie „konto“ und {PREFIX}TOKEN.")
    device = who.device_id or store.get("device_id")
    if device is None:
        raise AccountError("Das Token gehört zu keinem Gerät. Melden Sie sich mit dem Passwort an.")
    client.restore_login(settings.account, device, token)
    store.put(token=token, device_id=device)
    protect(settings.folder)
    return True


def protect(folder: Path) -> None:
    """Nobody but us reads these files."""
    folder.chmod(0o700)
    for file in folder.iterdir():
        file.chmod(0o600)
