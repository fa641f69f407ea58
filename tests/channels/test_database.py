"""Two doors use one file, and somebody looks into it meanwhile: nothing that was written is lost."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from bot.channels.conversations import Conversations
from bot.channels.database import Database

LOOK = "import sqlite3, sys; store = sqlite3.connect(sys.argv[1]); print(store.execute('SELECT count(*) FROM conversations').fetchone()[0])"


def look(file: Path) -> int:
    """Another program opens the file and closes it again, as a backup does."""
    done = subprocess.run([sys.executable, "-c", LOOK, str(file)], capture_output=True, text=True, check=True)
    return int(done.stdout)


def test_two_connections_of_one_process_keep_what_others_look_at(tmp_path: Path) -> None:
    file = tmp_path / "web.sqlite"
    first, second = Conversations(Database(file)), Conversations(Database(file))
    first.begin("eins")
    assert look(file) == 1
    second.begin("zwei")
    first.begin("drei")
    assert look(file) == 3


def test_the_file_is_for_us_alone(tmp_path: Path) -> None:
    Database(tmp_path / "web.sqlite")
    assert (tmp_path / "web.sqlite").stat().st_mode & 0o777 == 0o600
