"""Build an environment that stands beside the assistant's: `python3 tools/beside.py matrix [synapse|orte]`.

`matrix` is the Matrix bridge's (.venv-matrix): its client library asks for newer packages than Rasa allows. `synapse` is the
homeserver that the bridge's tests talk to (.venv-synapse), `orte` holds the places that tools/orte.py chooses from (.venv-orte).
Like tools/bootstrap.py, each is built anew only when its lock changed.
"""

import os
import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from bootstrap import REMEDY, ROOT, fingerprint
from find_python import find_python
from installer import InstallError, find_uv, install, make_venv

LOCKS = {
    "matrix": ROOT / "bot" / "matrix" / "requirements.lock",
    "synapse": ROOT / "tests" / "matrix" / "synapse.lock",
    "orte": ROOT / "tools" / "orte.lock",
}


def venv_of(kind):
    """Where an environment lies."""
    return ROOT / f".venv-{kind}"


def is_current(kind):
    """Was it built from the lock as it is now?"""
    try:
        stamp = (venv_of(kind) / ".built-from").read_text()
    except OSError:
        return False
    return stamp == fingerprint(LOCKS[kind]) and (venv_of(kind) / "bin" / "python").exists()


def build(kind, say):
    """Make one environment anew."""
    venv = venv_of(kind)
    python = find_python()
    uv = find_uv(ROOT, wanted=python is None, say=say)
    if python is None and uv is None:
        raise InstallError(REMEDY)
    say(f"{venv.name} wird aufgebaut …")
    shutil.rmtree(venv, ignore_errors=True)
    make_venv(venv, python, uv)
    install(venv, LOCKS[kind], uv, say)
    (venv / ".built-from").write_text(fingerprint(LOCKS[kind]))


def main():
    """Build what is asked for and missing."""
    unknown = [kind for kind in sys.argv[1:] if kind not in LOCKS]
    if unknown or not sys.argv[1:]:
        sys.exit(f"Zur Wahl stehen: {', '.join(LOCKS)}.")
    try:
        for kind in sys.argv[1:]:
            if not is_current(kind):
                build(kind, lambda text: print(text, file=sys.stderr, flush=True))
    except InstallError as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        sys.exit("Abgebrochen. Der nächste Aufruf beginnt von vorn.")


if __name__ == "__main__":
    os.chdir(str(ROOT))
    main()
