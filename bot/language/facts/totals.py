"""A total that the text works out itself: "aus Hessen kommen acht, aus Bayern fünf Firmen, also 13"; "mit uns sind es fünf".

It counts where it adds up: the figures before it make it, or it is one more because the speaker's own firm comes on top.
"""

from __future__ import annotations

from .departed import LEFT
from .fold import rx
from .kinds import FIRMS, Mention, has_count, is_number
from .normal import Normal
from .numbers import ORDINALS
from .totals_told import totals_told, worked_out

_SUM = rx(
    r"(?:\b(?:also|macht|machen|ergibt|ergeben|zusammen|insgesamt|gesamt|gesamtzahl|summe|summa summarum|alles in allem|unterm strich|in der summe|sind das|sind wir|sind es|sind's|sinds|mithin|somit|total)|=)(?: (?:also|zusammen|insgesamt|das|dann|wir|es|sind|in summe|sogar|genau|damit|gesamt|:|alles|macht|:)){0,4} #(?P<n>\d+)(?= ?(?:[.,;:()\\]|$)| \w*(?:firmen|betriebe|unternehmen|stück|gmbh|gmbhs|partner|mitglieder)\b| insgesamt| zusammen| sind)"
)
_WITH_US = rx(
    r"\b(?:mit (?:uns|mir|ihr|ihm|meiner\w*|meinem \w+|unserer \w+|unserem \w+)|(?:mit|ein)gerechnet|mitgezählt|eingeschlossen|einschließlich (?:uns|mir)|inklusive (?:uns|mir)|inkl (?:uns|mir))\b(?: (?:sind|sind's|sinds|wären|werden|wir|es|dann|dazu|zusammen|insgesamt|selbst|selber|,|also|das|macht|kommen|kommt|auf|man)){0,5} #(?P<n>\d+)\b"
)


def totals(form: Normal, found: list[Mention]) -> None:
    """Adds such totals."""
    if not has_count(form):
        return
    for match in _SUM.finditer(form.string):
        i = int(match["n"])
        kind = (_made_of(form, i, found) or _with_our_own(form, i, found)) if is_number(form, i) else None
        if kind is not None:
            _put(form, i, kind, found)
    for match in _WITH_US.finditer(form.string):
        i = int(match["n"])
        one_less = [m for m in _told(form, i, found) if m.kind in FIRMS and m.high is None]
        if is_number(form, i) and any(m.value + 1 == form.tokens[i].value for m in one_less):
            _put(form, i, "unternehmen", found)
    for match in (*_REMAIN.finditer(form.string), *_NOW_LEFT.finditer(form.string)):
        _remainder(form, int(match["n"]), found)
    _rank(form, found)
    totals_told(form, found)


def _with_our_own(form: Normal, i: int, found: list[Mention]) -> str | None:
    """ "Sieben Werkstätten und unsere eigene, also acht Betriebe": one more than was counted."""
    firms = [m for m in _told(form, i, found) if m.kind in FIRMS and m.high is None and not m.part]
    before = form.string[form.offsets[firms[0].first] : form.offsets[i]] if firms else ""
    one_more = sum(m.value for m in firms) + 1 == form.tokens[i].value
    return "unternehmen" if one_more and _OUR_OWN.search(before) else None


_OUR_OWN = rx(
    r"\b(?:und|plus|dazu|mit) (?:(?:noch|natürlich|halt|auch) )?(?:(?:unser|mein)\w*(?: eigene\w*)?|wir|ich|uns|mir)\b"
)


def _remainder(form: Normal, i: int, found: list[Mention]) -> None:
    """ "24 Firmen, drei sind abgesprungen, es bleiben 21", "acht Firmen, eine ist ausgestiegen, also jetzt sieben" """
    gone = [float(form.tokens[k].value or 0) for k in range(i) if is_number(form, k)]
    gone += [1.0] if _ONE_LEFT.search(form.string[: form.offsets[i]]) else []
    for m in _told(form, i, found):
        if m.kind != "project" and any(m.value - less == form.tokens[i].value for less in gone):
            _put(form, i, m.kind, found)
            worked_out(form, i)
            return


_REMAIN = rx(
    r"\b(?:bleiben|bleibt|verbleiben|übrig sind|bleiben übrig|sind übrig)(?: (?:also|damit|noch|uns|mithin|dann|es|somit)){0,4} #(?P<n>\d+)\b"
)
_NOW_LEFT = rx(
    rf"\b{LEFT}\b ?(?:, |und )+(?:(?:also|macht|jetzt|nun|heute|damit|somit|mithin|noch|nur|bloß|wir|sind|sans|es|daher) )+#(?P<n>\d+)(?= ?(?:[.,;)]|$))"
)
_ONE_LEFT = rx(rf"\beine[rs]? (?:(?!#)[^\s.;]+ ){{0,6}}?{LEFT}\b")
_I_AM = rx(r"\b(?:ich bin|wir sind|ich wäre|bin ich|sind wir) (?:\S+ ){0,2}?(?:der|die|das) (?P<rank>\w+te)[rnms]?\b")


def _rank(form: Normal, found: list[Mention]) -> None:
    """ "Vier Kollegen, und ich bin der fünfte." """
    for match in _I_AM.finditer(form.string):
        i, rank = form.token_at(match.start()), ORDINALS.get(match["rank"])
        before = [k for k in range(i) if is_number(form, k) and form.tokens[k].value == (rank or 0) - 1]
        if rank and before and not any(m.kind == "unternehmen" and not m.none for m in found if m.first != before[-1]):
            found[:] = [m for m in found if not m.first <= before[-1] <= m.last]
            found.append(Mention("unternehmen", rank, None, before[-1], i, total=True))


def _put(form: Normal, i: int, kind: str, found: list[Mention]) -> None:
    found[:] = [m for m in found if not m.first <= i <= m.last]
    found.append(Mention(kind, float(form.tokens[i].value or 0), None, i, i, total=True))


def _told(form: Normal, i: int, found: list[Mention]) -> list[Mention]:
    """Mentions before token i, in its sentence and the one before."""
    sentence = form.clause_of(i).sentence
    return [m for m in found if m.last < i and sentence - form.clause_of(m.first).sentence <= 1 and not m.none]


def _made_of(form: Normal, i: int, found: list[Mention]) -> str | None:
    """What the figures before make together: firms where no other body is counted among them, else partners."""
    told = [m for m in _told(form, i, found) if not m.part and m.kind != "project"]
    bound = {k for m in told for k in range(m.first, m.last + 1)}
    first = min((form.clause_of(m.first).sentence for m in told), default=form.clause_of(i).sentence)
    bare = [
        float(form.tokens[k].value or 0)
        for k in range(i)
        if is_number(form, k) and k not in bound and form.clause_of(k).sentence >= first
    ]
    counted = [m.value for m in told if m.high is None]
    if len(counted) != len(told) or not told or len(told) + len(bare) < 2:
        return None
    wanted = form.tokens[i].value
    if sum(counted) + sum(bare) == wanted:
        return _kind(told)
    return _kind(told) if len(counted) > 1 and sum(counted) == wanted else None


def _kind(told: list[Mention]) -> str:
    return "unternehmen" if all(m.kind in FIRMS for m in told) else "partner"
