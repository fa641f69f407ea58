"""Firms on this side of a border and beyond it: "auf badischer Seite acht, auf französischer drei", "aus Tirol machen vier Seilbahnen mit"."""

from __future__ import annotations

from dataclasses import replace

from .clauses import Clause
from .fold import rx
from .gazetteer import abroad
from .inverse import year
from .kinds import FIRMS, Mention, is_number
from .normal import Normal
from .nouns import noun_class
from .place_tables import gazetteer

_SIDE = rx(
    r"\b(?:auf|(?P<from>von|aus)) (?:der |dem |unserer |deren )??(?P<whose>[\w-]+) seite\b(?: der grenze)?|\b(?P<word>diesseits|jenseits|hinter|über|hüben)(?: der| von der)? grenze\b|\b(?P<bare>diesseits|jenseits|hüben)\b"
)
_HERE = rx(r"^(?:unser\w*|hiesig\w*|deutsch\w*|diesseits|hüben)$")
_THERE = rx(r"^(?:deren|ihrer|ander\w*|gegenüber\w*|jenseits|hinter|über)$")
_OTHER = rx(r"^ander")  # "auf der anderen Seite" says as often "on the other hand"
_BORDER = rx(r"\b(?:grenze\w*|grenzüber\w*|drüben|hüben|ausland|ausländisch\w*)\b")
_NO_STATE = rx(r"^ (?:von|zwischen|des|der) ")  # "hinter der Grenze des Naturparks"
_ELSEWHERE = rx(r"\b(?:unserer|unsere[rn]? \w+|aus unserem?|wir mit|aktiv|messen?|zertifiziert|kunden|gefunden)\b")
_LEADS = rx(r"^(?:(?:und|aber|doch|dazu|außerdem|noch|auch|von|drüben|direkt|mit) )*(?:aus|in|im)(?: der| dem| den)? $")
_JOIN = rx(
    r"\b(?:mach\w*|sitz\w*|komm\w*|stamm\w*|liegen|wirk\w*|zieh\w*|beteilig\w+|sind|ist|haben wir|steht|stoßen|dabei|mit|gehören|hocken)\b"
)
_OF_OTHERS = rx(
    r"\b(?:kunden?|abnehmer|lieferanten|projekte?n?|kontakte?n?|regionen|märkte?n?|gibt es|vorbild\w*|partnerregion\w*)\b"
)
_BARE_BEHIND = rx(
    r"^(?: (?:mit|dabei|dazu|noch|an bord|im boot|zu hause|davon|firmen|betriebe|unternehmen|stück))*(?: ?[.,;:)]|$| und\b| \\)"
)
_FIGURE_BEHIND = rx(r"^(?: (?!#)[^\s.;,]+){0,4} #(?P<n>\d+)")
_FIGURE_BEFORE = rx(r"#(?P<n>\d+)(?: (?!#)[\w-]+){0,2} $")


def sides(form: Normal, found: list[Mention]) -> None:
    """Tells firms abroad from firms here by the side that the text names, and by a place abroad that begins the clause."""
    if not any(t.kind == "word" and noun_class(t.norm) in FIRMS for t in form.tokens) and not any(
        m.kind in FIRMS for m in found
    ):
        return
    for match in _SIDE.finditer(form.string):
        if match["word"] and _NO_STATE.match(form.string[match.end() :]):
            continue
        kind = _kind(form, match["whose"] or match["word"] or match["bare"])
        if match["from"] and kind != "ausland":
            continue  # "von unserer Seite sind drei dabei" says where nobody sits
        at = _figure(form, match.start(), match.end()) if kind else None
        if kind and at is not None:
            _put(form, found, at, kind)
    for clause in form.clauses:
        for place in abroad(clause.text)[:1]:
            if (
                _LEADS.match(clause.text[: place.start()])
                and _JOIN.search(clause.text)
                and not (_OF_OTHERS.search(clause.text) or _ELSEWHERE.search(clause.text))
            ):
                _begun_abroad(form, found, clause, form.offsets[clause.first] + place.end())


def _kind(form: Normal, whose: str) -> str | None:
    if _OTHER.match(whose) and not (_BORDER.search(form.string) or abroad(form.string)):
        return None
    if _HERE.match(whose) or gazetteer().names.get(whose, ("",))[0] == "beiwort":
        return "unternehmen"
    return "ausland" if _THERE.match(whose) or abroad(whose) else None


def _figure(form: Normal, start: int, end: int) -> int | None:
    """The figure that stands with the side: behind it, or right before it."""
    before = _FIGURE_BEFORE.search(form.string[:start])
    if before is not None and form.clause_of(int(before["n"])) is form.clause_at(start):
        return int(before["n"])
    behind = _FIGURE_BEHIND.match(form.string[end:])
    return int(behind["n"]) if behind is not None else None


def _begun_abroad(form: Normal, found: list[Mention], clause: Clause, behind: int) -> None:
    """ "Aus Tirol machen vier Seilbahnen mit", "in Polen sitzen drei" """
    for i in range(form.token_at(behind), clause.last):
        one = next((m for m in found if m.first == i and m.weak and m.kind in FIRMS), None)
        if one is not None:  # "aus Estland kommt ein Softwarehaus dazu"
            found.remove(one)
            found.append(replace(one, kind="ausland", weak=False))
            return
        if not is_number(form, i) or year(form, i):
            continue
        counted = next((m for m in found if m.first <= i <= m.last), None)
        bare = _BARE_BEHIND.match(form.string[form.offsets[i] + len(f"#{i}") : form.offsets[clause.last - 1] + 1])
        if (counted is not None and counted.kind in FIRMS) or (counted is None and bare):
            _put(form, found, i, "ausland")
        return


def _put(form: Normal, found: list[Mention], i: int, kind: str) -> None:
    value = form.tokens[i].value
    if not is_number(form, i) or value is None or not float(value).is_integer() or year(form, i):
        return
    counted = next((m for m in found if m.first <= i <= m.last), None)
    if counted is not None and counted.kind not in FIRMS | {"partner", "ausland"}:
        return
    if counted is not None:
        found.remove(counted)
        found.append(replace(counted, kind=kind, part=False))
        return
    found.append(Mention(kind, float(value), form.tokens[i].high, i, i, tail=any(m.kind == kind for m in found)))
