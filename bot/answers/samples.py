"""Sample cases that people can try."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from bot.catalogue.yaml_file import read_mapping

FILE = Path(__file__).parent / "beispiele.yaml"


@dataclass(frozen=True)
class Sample:
    """What somebody might write, and the facts in it."""

    text: str
    facts: Mapping[str, Any]


@lru_cache(maxsize=1)
def sample_cases() -> tuple[Sample, ...]:
    """The sample cases in their order."""
    return tuple(Sample(case["text"], case["fakten"]) for case in read_mapping(FILE)["faelle"])
