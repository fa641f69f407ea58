"""Rasa's own command in this environment: `rasa …` and `python -m rasa …` start with the repairs in place.

Rasa imports TensorFlow and reads its command line long before it loads anything of ours, so the repairs must come first. Python runs
the line below whenever it starts in this environment; it does nothing unless Rasa is called in the project's folder.
`python3 tools/plain_rasa.py` writes it anew.
"""

import sys
from pathlib import Path

LINE = (
    "import os, sys; "
    "'rasa' in [os.path.basename(word) for word in sys.orig_argv[1:4]] and os.path.isfile('bot/runtime/repairs.py') "
    "and (sys.path.append(os.getcwd()), __import__('bot.runtime').runtime.prepare())\n"
)
NAME = "clusterlotse.pth"


def prepare_plain_rasa(venv: Path) -> None:
    """Write the line into the environment."""
    for folder in venv.glob("lib/python3*/site-packages"):
        (folder / NAME).write_text(LINE)


if __name__ == "__main__":
    prepare_plain_rasa(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent / ".venv")
