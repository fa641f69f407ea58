"""Counts of bodies that a reply tells by who they are: "nur wir", "8 KMU und 4 große", "16 Mitglieder, alles Firmen", "… minus 3 Vereine".

And figures of which nobody can say how many count: "16 feste und 3 lose".
"""

from __future__ import annotations

from functools import lru_cache
from re import Pattern

from .bare_counts import one_described
from .data import load
from .fold import rx
from .model import Question, Statement, of_whole_text
from .normal import Normal
from .nouns import noun_class
from .numbers import tidy
from .reply_comings import moved
from .reply_firm_list import firms_listed
from .reply_large import large_or_none
from .reply_narrowed import leaves_open, narrowed
from .reply_on_paper import on_paper
from .reply_posts import only_to_come
from .reply_restated import restated
from .reply_with_named import with_named, without_named
from .reply_years import by_year

_KINDS = {
    "zahl_unternehmen": {"unternehmen", "kmu", "gross"},
    "zahl_kmu": {"kmu"},
    "zahl_grossunternehmen": {"gross"},
    "zahl_hochschulen": {"hochschule"},
    "zahl_forschungseinrichtungen": {"forschung"},
}
_ONLY = r"(?:(?:nur|bloß|lediglich|bislang|bisher|noch|erst|derzeit|aktuell|momentan|also|ja|na|das sind|es sind|,) )*"
_ONLY_US = rx(
    rf"^(?={_ONLY}(?:nur|bloß|lediglich)|\S+ allein){_ONLY}(?:wir|ich|uns|mich)(?: selbst| selber| alleine?)? ?[.]?$"
)
_ONLY_OURS = rx(
    rf"^(?={_ONLY}(?:nur|bloß|lediglich)){_ONLY}(?:unsere?s?|meine?s?)(?: eigene[rns]?)?(?: (?P<noun>[\w-]+))? ?[.]?$"
)
_OURS = {"zahl_unternehmen", "zahl_partner", "zahl_kmu"}
_GROUP = r"(?:\w*mitglieder\w*|\w*partner\w*|akteure\w*|teilnehmer\w*|einrichtungen)"
_ALL = r"(?:alle|alles|allesamt|lauter|ausschließlich|durchweg|durchgehend|sämtlich|nur)"
_ALL_ONE_KIND = (
    rx(
        rf"^(?:\S+ ){{0,3}}?#(?P<n>\d+)(?: {_GROUP})? ?,? ?(?:(?:das|die|und|sind|davon) )*{_ALL} (?:nur |reine )?(?P<noun>[\w-]+) ?[.]?$"
    ),
    rx(
        rf"^(?:alle|sämtliche|unsere)(?: unsere| unserer)? #(?P<n>\d+)(?: {_GROUP})? sind (?:alle |alles )?(?P<noun>[\w-]+) ?[.]?$"
    ),
)
_NOT_ALL = rx(
    rf"#\d+ {_GROUP} ?,? ?(?:\S+ )?(?:nicht|fast|beinahe|nahezu|meist|meistens|überwiegend|hauptsächlich|größtenteils|teils)\b(?: (?:alle|alles|nur))? (?P<noun>[\w-]+) ?[.]?$"
)
_WITHOUT = rx(
    rf"#(?P<n>\d+) {_GROUP} (?:minus|abzüglich|weniger|ohne|außer) (?:die |den |unsere |unseren )?#(?P<off>\d+) (?P<noun>[\w-]+)"
    r"(?: und (?:die |den )?#(?P<more>\d+) (?P<other>[\w-]+))? ?[.]?$"
)
_SINCE = rx(
    r"\b(?:seit|erst vor) (?:\S+ ){0,2}?@\d+|\b(?:gibt es|gibt|besteht|bestehen|existiert|existieren|kennen) (?:\S+ ){0,4}?(?:schon|bereits|seit|jetzt|nun) (?:\S+ ){0,2}?@\d+"
    r"|\bin @\d+ (?:aus|ab|fällig)\b"
)
_FIRMS = "zahl_unternehmen"
_SIZED = {"klein", "kleine", "kleinen", "kleiner", "kleines", "gross", "grosse", "grossen", "grosser", "grosses"}
_SIZED |= {"mittel", "mittlere", "mittleren", "mittleres", "mittelgrosse", "mittelgrossen"}
_JOINS = {"und", ",", "+", "plus", "sowie", "dazu", "noch"}
_BEFORE = {"also", "ca", "circa", "etwa", "rund", "so", "wir", "sind", "haben", "das", "es", "insgesamt"}


