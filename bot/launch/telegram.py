"""`python -m bot telegram …`: tell Telegram where our webhook is. Nothing but this command ever does."""

from __future__ import annotations

import argparse
import json
import os
import sys
import urllib.error
import urllib.request
from typing import Any

from bot.launch.settings import LaunchError
from bot.messenger import first_contact

TOKEN, SECRET, API = "CLUSTERLOTSE_TELEGRAM_TOKEN", "CLUSTERLOTSE_TELEGRAM_SECRET", "CLUSTERLOTSE_TELEGRAM_API"
USUAL_API = "https://api.telegram.org"
WEBHOOK = "/webhooks/telegram/webhook"
UPDATES = ["message", "edited_message", "callback_query"]
SECONDS = 20
LONGEST_DESCRIPTION = 512
COMMANDS = {
    "start": "Ein Gespräch beginnen",
    "hilfe": "Was der Clusterlotse kann",
    "zwischenstand": "Das Ergebnis bis hierher",
    "loeschen": "Alles löschen, was gespeichert ist",
}


def telegram(arguments: list[str]) -> int:
    """Run one of the commands. Returns the exit code."""
    options = _parser().parse_args(arguments)
    try:
        options.run(options)
    except LaunchError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bot telegram", description=f"Meldet den Webhook bei Telegram an. Braucht {TOKEN} und {SECRET}."
    )
    commands = parser.add_subparsers(required=True, metavar="anmelden | abmelden | pruefen")
    register = commands.add_parser("anmelden", help="den Webhook, die Befehle und die Beschreibung eintragen")
    register.add_argument("adresse", help="öffentliche Adresse des Assistenten, zum Beispiel https://lotse.example.org")
    register.set_defaults(run=_register)
    commands.add_parser("abmelden", help="den Webhook austragen").set_defaults(run=_unregister)
    commands.add_parser("pruefen", help="zeigen, was bei Telegram eingetragen ist").set_defaults(run=_show)
    return parser


def _register(options: argparse.Namespace) -> None:
    address = options.adresse.rstrip("/")
    if not address.startswith("https://"):
        raise LaunchError(f"Telegram verlangt eine Adresse mit https://, nicht „{address}“.")
    webhook = {"url": address + WEBHOOK, "secret_token": _environment(SECRET), "allowed_updates": UPDATES}
    _call("setWebhook", webhook)
    _call("setMyCommands", {"commands": [{"command": c, "description": d} for c, d in COMMANDS.items()]})
    # Shown before anybody presses "Start", so that they know before they write anything.
    _call("setMyDescription", {"description": first_contact("telegram", address).text[:LONGEST_DESCRIPTION]})
    print(f"Angemeldet: {address}{WEBHOOK}")


def _unregister(_: argparse.Namespace) -> None:
    _call("deleteWebhook", {})
    print("Abgemeldet. Telegram schickt nichts mehr.")


def _show(_: argparse.Namespace) -> None:
    bot, webhook = _call("getMe", {}), _call("getWebhookInfo", {})
    print(f"Bot: @{bot['username']}")
    print(f"Webhook: {webhook.get('url') or 'keiner'}")
    print(f"Nicht zugestellt: {webhook.get('pending_update_count', 0)}")
    if webhook.get("last_error_message"):
        print(f"Letzter Fehler: {webhook['last_error_message']}")


def _environment(name: str) -> str:
    value = os.environ.get(name, "").strip()
    if not value:
        raise LaunchError(f"Setzen Sie zuerst die Umgebungsvariable {name}.")
    return value


def _call(method: str, body: dict[str, Any]) -> Any:
    """One call of the Bot API. The token is part of the address, so no address is ever told."""
    url = f"{os.environ.get(API) or USUAL_API}/bot{_environment(TOKEN)}/{method}"
    request = urllib.request.Request(url, json.dumps(body).encode(), {"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=SECONDS) as answer:
            return json.load(answer)["result"]
    except urllib.error.HTTPError as error:
        raise LaunchError(f"Telegram lehnt {method} ab: {_description(error)}") from None
    except (OSError, ValueError, KeyError):
        raise LaunchError(f"Telegram ist nicht zu erreichen ({method}).") from None


def _description(error: urllib.error.HTTPError) -> str:
    try:
        return str(json.load(error)["description"])
    except (ValueError, KeyError):
        return str(error.code)
