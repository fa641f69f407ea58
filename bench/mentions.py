"""How well it is told whose a place is, which universities and institutes take part, and what is aimed at, by voices it was not learned from.

`python -m bench.mentions` takes the marked texts of data/nlu/orte, wissenschaft and ziele and the newest model, and prints what is found
without what was learned of them, and with it. Some ten minutes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from bench.taught import newest_learned, tables_of
from bot.language import aims_training, places_training, science_training
from bot.language.facts import leaning, reader
from bot.language.facts.aims_told import TOLD, aims_in
from bot.language.facts.bodies import SCIENCE
from bot.language.facts.holding import settled
from bot.language.facts.kinds import FACTS
from bot.language.facts.normal import normal
from bot.language.facts.own_places import OURS, PLACES, ours
from bot.language.facts.places import heard_of, towns_and_regions
from bot.language.facts.science_bodies import science_bodies
from bot.language.facts.science_counts import TAKING_PART, YES
from bot.language.facts.scope import mark
from bot.language.marked import kind_at, unmarked

FOLDS = 4
RIGHT, MISSED, MADE_UP = "richtig", "nicht gelesen", "falsch oder erfunden"

Read = Callable[[str], Iterator[str]]  # of a marked text, how well each thing in it was read


def main() -> None:
    """Read every text twice, and print a table for each kind."""
    learned = newest_learned()
    _measure("Orte", "orte", PLACES, learned, places_training.learned_from, _places)
    _measure("Hochschulen und Institute", "wissenschaft", TAKING_PART, learned, _of_science, _science)
    _measure("Ziele", "ziele", TOLD, learned, _of_aims, _aims)


def _of_science(tables: Iterable[Mapping[str, Any]]) -> leaning.Leaning:
    return science_training.learned_from(tables, reader.read)


def _of_aims(tables: Iterable[Mapping[str, Any]]) -> leaning.Leaning:
    return aims_training.learned_from(tables, reader.read)


def _measure(
    title: str,
    folder: str,
    name: str,
    learned: leaning.Leanings,
    learn: Callable[[Iterable[Mapping[str, Any]]], leaning.Leaning],
    read: Read,
) -> None:
    tables = tables_of(folder)
    others = {group: one for group, one in learned.items() if group != name}
    alone, both = Counter[str](), Counter[str]()
    for unseen in range(FOLDS):
        leaning.use(others)
        alone.update(_read_all(tables[unseen::FOLDS], read))
        known = [table for i, table in enumerate(tables) if i % FOLDS != unseen]
        leaning.use({**others, name: learn(known)})
        both.update(_read_all(tables[unseen::FOLDS], read))
    texts = sum(len(table["elements"]) for table in tables)
    print(f"\n{title}: {texts} Texte von {len(tables)} Stimmen, jede ohne ihre eigenen gelernt\n")
    kinds = (RIGHT, MISSED, MADE_UP)
    print("| | " + " | ".join(kinds) + " |", "|---" * (len(kinds) + 1) + "|", sep="\n")
    for row, counted in (("ohne das Gelernte", alone), ("mit dem Gelernten", both)):
        print(f"| {row} | " + " | ".join(str(counted[kind]) for kind in kinds) + " |")


def _read_all(tables: Iterable[Mapping[str, Any]], read: Read) -> Iterator[str]:
    return (kind for table in tables for text in table["elements"] for kind in read(text))


def _places(marked: str) -> Iterator[str]:
    """Of each marked place whether it is rightly taken for ours."""
    text, marks = unmarked(marked)
    form = settled(mark(normal(text)))
    known = towns_and_regions(form)
    found = ours(form, known, heard_of(form, known, places_training.SHUT), places_training.SHUT)
    for place, own in zip(known, found, strict=True):
        start, end = form.span(place.start, place.end)
        said = kind_at(marks, start, end)
        if said is not None:
            yield RIGHT if own == (said == OURS) else MADE_UP if own else MISSED


def _science(marked: str) -> Iterator[str]:
    """Of each kind that is named whether its number is right; a text in which something has no mark is left out."""
    text, marks = unmarked(marked)
    form = settled(mark(normal(text)))
    bodies = science_bodies(form)
    spans = [(form.tokens[body.first].start, form.tokens[body.last - 1].end) for body in bodies]
    kinds = [kind_at(marks, *span) for span in spans]
    if None in kinds:
        return
    said = {s.fact: s.value for s in reader.read(text)}
    for kind in SCIENCE:
        own = [(body.number, told) for body, told in zip(bodies, kinds, strict=True) if body.kind == kind]
        number, found = sum(number for number, told in own if told == YES), said.get(FACTS[kind]) or 0
        if own:
            yield RIGHT if found == number else MISSED if not found else MADE_UP


def _aims(marked: str) -> Iterator[str]:
    """Of each aim that is told or heard whether it was rightly heard."""
    text, marks = unmarked(marked)
    told, heard = {kind for _, _, kind in marks} - {aims_training.NONE}, set(aims_in(reader.read(text)))
    for aim in told | heard:
        yield RIGHT if aim in told & heard else MISSED if aim in told else MADE_UP


if __name__ == "__main__":
    main()
