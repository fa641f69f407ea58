"""What the catalogue gives to training: labels, facts, examples and names. Nothing else in it shapes a model.

`python -m bot.catalogue.training` prints a fingerprint of exactly that, so that a start can tell a new bound from a new name.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from bot.catalogue.load import load
from bot.catalogue.model import Catalogue


def labels(catalogue: Catalogue) -> list[str]:
    """A label for every topic of a programme and every general subject."""
    topics = [f"thema_{topic}" for topic in catalogue.topics]
    return topics + [_label(subject) for subject in catalogue.subjects]


def facts(catalogue: Catalogue) -> list[str]:
    """The facts that a talk can hold."""
    return list(catalogue.questions)


def examples(catalogue: Catalogue) -> list[tuple[str, str]]:
    """(text, label) for the general subjects; other examples lie in data/nlu."""
    return [(text, _label(subject.id)) for subject in catalogue.subjects.values() for text in subject.examples]


def tables(catalogue: Catalogue) -> Iterable[dict[str, Any]]:
    """All names, as lookup tables with speaking names (docs/adr: names as lookup tables)."""
    for named in (*catalogue.programmes.values(), *catalogue.hints.values()):
        yield {"name": f"programm:{named.id}", "elements": list(named.names)}
    for term in catalogue.terms.values():
        yield {"name": f"begriff:{term.id}", "elements": list(term.names)}
    for question in catalogue.questions.values():
        yield {"name": f"frage:{question.id}:{question.kind}", "elements": [question.title]}
        for option in question.options:
            words = [option.title, option.short, *option.names]
            yield {"name": f"wahl:{question.id}:{option.value}", "elements": words}


def fingerprint(catalogue: Catalogue) -> str:
    """Changes exactly when training would read something else."""
    read = [labels(catalogue), facts(catalogue), examples(catalogue), list(tables(catalogue))]
    return hashlib.sha256(json.dumps(read).encode()).hexdigest()


def _label(subject: str) -> str:
    return f"allgemein_{subject}"


if __name__ == "__main__":
    print(fingerprint(load()))
