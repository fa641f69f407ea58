"""Where a Python 3.10 may be, in the order in which they are tried. Standard library only."""

import glob
import os
import shutil
import subprocess

WANTED = (3, 10)
FOLDERS = (
    "~/.pyenv/versions/3.10*/bin",
    "$PYENV_ROOT/versions/3.10*/bin",
    "~/.local/share/uv/python/cpython-3.10*/bin",
    "$UV_PYTHON_INSTALL_DIR/cpython-3.10*/bin",
    "~/.asdf/installs/python/3.10*/bin",
    "$ASDF_DATA_DIR/installs/python/3.10*/bin",
    "~/.local/share/mise/installs/python/3.10*/bin",
    "$MISE_DATA_DIR/installs/python/3.10*/bin",
    "~/.local/share/rtx/installs/python/3.10*/bin",
    "~/*conda3/envs/*/bin",
    "/usr/bin",
    "/usr/local/bin",
    "/usr/local/opt/python@3.10/bin",
    "/opt/homebrew/opt/python@3.10/bin",
    "/opt/local/bin",
    "/opt/python*/bin",
    "/opt/python/*3.10*/bin",
    "/opt/*/bin",
    "/usr/local/python*/bin",
    "/Library/Frameworks/Python.framework/Versions/3.10/bin",
)


def runs(python):
    """The interpreter itself if it is a working Python 3.10 with what a virtual environment needs, else None."""
    code = "import sys, ssl, ctypes, sqlite3, venv; print(sys.version_info[0], sys.version_info[1], sys.executable)"
    try:
        done = subprocess.run(
            [python, "-c", code],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            stdin=subprocess.DEVNULL,
            timeout=20,
        )
        major, minor, executable = done.stdout.decode().strip().split(" ", 2)
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
    return executable if (int(major), int(minor)) == WANTED else None


def candidates():
    """Names and paths to try: what the caller names, what is on the path, what version managers keep."""
    named = os.environ.get("CLUSTERLOTSE_PYTHON")
    if named:
        yield named
    for name in ("python3.10", "python3", "python"):
        found = shutil.which(name)
        if found:
            yield found
    for folder in FOLDERS:
        expanded = os.path.expanduser(os.path.expandvars(folder))
        if "$" not in expanded:
            yield from sorted(glob.glob(os.path.join(expanded, "python3.10")), reverse=True)


def find_python():
    """The first candidate that really runs and is 3.10; None if there is none."""
    tried = set()
    for path in candidates():
        if path not in tried:
            tried.add(path)
            found = runs(path)
            if found:
                return found
    return None
