"""What no single file can tell: whether the files fit together."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from bot.catalogue.errors import CatalogueError
from bot.catalogue.model import Catalogue, Programme, Question
from bot.rules.bodies import APPLICANT, MayApply, OrStandIn
from bot.rules.case import Condition
from bot.rules.composed import AtBestReview, Group
from bot.rules.conditions import Contains, OneOf, Several
from bot.rules.criterion import Criterion


def crosscheck(catalogue: Catalogue, folder: Path) -> None:
    """CatalogueError for the first reference from one file to another that leads nowhere."""
    for programme in catalogue.programmes.values():
        file = folder / "programmes" / f"{programme.id}.yaml"
        _facts(programme, catalogue, file)
        _known(programme.rules.goals, _options(catalogue, "vorhaben_ziel"), file, "ziele", "Ziel")
        _known(programme.topics, catalogue.topics, file, "themen", "Thema")
        _known(programme.successors, catalogue.programmes, file, "nachfolge", "Programm")
    for hint in catalogue.hints.values():
        _known(hint.topics, catalogue.topics, folder / "hinweise" / f"{hint.id}.yaml", "themen", "Thema")
    _pointers(catalogue, folder / "wegweiser.yaml")
    for question in catalogue.questions.values():
        _dependencies(question, catalogue, folder / "questions" / f"{question.id}.yaml")


def _facts(programme: Programme, catalogue: Catalogue, file: Path) -> None:
    for way in programme.rules.ways:
        for criterion in way.criteria:
            about = programme.texts[criterion.id].about
            _known((*criterion.reads, *about), catalogue.questions, file, criterion.id, "Fakt")
            for condition in (criterion.condition, criterion.when):
                _check_values(condition, catalogue, file, criterion.id)


def _dependencies(question: Question, catalogue: Catalogue, file: Path) -> None:
    """What an answer hangs on exists, and a criterion that holds for some cases only is no surprise to its question."""
    _known(question.belongs_to, catalogue.questions, file, "gehoert_zu", "Fakt")
    if question.holds_if:
        _known(question.holds_if.reads, catalogue.questions, file, "gilt_wenn", "Fakt")
        _check_values(question.holds_if, catalogue, file, "gilt_wenn")
    if question.otherwise:
        _known(question.otherwise[0].reads, catalogue.questions, file, "anders", "Fakt")
        _check_values(question.otherwise[0], catalogue, file, "anders")
    known = {*question.belongs_to, *(question.holds_if.reads if question.holds_if else ())}
    for criterion in _readers(question.id, catalogue):
        missing = set(criterion.when.reads) - known if criterion.when else set()
        if missing:
            raise CatalogueError(
                file,
                "gehoert_zu",
                f"{criterion.id} fragt danach nur je nach „{min(missing)}“.",
                "Bitte unter „gehoert_zu“ oder in „gilt_wenn“ nennen.",
            )


def _readers(fact: str, catalogue: Catalogue) -> list[Criterion]:
    """The criteria that read the fact, if every one of them holds for some cases only; else none."""
    ways = [way for programme in catalogue.programmes.values() for way in programme.rules.ways]
    readers = [criterion for way in ways for criterion in way.criteria if fact in criterion.condition.reads]
    return readers if all(criterion.when for criterion in readers) else []


def _check_values(condition: Condition | None, catalogue: Catalogue, file: Path, key: str) -> None:
    for fact, values in _values(condition) if condition else ():
        _known(values, _options(catalogue, fact), file, key, f"Wert von {fact}")


def _values(condition: Condition) -> Iterable[tuple[str, frozenset[str]]]:
    if isinstance(condition, OneOf):
        yield condition.fact, condition.allowed | condition.review
    elif isinstance(condition, Contains):
        yield condition.fact, condition.wanted
    elif isinstance(condition, Several):
        yield condition.fact, frozenset().union(*condition.groups)
    elif isinstance(condition, MayApply):
        yield APPLICANT, condition.applicants.allowed | condition.applicants.review
    elif isinstance(condition, Group):
        for part in condition.parts:
            yield from _values(part)
    elif isinstance(condition, (AtBestReview, OrStandIn)):
        yield from _values(condition.inner)


def _options(catalogue: Catalogue, fact: str) -> set[str]:
    return {option.value for option in catalogue.questions[fact].options}


def _pointers(catalogue: Catalogue, file: Path) -> None:
    targets = {*catalogue.hints, *catalogue.programmes}
    _known((pointer.id for pointer in catalogue.pointers), targets, file, "id", "Ziel")
    for pointer in catalogue.pointers:
        if pointer.condition:
            _known(pointer.condition.reads, catalogue.questions, file, pointer.id, "Fakt")
            _check_values(pointer.condition, catalogue, file, pointer.id)
        if pointer.failed:
            programme, criterion = pointer.failed
            _known([programme], catalogue.programmes, file, pointer.id, "Programm")
            _known([criterion], catalogue.programmes[programme].texts, file, pointer.id, "Kriterium")
    if not any(pointer.condition is None for pointer in catalogue.pointers):
        raise CatalogueError(file, "wegweiser", "Kein Wegweiser gilt immer.", "Bitte bei einem „wenn: null“ eintragen.")


def _known(ids: Iterable[str], allowed: Iterable[str], file: Path, key: str, what: str) -> None:
    allowed = set(allowed)
    for id_ in ids:
        if id_ not in allowed:
            raise CatalogueError(
                file, key, f"{what} „{id_}“ gibt es nicht.", f"Erlaubt: {', '.join(sorted(allowed)) or 'keiner'}."
            )
