"""Build the environment in .venv from the lock files: `python3 tools/bootstrap.py [--dev]`.

Runs on any Python 3 with nothing installed. Rasa 3.6 needs Python 3.10, which is often there but not first on the
path, so it is looked for where version managers keep it; a candidate counts only if it runs (a pyenv shim may exist
and fail). The environment is built anew only when a lock file changed. pip's configuration on this machine (mirrors,
certificates) is respected, by uv too.
"""

import hashlib
import os
import shutil
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from find_python import find_python
from installer import InstallError, compile_what_is_imported, find_uv, install, make_venv
from plain_rasa import prepare_plain_rasa

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCKS = {"run": ROOT / "requirements.lock", "dev": ROOT / "requirements-dev.lock"}
REMEDY = """\
Clusterlotse braucht Python 3.10 (Rasa 3.6 läuft auf keinem neueren), und hier ist keines zu finden.
Abhilfe, eines davon genügt:
  - uv installieren (https://docs.astral.sh/uv/); es bringt Python 3.10 selbst mit
  - mit pyenv: pyenv install 3.10
  - den Pfad nennen: CLUSTERLOTSE_PYTHON=/pfad/zu/python3.10 make start
"""


def fingerprint(lock: Path) -> str:
    """What the environment is built from: the pinned versions and their hashes. Comments say why, and may change."""
    lines = [line.strip() for line in lock.read_text().splitlines()]
    return hashlib.sha256("\n".join(line for line in lines if line and line[0] != "#").encode()).hexdigest()


def stamp(kind: str) -> Path:
    """The file in the environment that says from which lock it was built."""
    return VENV / f".built-from-{kind}"


def is_current(kind: str) -> bool:
    """Was this part of the environment built from the lock as it is now, and does its Python run?"""
    try:
        return stamp(kind).read_text() == fingerprint(LOCKS[kind]) and (VENV / "bin" / "python").exists()
    except OSError:
        return False


def build_runtime(say) -> None:
    """Make the environment anew."""
    python = find_python()
    uv = find_uv(VENV.parent, wanted=python is None, say=say)
    if python is None and uv is None:
        raise InstallError(REMEDY)
    say(
        f"Die Umgebung wird aufgebaut ({python or 'Python 3.10 von uv'}); "
        "beim ersten Mal dauert das ein bis zwei Minuten …"
    )
    shutil.rmtree(VENV, ignore_errors=True)
    try:
        make_venv(VENV, python, uv)
    except InstallError as error:
        raise InstallError(f"{error}\n{REMEDY}" if python is None else str(error)) from error
    install(VENV, LOCKS["run"], uv, say)
    prepare_plain_rasa(VENV)
    compile_what_is_imported(VENV, ROOT)
    stamp("run").write_text(fingerprint(LOCKS["run"]))


def main() -> None:
    """Build what is missing, say little."""
    kinds = ["run", "dev"] if "--dev" in sys.argv[1:] else ["run"]
    if all(map(is_current, kinds)):
        return

    def say(text: str) -> None:
        print(text, file=sys.stderr, flush=True)

    began = time.monotonic()
    try:
        if not is_current("run"):
            build_runtime(say)
        if "dev" in kinds:
            install(VENV, LOCKS["dev"], find_uv(VENV.parent, wanted=False, say=say), say)
            stamp("dev").write_text(fingerprint(LOCKS["dev"]))
    except InstallError as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        sys.exit("Abgebrochen. Der nächste Aufruf beginnt von vorn.")
    say(f"Die Umgebung steht ({time.monotonic() - began:.0f} s).")


if __name__ == "__main__":
    os.chdir(str(ROOT))
    main()
