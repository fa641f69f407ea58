"""Short names of universities and institutes (data/wissenschaft.yaml): "die HAWK", "das IML in Dortmund", "die PH Ludwigsburg".

Most of them mean other things too ("die BA", "host", "das ist in …"): the capitals, the article, the list or the town tell.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from .bodies import Named
from .data import load, words
from .fold import fold, rx
from .gazetteer import german_places, town_at
from .kinds import word_at
from .lexicon import known
from .normal import Normal

_ARTICLES = {
    "hochschule": {"die", "der", "de", "d", "unsere", "unserer", "zur"},
    "forschung": {"das", "dem", "die", "der", "des", "vom", "am", "beim", "zum", "unser", "unserem", "ans", "s"},
}
_LINKS = {",", "und", "sowie", "plus", "+", "&", ":", ";", "(", "/"}
_BEFORE = {"mit", "dazu", "neben", "bei", "von", "an", "plus", "samt", "nebst", "auch", "noch", "haben", "ist", "sind"}
_LEADS = _LINKS | {"", "mit", "dazu", "neben", "."}
_ENDS = _LINKS | {"", ".", ")", "in", "aus"}
_LONG = 4  # letters of a name that needs no article, or no capitals
_TO_THE_TOWN = rx(r" (?:in |zu |aus |\( )?(?=(\w[\w-]*))")


@dataclass(frozen=True)
class _Short:
    spelled: str
    said: tuple[str, ...]
    towns: frozenset[str]
    placed: bool  # known beside a town only


@cache
def _table(kind: str) -> dict[str, list[_Short]]:
    """By the first word."""
    listed, table = load("wissenschaft")[kind], dict[str, list[_Short]]()
    for block in ("kurz", "ort"):
        for name, towns in listed.get(block, {}).items():
            said = tuple(fold(name).split())
            short = _Short(name, said, frozenset(map(fold, words(towns))), block == "ort")
            table.setdefault(said[0], []).append(short)
    return table


def short_names(form: Normal, kind: str) -> Iterator[Named]:
    """Every one that surely is meant."""
    table = _table(kind)
    for i, token in enumerate(form.tokens):
        for short in table.get(token.norm, ()) if token.kind == "word" else ():
            last = i + len(short.said) - 1
            if tuple(word_at(form, k) for k in range(i, last + 1)) == short.said and _is_meant(
                form, kind, short, i, last
            ):
                start, end = form.offsets[i], form.offsets[last] + len(form.tokens[last].norm)
                yield Named(kind, form.string[start:end], start, end)
                break


def _is_meant(form: Normal, kind: str, short: _Short, first: int, last: int) -> bool:
    spelled = _knows_capitals(form) and short.spelled == " ".join(t.text for t in form.tokens[first : last + 1])
    before = word_at(form, first - 1)
    article = before in _ARTICLES[kind]
    long_enough = len(short.spelled) >= _LONG
    if _beside_its_town(form, short, form.offsets[last] + len(form.tokens[last].norm)):
        strange = bool(short.towns) and not known(short.spelled.lower())
        return article or ((spelled or long_enough or strange) and before in _LEADS | _BEFORE)
    if short.placed:
        return False
    told = long_enough or (spelled and not known(short.spelled.lower()) and _names_its_town(form, short))
    listed = told and before in _LEADS and word_at(form, last + 1) in _ENDS
    if spelled:
        return article or listed
    return article and long_enough and not known(short.spelled)


def _names_its_town(form: Normal, short: _Short) -> bool:
    """ "… in Hannover und Oldenburg: Uni Oldenburg, MHH": the town stands anywhere in the text."""
    return any(town_at(form.string, form.offsets[i]) and t.norm in short.towns for i, t in enumerate(form.tokens))


def _beside_its_town(form: Normal, short: _Short, end: int) -> bool:
    behind = _TO_THE_TOWN.match(form.string, end)
    if behind is None:
        return False
    if short.towns:
        return behind[1] in short.towns or behind[1].split("-")[0] in short.towns
    at = behind.end()
    return town_at(form.string, at) is not None or any(place.start == at for place in german_places(form))


def _knows_capitals(form: Normal) -> bool:
    """Is the text not all in capitals?"""
    return any(any(map(str.islower, token.text)) for token in form.tokens)
