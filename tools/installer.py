"""Put locked packages into an environment: with uv where it is at hand, with pip otherwise. Standard library only.

Every file is checked against its hash. Dependencies are not followed: the lock holds all of them, without TensorFlow,
which Rasa's metadata would pull in.
"""

import configparser
import os
import shutil
import subprocess
import sys


class InstallError(Exception):
    """Something is missing that we cannot get; the text tells the remedy."""


def run(command, env=None):
    """Run a command, keep its output; True if it worked, and the output."""
    try:
        done = subprocess.run(
            command, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
    except OSError as error:
        return False, str(error)
    return done.returncode == 0, done.stdout.decode(errors="replace")


def find_uv(folder, wanted, say):
    """uv on the path or in its folder; if it is `wanted` and missing, it is fetched into a folder of its own."""
    own = folder / ".uv" / "bin" / "uv"
    for uv in (os.environ.get("UV"), shutil.which("uv"), os.path.expanduser("~/.local/bin/uv"), str(own)):
        if uv and os.access(uv, os.X_OK) and run([uv, "--version"])[0]:
            return uv
    if not wanted:
        return None
    say("Kein Python 3.10 gefunden; uv wird geholt, es bringt eines mit …")
    for command in (
        [sys.executable, "-m", "venv", str(folder / ".uv")],
        [str(own.parent / "python"), "-m", "pip", "install", "-q", "uv"],
    ):
        if not run(command)[0]:
            return None
    return str(own)


PIP_FILES = (
    "/etc/xdg/pip/pip.conf",
    "/etc/pip.conf",
    "/Library/Application Support/pip/pip.conf",
    "~/.pip/pip.conf",
    "~/.config/pip/pip.conf",
    "$XDG_CONFIG_HOME/pip/pip.conf",
    "~/Library/Application Support/pip/pip.conf",
    "$PIP_CONFIG_FILE",
)


def pip_settings():
    """What pip is told on this machine (files and PIP_… variables), in uv's words: uv does not read pip's."""
    files = configparser.RawConfigParser()
    files.read([os.path.expanduser(os.path.expandvars(file)) for file in PIP_FILES], encoding="utf-8")
    told = {}
    for section in ("global", "install"):
        if files.has_section(section):
            told.update({key.replace("_", "-"): " ".join(value.split()) for key, value in files.items(section)})
    for name in ("index-url", "extra-index-url", "find-links", "cert"):
        told[name] = os.environ.get("PIP_" + name.upper().replace("-", "_"), told.get(name, ""))
    names = {
        "index-url": "UV_INDEX_URL",
        "extra-index-url": "UV_EXTRA_INDEX_URL",
        "find-links": "UV_FIND_LINKS",
        "cert": "SSL_CERT_FILE",
    }
    return {uv: told[pip] for pip, uv in names.items() if told.get(pip)}


def uv_environment():
    """The environment for uv: pip's settings, unless uv has its own."""
    env = dict(os.environ)
    for name, value in pip_settings().items():
        env.setdefault(name, value)
    env.pop("VIRTUAL_ENV", None)
    return env


def make_venv(venv, python, uv):
    """An empty environment with Python 3.10."""
    if uv:
        ok, output = run([uv, "venv", "--quiet", "--python", python or "3.10", str(venv)], uv_environment())
        if ok:
            return
    else:
        output = ""
    if python:
        ok, output = run([python, "-m", "venv", str(venv)])
        if ok:
            return
    raise InstallError(f"Die Umgebung lässt sich nicht anlegen:\n{output.strip()[-1500:]}")


def install(venv, lock, uv, say):
    """Install what the lock names. If uv cannot, pip tries; what it says in the end is shown."""
    python = str(venv / "bin" / "python")
    locked = ["--require-hashes", "--no-deps", "-r", str(lock)]
    if uv:
        ok, output = run([uv, "pip", "install", "--quiet", "--python", python, *locked], uv_environment())
        if ok:
            return
        say("uv kommt nicht durch, pip versucht es …")
    if not run([python, "-m", "pip", "--version"])[0]:
        run([python, "-m", "ensurepip", "--default-pip"])
    ok, output = run(
        [python, "-m", "pip", "install", "--quiet", "--no-compile", "--disable-pip-version-check", *locked]
    )
    if not ok:
        raise InstallError(
            f"Die Pakete aus {lock.name} lassen sich nicht installieren. Ist das Paketverzeichnis erreichbar?\n"
            f"{output.strip()[-1500:]}"
        )


IMPORTED = (
    "from bot.runtime import prepare; prepare(); import rasa.__main__, rasa.model_training, rasa.core.run, "
    "rasa.core.agent, rasa.engine.recipes.default_components, spacy.lang.de",
    "import rasa_sdk.__main__",
)


def compile_what_is_imported(venv, root):
    """Compile the modules that are really used, by importing them once: the rest would only take up space (120 MB)."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    for code in IMPORTED:
        run(
            [
                str(venv / "bin" / "python"),
                "-W",
                "ignore",
                "-c",
                f"import sys; sys.path.insert(0, {str(root)!r}); {code}",
            ],
            env,
        )
