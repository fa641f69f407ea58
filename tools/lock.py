"""Write all locks anew: exact versions with hashes, nothing about this machine."""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OPTIONS = [
    "--generate-hashes",
    "--no-header",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--python-version",
    "3.10",
    "--quiet",
]
LOCKS = {
    "requirements": ["--override", "requirements-override.txt"],
    "requirements-dev": [],
    "bench/requirements-peer": [],
    "bot/matrix/requirements": [],
    "tests/matrix/synapse": [],
    "tools/orte": [],
}


def main() -> None:
    """Compile the locks with uv."""
    uv = shutil.which("uv")
    if not uv:
        sys.exit("Zum Sperren der Versionen braucht es uv: https://docs.astral.sh/uv/")
    for name, options in LOCKS.items():
        subprocess.run(
            [uv, "pip", "compile", *OPTIONS, *options, *sys.argv[1:], f"{name}.in", "-o", f"{name}.lock"],
            cwd=ROOT,
            check=True,
        )


if __name__ == "__main__":
    main()
