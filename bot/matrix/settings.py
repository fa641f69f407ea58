"""What the operator tells the bridge: matrix.yml, the environment over it, secrets in the environment alone."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

PREFIX = "CLUSTERLOTSE_MATRIX_"
EVERYBODY = "*"
_ADDRESS = re.compile(r"https?://[^\s/?#]+(/[^\s?#]*)?")
_ACCOUNT = re.compile(r"@[^\s:]+:[^\s/]+")
_SERVER = re.compile(r"[a-z0-9.-]+(:\d{1,5})?|\[[0-9a-f:]+\](:\d{1,5})?")


class SettingsError(Exception):
    """Something is wrong with what the operator told; the text names place, key and remedy."""


@dataclass(frozen=True)
class Settings:
    """What is valid for one run."""

    homeserver: str
    account: str
    device_name: str
    servers: frozenset[str]
    assistant: str
    website: str | None
    folder: Path
    keep_days: int
    patience: float
    password: str | None = None
    token: str | None = None

    def lets_in(self, user: str) -> bool:
        """May this person talk to the bridge?"""
        return EVERYBODY in self.servers or user.partition(":")[2] in self.servers


def load(file: Path, environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings; a SettingsError if one of them cannot be."""
    reader = _Reader(file, environment)
    account = reader.matching("konto", _ACCOUNT, "ein Konto wie @clusterlotse:example.org")
    if account is None:
        raise reader.wrong(
            "konto",
            "fehlt",
            "Tragen Sie das Konto des Assistenten ein, zum Beispiel @clusterlotse:example.org (Muster: matrix.beispiel.yml)",
        )
    homeserver = reader.matching("homeserver", _ADDRESS, "eine Adresse wie https://matrix.example.org")
    if homeserver is None:
        raise reader.wrong(
            "homeserver", "fehlt", "Tragen Sie die Adresse des Homeservers ein, zum Beispiel https://matrix.example.org"
        )
    assistant = reader.matching("assistent", _ADDRESS, "eine Adresse wie http://127.0.0.1:5005")
    website = reader.matching("webseite", _ADDRESS, "eine Adresse wie https://lotse.example.org")
    settings = Settings(
        homeserver=homeserver.rstrip("/"),
        account=account,
        device_name=str(reader.value("geraet") or "Clusterlotse"),
        servers=reader.servers("erlaubte_server", account.partition(":")[2]),
        assistant=(assistant or "http://127.0.0.1:5005").rstrip("/"),
        website=website.rstrip("/") if website else None,
        folder=Path(str(reader.value("ordner") or "var/matrix")),
        keep_days=reader.number("aufbewahrung_tage", 30, 1, 365),
        patience=reader.number("geduld_sekunden", 20, 1, 600),
        password=environment.get(f"{PREFIX}PASSWORT") or None,
        token=environment.get(f"{PREFIX}TOKEN") or None,
    )
    reader.refuse_unknown()
    return settings


class _Reader:
    """Reads one key after the other and remembers which there are."""

    def __init__(self, file: Path, environment: Mapping[str, str]) -> None:
        self._file, self._environment, self._known = file, environment, {"passwort", "token"}
        self._content = _read(file)

    def value(self, key: str) -> Any:
        self._known.add(key)
        return self._environment.get(PREFIX + key.upper(), self._content.get(key))

    def matching(self, key: str, shape: re.Pattern[str], wanted: str) -> str | None:
        value = self.value(key)
        if value is not None and not (isinstance(value, str) and shape.fullmatch(value)):
            raise self.wrong(key, f"ist {value!r}", f"Erwartet wird {wanted}")
        return value

    def number(self, key: str, usual: int, least: int, most: int) -> int:
        value = self.value(key)
        try:
            number = usual if value is None else int(str(value))
        except ValueError:
            number = least - 1
        if not least <= number <= most:
            raise self.wrong(key, f"ist {value!r}", f"Erwartet wird eine ganze Zahl von {least} bis {most}")
        return number

    def servers(self, key: str, own: str) -> frozenset[str]:
        value = self.value(key)
        if value is None:
            return frozenset({own})
        names = [name for name in re.split(r"[,\s]+", value) if name] if isinstance(value, str) else value
        remedy = f"Lassen Sie den Schlüssel weg, dann darf nur {own} herein; nennen Sie Server, oder schreiben Sie ['*'] für alle"
        if not names:
            raise self.wrong(key, "ist leer, so dürfte niemand mit dem Assistenten sprechen", remedy)
        if not isinstance(names, list) or not all(map(_is_server, names)):
            raise self.wrong(key, f"ist {value!r}", remedy)
        return frozenset(names)

    def refuse_unknown(self) -> None:
        for key in self._content:
            if key in ("passwort", "token"):
                remedy = f"Geheimes gehört nicht in die Datei. Setzen Sie stattdessen die Umgebungsvariable {PREFIX}{key.upper()}"
                raise self.wrong(key, "steht in der Datei", remedy)
            if key not in self._known:
                raise self.wrong(
                    key, "ist unbekannt", f"Es gibt: {', '.join(sorted(self._known - {'passwort', 'token'}))}"
                )

    def wrong(self, key: str, what: str, remedy: str) -> SettingsError:
        return SettingsError(f"{self._file}, Schlüssel „{key}“: {what}. {remedy}.")


def _is_server(name: Any) -> bool:
    return isinstance(name, str) and bool(name == EVERYBODY or _SERVER.fullmatch(name))


def _read(file: Path) -> dict[str, Any]:
    try:
        content = yaml.safe_load(file.read_text(encoding="utf-8")) or {}
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise SettingsError(
            f"{file} lässt sich nicht lesen: {error}. Vergleichen Sie mit matrix.beispiel.yml."
        ) from error
    if not isinstance(content, dict):
        raise SettingsError(f"{file}: Erwartet werden Zeilen der Form „schluessel: wert“, siehe matrix.beispiel.yml.")
    return content
