"""`python -m bot.matrix`: run the bridge. `--datei` names another settings file than matrix.yml."""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import sys
from pathlib import Path

from bot.matrix.account import AccountError
from bot.matrix.mishaps import log_without_words
from bot.matrix.runner import run
from bot.matrix.settings import PREFIX, SettingsError, load
from bot.matrix.sync import SignedOutError

SIGNED_OUT = "Der Homeserver hat die Brücke abgemeldet. Beim nächsten Start meldet sie sich mit dem Passwort neu an."


def main() -> int:
    """Run until told to stop; 1 if the operator has to do something."""
    parser = argparse.ArgumentParser(
        prog="python -m bot.matrix", description="Brücke zwischen Matrix und dem Assistenten"
    )
    usual = os.environ.get(f"{PREFIX}DATEI", "matrix.yml")
    parser.add_argument("--datei", type=Path, default=Path(usual), help="Einstellungen, sonst matrix.yml")
    arguments = parser.parse_args()
    os.umask(0o077)  # everything the bridge writes is its own
    logging.basicConfig(format="%(asctime)s %(levelname)s %(message)s", level=logging.WARNING)
    logging.getLogger("clusterlotse.matrix").setLevel(logging.INFO)
    for talkative in ("nio", "peewee", "aiohttp", "asyncio"):  # they name rooms and people
        logging.getLogger(talkative).setLevel(logging.CRITICAL + 1)
    try:
        asyncio.run(run(load(arguments.datei)))
    except (SettingsError, AccountError) as error:
        print(error, file=sys.stderr)
        return 1
    except SignedOutError:
        print(SIGNED_OUT, file=sys.stderr)
        return 1
    except Exception as error:
        log_without_words(error)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
