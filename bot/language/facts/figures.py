"""What a figure counts that no pattern has understood: "der Kreis der Firmen, derzeit 19", "Firma send mir vier".

Learned from data/nlu/angaben. It stands behind the patterns: it reads only figures that they left and facts that they did not find,
and is silent where it is not sure. Without a model nothing is said.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from .figure_features import vector
from .heads import head_noun, refine
from .inverse import year
from .kinds import FIRMS, shown
from .leaning import learned
from .model import Statement
from .normal import Normal
from .plans import dropped, planned
from .tokens import Token

FIGURES = "zahlen"  # the name of the model
NOTHING = "nichts"  # a figure that states no fact
ONE_MORE = "+1"  # the figure counts the others beside the speaker's own firm: "mit sechs weiteren"
SURE, SURER = 0.65, 0.8  # how sure it must be of bodies; of money, staff and terms, which stand beside a case as often
MONEY = ("foerderbedarf_eur", "private_mittel_eur", "de_minimis_eur")
TERM = "laufzeit_monate"
BODIES = (
    "zahl_unternehmen",
    "zahl_kmu",
    "zahl_grossunternehmen",
    "zahl_zaehlende_unternehmen",
    "zahl_unternehmen_ausland",
    "zahl_hochschulen",
    "zahl_forschungseinrichtungen",
    "zahl_partner",
    "zahl_kooperationsprojekte",
    "internationale_kontakte",
)
OTHERS = ("beschaeftigte_antragsteller", "beschaeftigte_groesstes_unternehmen", "management_vzae")
NUMERIC = frozenset((*BODIES, *OTHERS, *MONEY, TERM))
_WHOLE = {"zahl_kmu": "zahl_unternehmen", "zahl_grossunternehmen": "zahl_unternehmen", "zahl_unternehmen": "zahl_partner"}  # fmt: skip
_SCIENCE = ("zahl_hochschulen", "zahl_forschungseinrichtungen")
_SMALLEST_SUM = 1000  # a bare number below is no money


def figures_of(form: Normal) -> list[int]:
    """The tokens that may count something."""
    return [
        i
        for i, token in enumerate(form.tokens)
        if token.kind in "#€@" and not token.junk and token.value is not None and not (year(form, i) or _glued(form, i))
    ]


def _glued(form: Normal, i: int) -> bool:
    """ "4you", "B2B": part of a name."""
    after = form.tokens[i + 1] if i + 1 < len(form.tokens) else None
    return after is not None and after.kind == "word" and after.start == form.tokens[i].end and form.tokens[i].text.isdigit()


def read_figures(form: Normal, found: Sequence[Statement], blocked: set[str]) -> list[Statement]:
    """Statements from the figures that are left."""
    model = learned(FIGURES)
    left = [] if model is None else [i for i in figures_of(form) if _is_left(form, i, found, blocked)]
    if model is None or not left:
        return []
    said = [s.fact for s in found if s.fact in NUMERIC]
    meant: dict[str, list[tuple[float, int, bool]]] = {}
    for i in left:
        chances = model.chances_of(vector(form, i, said))
        best = max(chances, key=lambda name: chances[name])
        fact = best.removesuffix(ONE_MORE)
        if chances[best] >= (SURE if fact in BODIES else SURER) and fact not in said and fits(form.tokens[i], fact) and _holds(form, i, fact):
            meant.setdefault(fact, []).append((chances[best], i, best != fact))
    return list(_plausible([_settled(form, fact, counted) for fact, counted in meant.items()], found))


def fits(token: Token, fact: str) -> bool:
    """Money is no number of firms."""
    if fact in MONEY:
        return token.kind == "€" or (token.kind == "#" and float(token.value or 0) >= _SMALLEST_SUM)
    return token.kind == ("@" if fact == TERM else "#") and fact in NUMERIC


def _is_left(form: Normal, i: int, found: Sequence[Statement], blocked: set[str]) -> bool:
    status, start = form.clause_of(i).status, form.tokens[i].start
    if status & blocked or "wish" in status or dropped(form, i):
        return False
    return not any(s.fact in NUMERIC and s.start <= start < s.end for s in found)


def _holds(form: Normal, i: int, fact: str) -> bool:
    """Is it neither hoped for nor counted with a noun of another kind?"""
    if not fact.startswith("zahl_"):
        return True
    head = head_noun(form, i + 1)
    told = refine(form, *head) if head else None
    other = head is not None and (told is None or (told in FIRMS) != (fact not in _SCIENCE) and told != "partner")
    return not other and not planned(form, i)


def _settled(form: Normal, fact: str, counted: list[tuple[float, int, bool]]) -> Statement:
    """Several figures of one count add up, unless one of them is repeated or a range; else the surest speaks."""
    _, first, more = max(counted)
    value, high = float(form.tokens[first].value or 0), form.tokens[first].high
    values = {float(form.tokens[i].value or 0) for _, i, _ in counted}
    adds = fact.startswith("zahl_") and len(values) == len(counted) and not _parted(form, [i for _, i, _ in counted])
    if adds and all(form.tokens[i].high is None for _, i, _ in counted):
        value, more = sum(values), any(other for *_, other in counted)
    own = 1 if more else 0
    places = [form.tokens[i] for _, i, _ in counted]
    said = shown(value + own, None if high is None else high + own)
    return Statement(fact, said, min(t.start for t in places), max(t.end for t in places))


def _parted(form: Normal, places: list[int]) -> bool:
    """ "48, davon 30": the second is a part of the first."""
    return any(form.tokens[k].norm in ("davon", "darunter") for k in range(min(places), max(places)))


def _plausible(said: list[Statement], found: Collection[Statement]) -> Iterator[Statement]:
    """A part is no larger than its whole."""
    numbers = {s.fact: s.value for s in [*said, *found] if isinstance(s.value, (int, float))}
    for statement in said:
        fact, value = statement.fact, numbers.get(statement.fact)
        whole = numbers.get(_WHOLE.get(fact, ""))
        parts = [numbers[part] for part, of in _WHOLE.items() if of == fact and part in numbers]
        if value is None or ((whole is None or value <= whole) and all(part <= value for part in parts)):
            yield statement
