"""What the comparison needs besides Python: the built widget, the peers from the npm registry, and Chromium."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from bench.errors import NotMeasuredError
from bench.widget.contestants import HERE, MODULES
from tools.browser import REMEDY, chromium
from tools.widget import WidgetError, find_node

Say = Callable[[str], None]
LOCK = HERE / "package-lock.json"


def browser() -> str:
    """Where Chromium is."""
    found = chromium()
    if not found:
        raise NotMeasuredError(REMEDY)
    return str(found)


def build_widget(root: Path) -> None:
    """Build ours, unless it was built from the sources as they are now."""
    if subprocess.run([sys.executable, str(root / "tools" / "widget.py")], check=False).returncode:
        raise NotMeasuredError("Ohne gebautes Widget gibt es nichts zu messen.")


def install_peers(say: Say) -> None:
    """Install the peers, unless they were installed from the lock as it is now. None of their scripts is run."""
    stamp, wanted = MODULES / ".installed-from", hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if stamp.is_file() and stamp.read_text() == wanted:
        return
    say("deep-chat und Web Chat werden aus dem npm-Verzeichnis geholt (rund 500 MB) …")
    try:
        npm = find_node(say)
    except WidgetError as error:
        raise NotMeasuredError(str(error)) from error
    done = subprocess.run(
        [*npm, "ci", "--ignore-scripts", "--no-fund", "--no-audit"],
        cwd=HERE,
        env={**os.environ, "PATH": f"{Path(npm[0]).parent}{os.pathsep}{os.environ.get('PATH', '')}"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        raise NotMeasuredError(f"deep-chat und Web Chat lassen sich nicht holen:\n{done.stdout[-1500:]}")
    stamp.write_text(wanted)
