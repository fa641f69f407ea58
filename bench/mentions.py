"""How well it is told whose a place is, and which universities and institutes take part, by voices it was not learned from.

`python -m bench.mentions` takes the marked texts of data/nlu/orte and data/nlu/wissenschaft and the newest model, and prints what the
patterns find alone, and what they find with what was learned. Some minutes.
"""

from __future__ import annotations

import sys
import tarfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from bot.language import places_training, science_training
from bot.language.applicant_training import unmarked
from bot.language.facts import clause_learned, firm_roles, leaning, reader
from bot.language.facts.holding import settled
from bot.language.facts.kinds import FACTS
from bot.language.facts.normal import normal
from bot.language.facts.own_places import OURS, PLACES, ours
from bot.language.facts.places import heard_of, towns_and_regions
from bot.language.facts.science_bodies import science_bodies
from bot.language.facts.science_counts import KINDS, SCIENCE, YES
from bot.language.facts.scope import mark
from bot.launch.fingerprint import newest_model

ROOT = Path(__file__).resolve().parent.parent
FOLDS = 4
RIGHT, MISSED, MADE_UP = "richtig", "nicht gelesen", "erfunden"

Judge = Callable[[str], Iterator[str]]  # of a marked text, how well each thing in it was read


def main() -> None:
    """Read every text twice, and print both tables."""
    model = newest_model(ROOT / "models")
    if model is None:
        sys.exit("Es gibt noch kein Modell. Abhilfe: make train")
    learned = _use(model)
    _measure("Orte", "orte", PLACES, learned, places_training.learned_from, _places)
    _measure("Hochschulen und Institute", "wissenschaft", SCIENCE, learned, _of_science, _science)


def _use(model: Path) -> leaning.Leanings:
    """Read as the model does."""
    with TemporaryDirectory() as folder, tarfile.open(model) as archive:
        archive.extractall(folder)
        (kept,) = Path(folder).rglob(leaning.ARRAYS)
        clause_learned.use(clause_learned.read(kept.parent))
        firm_roles.use(firm_roles.read(kept.parent))
        return leaning.read(kept.parent)


def _of_science(tables: Iterable[Mapping[str, Any]]) -> leaning.Leaning:
    return science_training.learned_from(tables, reader.read)


def _measure(
    title: str,
    folder: str,
    name: str,
    learned: leaning.Leanings,
    learn: Callable[[Iterable[Mapping[str, Any]]], leaning.Leaning],
    judge: Judge,
) -> None:
    tables = _tables(folder)
    others = {group: one for group, one in learned.items() if group != name}
    alone, both = Counter[str](), Counter[str]()
    for unseen in range(FOLDS):
        leaning.use(others)
        alone.update(_judged(tables[unseen::FOLDS], judge))
        known = [table for i, table in enumerate(tables) if i % FOLDS != unseen]
        leaning.use({**others, name: learn(known)})
        both.update(_judged(tables[unseen::FOLDS], judge))
    texts = sum(len(table["elements"]) for table in tables)
    print(f"\n{title}: {texts} Texte von {len(tables)} Stimmen, jede ohne ihre eigenen gelernt\n")
    kinds = (RIGHT, MISSED, MADE_UP)
    print("| | " + " | ".join(kinds) + " |", "|---" * (len(kinds) + 1) + "|", sep="\n")
    for row, counted in (("Muster allein", alone), ("mit Gelerntem", both)):
        print(f"| {row} | " + " | ".join(str(counted[kind]) for kind in kinds) + " |")


def _tables(folder: str) -> Sequence[dict[str, Any]]:
    files = sorted((ROOT / "data" / "nlu" / folder).glob("*.yml"))
    tables = [table for path in files for table in yaml.safe_load(path.read_text("utf-8"))["nlu"]]
    return [
        {"name": table["lookup"], "elements": [line.removeprefix("- ") for line in table["examples"].splitlines()]}
        for table in tables
    ]


def _judged(tables: Iterable[Mapping[str, Any]], judge: Judge) -> Iterator[str]:
    return (kind for table in tables for text in table["elements"] for kind in judge(text))


def _places(marked: str) -> Iterator[str]:
    """Of each marked place whether it is rightly taken for ours."""
    text, marks = unmarked(marked)
    form = settled(mark(normal(text)))
    known = towns_and_regions(form)
    found = ours(form, known, heard_of(form, known, places_training.SHUT), places_training.SHUT)
    for place, own in zip(known, found, strict=True):
        start, end = form.span(place.start, place.end)
        said = next((kind for first, last, kind in marks if first < end and start < last), None)
        if said is not None:
            yield RIGHT if own == (said == OURS) else MADE_UP if own else MISSED


def _science(marked: str) -> Iterator[str]:
    """Of each kind that is named whether its number is right; a text in which something has no mark is left out."""
    text, marks = unmarked(marked)
    form = settled(mark(normal(text)))
    bodies = science_bodies(form)
    spans = [(form.tokens[body.first].start, form.tokens[body.last - 1].end) for body in bodies]
    kinds = [next((k for first, last, k in marks if first < end and start < last), None) for start, end in spans]
    if None in kinds:
        return
    said = {s.fact: s.value for s in reader.read(text)}
    for kind in KINDS:
        own = [(body.number, told) for body, told in zip(bodies, kinds, strict=True) if body.kind == kind]
        number, found = sum(number for number, told in own if told == YES), said.get(FACTS[kind]) or 0
        if own:
            yield RIGHT if found == number else MISSED if not found else MADE_UP


if __name__ == "__main__":
    main()
