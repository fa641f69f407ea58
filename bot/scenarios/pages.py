"""A programme's rules as a readable page with sources, so that lawyers can check them without reading YAML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup, escape

from bot.answers import german
from bot.catalogue.model import Catalogue, CriterionText, Passage, Programme, Source
from bot.rules.availability import Window
from bot.rules.conditions import NotHere
from bot.rules.criterion import Criterion, Role
from bot.scenarios.rule_words import Words
from bot.scenarios.templates import templates

GRADES = {"A": "amtlich", "B": "Kammer, Hochschule oder Land", "C": "Presse, Beratung oder eigener Schluss"}
GROUPS: tuple[tuple[str, str, tuple[Role, ...]], ...] = (
    ("Was entscheidet", "Nur eine Regel mit dem Zusatz „zwingend“ kann ein Programm ausschließen.", (Role.FITNESS,)),
    ("Wer mitzählt", "Diese Regeln gehören zur Zählung einer anderen. Allein schließen sie nie aus.", (Role.COUNTING,)),
    ("Was am Plan hängt", "Passt ein Plan nicht, lässt er sich ändern. Das schließt nie aus.", (Role.PLAN,)),
    ("Worauf bei der Auswahl geachtet wird", "Das verschiebt die Reihenfolge und schließt nie aus.", (Role.CHOICE,)),
    ("Was später kommt", "Pflichten nach der Aufnahme oder in einer späteren Phase.", (Role.LATER,)),
    ("Einzelne Aufrufe und Termine", "Das gilt nur für den genannten Aufruf.", (Role.CALL, Role.AVAILABILITY)),
)


@dataclass(frozen=True)
class Entry:
    """One criterion as it stands on the page."""

    text: CriterionText
    kind: str
    rules: tuple[tuple[str | None, str], ...]
    when: str | None
    since: date | None


def programme_page(programme: Programme, catalogue: Catalogue, today: date, nonce: str = "") -> str:
    """The whole page as HTML that loads nothing. `nonce`: lets a strict policy admit its style."""
    availability = programme.rules.calendar.on(today)
    return (
        templates()
        .get_template("programm.html.j2")
        .render(
            programme=programme,
            catalogue=catalogue,
            today=today,
            nonce=nonce,
            stand=availability.stand.value,
            before=programme.rules.calendar.before.value,
            windows=list(_windows(programme)),
            groups=list(_groups(programme, Words(catalogue))),
            topics=_topics(programme, catalogue),
            grades=GRADES,
            day=german.day,
            lines=lambda text: Markup("<br>").join(escape(line) for line in text.strip().splitlines()),
        )
    )


def _windows(programme: Programme) -> Iterable[tuple[Window, Sequence[Source], str | None]]:
    for window in programme.rules.calendar.windows:
        key = window.source or programme.rules.calendar.source
        yield window, [programme.sources[key]] if key else [], programme.window_notes.get(window.start)


def _groups(programme: Programme, words: Words) -> Iterable[tuple[str, str, list[Entry]]]:
    for title, what, roles in GROUPS:
        entries = [entry for id_ in programme.texts if (entry := _entry(programme, id_, roles, words))]
        if entries:
            yield title, what, entries


def _entry(programme: Programme, id_: str, roles: tuple[Role, ...], words: Words) -> Entry | None:
    """The criterion if its weightiest role is one of these; with its rule on each way in."""
    ways = [(way.name, c) for way in programme.rules.ways for c in way.criteria if c.id == id_]
    here = [(name, c) for name, c in ways if not isinstance(c.condition, NotHere)]
    leading = next((c for _, c in here if c.hard), here[0][1])
    if leading.role not in roles:
        return None
    rules = _rules(here, words)
    when = words.rule(leading.when) if leading.when else None
    return Entry(programme.texts[id_], _kind(leading), rules, when, leading.since)


def _rules(ways: list[tuple[str | None, Criterion]], words: Words) -> tuple[tuple[str | None, str], ...]:
    """The rule on each way in; ways with the same rule are said once."""
    said = tuple((name, words.rule(c.condition) + _weaker(c, ways)) for name, c in ways)
    return ((None, said[0][1]),) if len({rule for _, rule in said}) == 1 and len(said) > 1 else said


def _weaker(criterion: Criterion, ways: list[tuple[str | None, Criterion]]) -> str:
    """A way on which the rule only counts for the choice is marked."""
    hard = {c.hard for _, c in ways}
    return " (nur als Soll)" if len(hard) > 1 and not criterion.hard else ""


def _kind(criterion: Criterion) -> str:
    if criterion.role is not Role.FITNESS:
        return ""
    return "zwingend" if criterion.hard else "wird genannt, schließt nicht aus"


def _topics(programme: Programme, catalogue: Catalogue) -> list[tuple[str, Passage]]:
    return [(topic.title, programme.topics[id_]) for id_, topic in catalogue.topics.items() if id_ in programme.topics]
