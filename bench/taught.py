"""What the newest model has learned, and the tables that it learned from, for measuring it on voices it does not know."""

from __future__ import annotations

import sys
import tarfile
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from bot.language.facts import clause_learned, firm_roles, leaning
from bot.launch.fingerprint import newest_model

ROOT = Path(__file__).resolve().parent.parent


def newest_learned() -> leaning.Leanings:
    """What was learned of replies and spots, and so on; statements and firms are read by it from now on. Ends without a model."""
    model = newest_model(ROOT / "models")
    if model is None:
        sys.exit("Es gibt noch kein Modell. Abhilfe: make train")
    with TemporaryDirectory() as folder, tarfile.open(model) as archive:
        archive.extractall(folder)
        (kept,) = Path(folder).rglob(leaning.ARRAYS)
        clause_learned.use(clause_learned.read(kept.parent))
        firm_roles.use(firm_roles.read(kept.parent))
        return leaning.read(kept.parent)


def tables_of(folder: str) -> Sequence[dict[str, Any]]:
    """The lookup tables of a folder of data/nlu, as training gets them."""
    return tables_in(ROOT / "data" / "nlu" / folder)


def tables_in(folder: Path) -> Sequence[dict[str, Any]]:
    """The same of any folder with files of that kind."""
    files = sorted(folder.glob("*.yml"))
    tables = [table for path in files for table in yaml.safe_load(path.read_text("utf-8"))["nlu"]]
    return [
        {"name": table["lookup"], "elements": [line.removeprefix("- ") for line in table["examples"].splitlines()]}
        for table in tables
    ]