def apart(form: Normal, text: str, asked: Question) -> Statement | None:
    """The count that the kinds in the reply come to."""
    for reads in (firms_listed, narrowed, restated, with_named, by_year, on_paper, moved, large_or_none):
        if (one := reads(form, asked)) is not None:
            return one
    count = only_ours(form, asked.fact) or one_described(form, asked.fact)
    if count is None and asked.fact in _KINDS:
        count = _of_one_kind(form, asked.fact) or _without_others(form, asked.fact)
    if count is None and asked.fact == _FIRMS:
        count = _by_size(form)
    return None if count is None else of_whole_text(asked.fact, tidy(count), text)


def uncounted(form: Normal, asked: Question) -> bool:
    """Do the figures leave open who counts: members of two sorts, "fast alles Firmen"; or do they tell a past: "seit drei Jahren"?"""
    if asked.fact == "laufzeit_monate":
        return _SINCE.search(form.string) is not None and sum(token.kind == "@" for token in form.tokens) == 1
    if asked.fact == "management_vzae":
        return only_to_come(form)
    if not asked.fact.startswith("zahl_"):
        return False
    if leaves_open(form, asked) or without_named(form, asked):
        return True
    loose = (match := _NOT_ALL.search(form.string)) is not None and noun_class(match["noun"]) is not None
    return loose or any(pattern.search(form.string) for pattern in _opposed())


def only_ours(form: Normal, fact: str) -> float | None:
    """ "Nur wir", "bloß meine eigene"; a "nur unsere" may be any body, a "nur wir" the one who speaks."""
    if _ONLY_US.match(form.string):
        return 1 if fact in _OURS else None
    match = _ONLY_OURS.match(form.string) if fact in _OURS | _KINDS.keys() else None
    if match is None:
        return None
    return 1 if match["noun"] is None or noun_class(match["noun"]) in _KINDS.get(fact, {"unternehmen"}) else None


def _of_one_kind(form: Normal, fact: str) -> float | None:
    match = next((m for pattern in _ALL_ONE_KIND if (m := pattern.match(form.string))), None)
    if match is None or noun_class(match["noun"]) not in _KINDS[fact] or _NOT_ALL.search(form.string):
        return None
    return _number(form, match["n"])


def _without_others(form: Normal, fact: str) -> float | None:
    """ "16 Mitglieder minus 3 Vereine": the rest is of the kind asked for."""
    match = _WITHOUT.search(form.string)
    if match is None or _KINDS[fact] & {noun_class(match["noun"]), noun_class(match["other"] or "")}:
        return None
    left = (
        _number(form, match["n"]) - _number(form, match["off"]) - (_number(form, match["more"]) if match["more"] else 0)
    )
    return left if left > 0 else None


def _by_size(form: Normal) -> float | None:
    """ "8 KMU und 4 große": firms of every size."""
    total, pieces, count = 0.0, 0, None
    for token in form.tokens:
        if token.kind == "#" and token.value is not None and not token.junk and token.high is None:
            if count is not None:
                return None
            count = float(token.value)
        elif count is None and token.norm in ("ein", "eine", "einen"):
            count = 1.0
        elif noun_class(token.norm) in ("kmu", "gross") or token.norm in _SIZED:
            if count is not None:
                total, pieces, count = total + count, pieces + 1, None
            elif not pieces:
                return None
        elif token.norm in _JOINS or token.norm == "." or (not pieces and token.norm in _BEFORE):
            continue
        elif noun_class(token.norm) != "unternehmen" or count is not None:
            return None
    return total if pieces > 1 and count is None else None


@lru_cache(maxsize=1)
def _opposed() -> tuple[Pattern[str], ...]:
    """ "16 feste und 3 lose": two sorts of members, of which nobody says that both are partners."""
    pairs = [pair.split(" / ") for pair in load("replies")["zwei_sorten"]]
    link = r"(?:,|und|plus|\+|sowie)(?: noch)?"
    return tuple(
        rx(rf"#\d+ {a} {link} #\d+ {b} ?[.]?$") for left, right in pairs for a, b in ((left, right), (right, left))
    )


def _number(form: Normal, index: str) -> float:
    return float(form.tokens[int(index)].value or 0)
