"""Figures that speak of some of the firms: "sechs davon sind über 500", "die drei Konzernfirmen", "vier unserer 15 sitzen in Tirol".

Such a figure is a part and never a total. What its clause says of the part (portion_words.py) is worked out in parted.py.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from .clauses import Clause
from .exceptions import is_exception
from .fold import fold, rx
from .gazetteer import abroad
from .heads import ASKED
from .joined_in import NOTED
from .kinds import is_number
from .model import Statement
from .normal import Normal
from .nouns import noun_class
from .numbers import ORDINALS, number_word
from .part_words import OF_THEM
from .perhaps import perhaps
from .portion_words import ABROAD, FIRMS, said_of
from .served import served
from .tokens import Token

_OF_FIRMS = r"(?:der|von den|von unseren|unserer|unsrer|dieser|von dene|aus den)(?: (?:beteiligten|deutschen|insgesamt|#\d+))* (?P<of>\w+)"
_BEHIND = rx(rf"^(?:(?:ist|sind|san|nur|so) )?(?:{OF_THEM}\b|{_OF_FIRMS})")
_AHEAD = rx(
    rf"(?:^|\b(?:und|aber|also|nur|,) )(?:{OF_THEM}|(?:von|aus|unter) (?:den|unseren|dene) (?:#\d+|deutschen|\w+))(?: \w+){{0,2}}? (?:\S+ )?$"
)
_EXCEPTION = rx(r"\bausnahmen? (?:sind|ist|bilden|davon|davon sind|:) (?:nur |die )?$")
_WHOLE = rx(
    r"(?:\b(?:von|unter)|\baus (?:den|unseren|insgesamt|diesen)|\b(?:der|unserer|unsrer|aller|alle|dieser))"
    r"(?: (?:den|unseren|unsern|dene|insgesamt|diesen|restlichen|übrigen|anderen|verbleibenden|verbliebenen|gebliebenen|beteiligten|deutschen))* $"
)
_VERB = re.compile(r"(?!gegen|neben|zwischen|wegen)[a-zäöüß]+en|hat|macht|sind|san|ist")
_HEDGED = rx(
    r"^(?:so|ich glaube|ich denke|glaube ich|ich schätze|vielleicht|etwa|nämlich|und zwar|genau|genauer|wohl|ich mein) (?:so |etwa |es sind |sind es )*#\d+ ?[.!]?$"
)
_FIRST = rx(r"^(?:(?:ja|nein|aber|und|also|schon|nur) )*$")
_ALL_OF_US = rx(
    r"\b(?:mit|mitmachen|dabei|zugesagt|wir|uns|insgesamt|jetzt|doch|beteiligt|teil|an bord|(?:sind|san) (?:es|das|s|in|im|an|da|zusammen))\b"
)
_DEFINITE = rx(r"\b(?:die|diese|unsere) (?:[a-zäöü]+en )?$")
_SIZE = rx(
    r"\b(?:über|mehr als|mehr wie|größer als|unter|weniger als|bis|bis zu|jenseits der|ab|mindestens|oberhalb von) (?:rund |etwa )?$"
)
_ORDINALS = frozenset(fold(word) for word in ORDINALS)
_ORDINAL = re.compile(r"te[rnms]?$")
_PLAIN = frozenset(("firmen", "firma", "unternehmen", "betriebe", "betrieben", "mitglieder", "mitgliedern"))
PARTNERS = rx(r"^(?:\w*mitglieder\w?|partner\w?|akteure\w?)$")
_THE = frozenset(("der", "die", "das", "den", "dem", "am", "zum", "vom"))
_ONE_LEFT = rx(r"^(?:andere|letzte|verbleibende|übrige|restliche)$")
ONE = ("einer", "eine", "eins", "oaner", "eener")
UNREAL = {"question", "condition", "other"}
STAFFED = 50  # below this a bare figure behind "über" counts no staff


@dataclass(frozen=True)
class Portion:
    """A figure at a token that counts some of a whole. `whole`: the figure that its clause names for it. `what`: what is said of them."""

    at: int
    number: float
    what: str
    whole: float | None = None
    of: str = ""  # the noun of the whole
    marked: bool = True  # "davon", "der Firmen", "von den 24"
    definite: bool = False  # "die drei Großen": they are spoken of, not counted


def portions(
    form: Normal, stated: list[Statement], known: Mapping[str, Any], lead: float | None = None
) -> list[Portion]:
    """Every such figure. `lead`: the total that a bare figure of the reply says."""
    found: list[Portion] = []
    for clause in form.clauses:
        if clause.status & UNREAL:
            continue
        for i in range(clause.first, min(clause.last, len(form.tokens))):
            figure = is_number(form, i) or form.tokens[i].kind == "%" or _counts_one(form, i)
            if figure and (part := _portion(form, clause, i, _total_before(form, i, stated, known, lead), bool(found))):
                beside = perhaps(form, form.offsets[i]) or served(form, i) or is_exception(form, i)
                found += [] if beside else part
    return _gone_on(form, found)


_MORE_ABROAD = rx(
    r"^ ?(?:,|und|sowie|, und) (?:#(?P<n>\d+)|(?P<one>eine?[rs]?)) (?:davon )?(?:aus|in|im) (?:der |dem |den )?(?P<place>[\w-]+)(?= ?(?:[.,;)]|$|und\b))"
)


def _gone_on(form: Normal, found: list[Portion]) -> list[Portion]:
    """ "Drei sitzen in Österreich, eine in Tirol": the pieces of one part, told place by place."""
    whole: list[Portion] = []
    for p in found:
        last = whole[-1] if whole else None
        if last and last.what == p.what == ABROAD and p.at in {at for at, _ in _pieces(form, last.at)}:
            continue
        more = sum(number for _, number in _pieces(form, p.at)) if p.what == ABROAD else 0
        whole.append(replace(p, number=p.number + more))
    return whole


def _pieces(form: Normal, at: int) -> list[tuple[int, float]]:
    """The further figures with a place abroad that stand right behind the place of a figure."""
    first = next((p for p in abroad(form.string) if p.start() > form.offsets[at]), None)
    pieces: list[tuple[int, float]] = []
    if first is None or form.clause_at(first.start()) is not form.clause_of(at):
        return pieces
    end = first.end()
    while (piece := _MORE_ABROAD.match(form.string[end:])) and abroad(piece["place"]):
        i = int(piece["n"]) if piece["n"] else form.token_at(end + piece.start("one"))
        pieces.append((i, float(form.tokens[i].value or 0) if piece["n"] else 1.0))
        end += piece.end()
    return pieces


def _total_before(
    form: Normal, i: int, stated: list[Statement], known: Mapping[str, Any], lead: float | None
) -> float | None:
    """The firms that are known where the figure is said."""
    said = next((s.value for s in stated if s.fact == "zahl_unternehmen" and s.end <= form.tokens[i].start), None)
    for total in (said, lead, known.get("zahl_unternehmen")):
        if isinstance(total, (int, float)) and not isinstance(total, bool):
            return float(total)
    return None


_OF_BUSINESS = rx(  # "unsere Kundschaft sitzt zu 90 Prozent in Frankreich"
    r"\b(?:\w*kund(?:en|schaft|innen)|abnehmer\w*|lieferant\w*|\w*umsatz\w*|\w*umsätze\w*|export\w*|absatz|aufträge\w*|rohstoffe\w*|waren?|gäste\w*)\b"
)


def _portion(form: Normal, clause: Clause, i: int, total: float | None, follows: bool) -> list[Portion]:
    before, behind = _words(form, clause.first, i), _words(form, i + 1, clause.last)
    token = form.tokens[i]
    if token.high is not None or is_size(form, clause, i) or names_whole(form, clause, i):
        return []
    if (token.kind == "%" and _OF_BUSINESS.search(clause.text)) or i in form.noted.get(NOTED, ()):
        return []  # "von den 210 der Innung machen zwölf mit": they are all of ours
    whole = next((k for k in range(clause.first, clause.last) if k != i and names_whole(form, clause, k)), None)
    of = _noun_behind(form, whole) if whole is not None else ""
    named = float(form.tokens[whole].value or 0) if whole is not None else None
    marked = bool(_BEHIND.match(behind) or _AHEAD.search(before) or _EXCEPTION.search(before) or whole is not None)
    base = named if named is not None else total
    number = _number(token, base)
    some = number is not None and base is not None and number < base
    if number is None or (base is not None and number > base) or not (marked or some):
        return []  # more than all, or nothing makes it a part, whatever is said of it
    what = said_of(form, clause, i) or (said_of(form, _before(form, clause), i) if _HEDGED.match(clause.text) else None)
    definite = bool(_DEFINITE.search(before)) and some and number > 1
    predicated = what not in (None, FIRMS) and (follows or _stands_alone(form, clause, i))
    if not (marked or definite or (some and (predicated or _act(form, clause, i)))):
        return []
    return [Portion(i, number, what or "anderes", named, of, marked, definite and not marked)]


def _number(token: Token, base: float | None) -> float | None:
    if token.kind == "word" or is_ordinal(token):
        return 1.0
    if token.kind == "%":
        return None if base is None or token.value is None or token.value > 1 else float(int(base * token.value + 0.5))
    return token.value


def is_ordinal(token: Token) -> bool:
    """ "der vierzehnte", "der dritte" """
    if token.kind == "word":
        return token.norm in _ORDINALS or (token.norm.endswith("te") and number_word(token.norm[:-2]) is not None)
    return token.kind == "#" and bool(_ORDINAL.search(token.text))


def names_a_place(form: Normal, i: int) -> bool:
    """ "die achte", "am dritten": one in a row; "achte sind dabei", as dialects say it, counts."""
    before = form.tokens[i - 1].norm if i else ""
    return before in _THE and is_ordinal(form.tokens[i])


def _counts_one(form: Normal, i: int) -> bool:
    """ "eine davon", "der zwölfte ist ein Konzern", "die andere ist eine Behörde" """
    token = form.tokens[i]
    if token.norm in ONE:
        only = i > 0 and form.tokens[i - 1].norm in ("nur", "bloss", "lediglich") and _is_something(form, i)
        return only or bool(_BEHIND.match(_words(form, i + 1, i + 5)))
    if not _is_something(form, i):
        return False
    left = i and form.tokens[i - 1].norm in ("der", "die", "das") and _ONE_LEFT.match(token.norm)
    return bool(left or is_ordinal(token))


def _is_something(form: Normal, i: int) -> bool:
    return i + 1 < len(form.tokens) and form.tokens[i + 1].norm in ("ist", "is")


def names_whole(form: Normal, clause: Clause, i: int) -> bool:
    """ "von den 26", "unserer 15 Firmen" """
    if not is_number(form, i) or is_ordinal(form.tokens[i]) or ASKED.match(_noun_behind(form, i)):
        return False
    return bool(_WHOLE.search(_words(form, clause.first, i)))


def is_size(form: Normal, clause: Clause, i: int) -> bool:
    """Does the figure count the people of a firm?"""
    token = form.tokens[i]
    if noun_class(form.tokens[i + 1].norm if i + 1 < len(form.tokens) else "") == "staff" or token.below:
        return True
    return bool(_SIZE.search(_words(form, clause.first, i))) and (token.value or 0) >= STAFFED


def _before(form: Normal, clause: Clause) -> Clause:
    """The clause before: "ein paar sind groß, ich glaube vier"."""
    return next((c for c in form.clauses if c.last == clause.first and c.sentence == clause.sentence), clause)


def _act(form: Normal, clause: Clause, i: int) -> bool:
    """ "Elf Firmen haben schon unterschrieben": what some do, where more of them are known; "zwölf machen mit" are all."""
    behind = form.tokens[i + 1 : min(i + 3, clause.last)]
    first = _FIRST.match(_words(form, clause.first, i))
    doing = len(behind) > 1 and behind[0].norm in _PLAIN and bool(_VERB.fullmatch(behind[1].text))
    return bool(first and doing and not _ALL_OF_US.search(clause.text))


def _stands_alone(form: Normal, clause: Clause, i: int) -> bool:
    """Is the figure the subject of its clause: "drei Firmen sind groß", "zwei zahlen nicht", "ich glaube vier"?"""
    behind = [t.norm for t in form.tokens[i + 1 : min(i + 3, clause.last)] if t.kind != "mark"]
    return not behind or behind[0] in _PLAIN or noun_class(behind[0]) is None


def _noun_behind(form: Normal, i: int) -> str:
    return form.tokens[i + 1].norm if i + 1 < len(form.tokens) and form.tokens[i + 1].kind == "word" else ""


def _words(form: Normal, first: int, last: int) -> str:
    return "".join(
        f"{t.kind}{k} " if t.kind in "#%" else f"{t.norm} " for k, t in enumerate(form.tokens[first:last], first)
    )


_LEAD = rx(r"^(?:(?:etwa|rund|circa|ca|so|knapp|gut|insgesamt|wir sind|es sind|ja|alle) ?)*#(?P<n>\d+) ?[,.]")


def lead(form: Normal) -> float | None:
    """The bare figure that a reply begins with: "Etwa 80, davon ein Viertel …"."""
    match = _LEAD.match(form.string)
    return form.tokens[int(match["n"])].value if match else None
