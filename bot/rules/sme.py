"""Is a firm an SME? Own figures, partner and linked firms, the classes of the EU and the wider limits of programmes.

Figures that nobody named stay open: every sum is an interval, and a class is only told where no missing figure can
change it. All limits come from outside (catalogue).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum

ANY = float("inf")
Span = tuple[float, float]


@dataclass(frozen=True)
class Figures:
    """Staff, turnover and balance sheet total in euros of one firm; None: not known."""

    staff: float | None = None
    turnover: float | None = None
    balance: float | None = None


class Holder(str, Enum):
    """Who holds, or is held: exceptions hang on it."""

    FIRM = "firma"
    PUBLIC = "oeffentlich"
    INVESTOR = "investor"


@dataclass(frozen=True)
class Link:
    """A firm tied to the firm in question, by a share in percent; None: not known."""

    share: float | None
    figures: Figures = Figures()
    holder: Holder = Holder.FIRM


class Tie(str, Enum):
    """What a link makes of the two firms."""

    INDEPENDENT = "eigenstaendig"
    PARTNER = "partner"
    LINKED = "verbunden"
    EXEMPT = "ausnahme"
    PUBLIC = "oeffentlich"
    OPEN = "offen"


@dataclass(frozen=True)
class SizeClass:
    """A class of the definition: fewer staff than, and one of two amounts of money at most."""

    id: str
    staff_below: float
    turnover: float
    balance: float


@dataclass(frozen=True)
class Limits:
    """The definition: classes from small to large, shares in percent, and wider limits of staff."""

    classes: tuple[SizeClass, ...]
    partner_from: float
    linked_above: float
    wider: tuple[float, ...]


@dataclass(frozen=True)
class Size:
    """What the calculation gives. `classes`: those still possible, `NONE` for no SME; one alone is the result."""

    staff: Span
    turnover: Span
    balance: Span
    ties: tuple[Tie, ...]
    classes: tuple[str, ...]
    under: tuple[bool | None, ...] = field(default=())

    @property
    def decided(self) -> str | None:
        """The class, None while a missing figure can change it."""
        return self.classes[0] if len(self.classes) == 1 else None


NONE = "kein_kmu"


def tie_of(link: Link, limits: Limits) -> Tie:
    """What a link counts as."""
    if link.share is None:
        return Tie.OPEN
    if link.share < limits.partner_from:
        return Tie.INDEPENDENT
    if link.holder is Holder.PUBLIC:
        return Tie.PUBLIC
    if link.share > limits.linked_above:
        return Tie.LINKED
    return Tie.EXEMPT if link.holder is Holder.INVESTOR else Tie.PARTNER


def weight(link: Link, limits: Limits) -> Span:
    """With which share of its figures a link counts: pro rata a partner, wholly a linked firm."""
    tie = tie_of(link, limits)
    if tie is Tie.OPEN:
        return 0.0, 1.0
    if tie is Tie.PARTNER:
        return (link.share or 0.0) / 100, (link.share or 0.0) / 100
    return (1.0, 1.0) if tie is Tie.LINKED else (0.0, 0.0)


def size(own: Figures, links: Iterable[Link], limits: Limits) -> Size:
    """The firm's size together with its links."""
    links = tuple(links)
    staff, turnover, balance = (_sum(name, own, links, limits) for name in ("staff", "turnover", "balance"))
    ties = tuple(tie_of(link, limits) for link in links)
    classes = (NONE,) if Tie.PUBLIC in ties else tuple(_possible(staff, turnover, balance, limits))
    return Size(staff, turnover, balance, ties, classes, tuple(_below(staff, limit) for limit in limits.wider))


def _sum(name: str, own: Figures, links: tuple[Link, ...], limits: Limits) -> Span:
    low, high = _span(getattr(own, name))
    for link in links:
        (light, heavy), (least, most) = weight(link, limits), _span(getattr(link.figures, name))
        low += light * least
        high += heavy * most if heavy else 0.0
    return low, high


def _span(value: float | None) -> Span:
    return (0.0, ANY) if value is None else (value, value)


def _possible(staff: Span, turnover: Span, balance: Span, limits: Limits) -> Iterable[str]:
    """Classes from the smallest on, until one is certain."""
    for step in limits.classes:
        money = _either(_at_most(turnover, step.turnover), _at_most(balance, step.balance))
        fits = _both(_below(staff, step.staff_below), money)
        if fits is not False:
            yield step.id
        if fits:
            return
    yield NONE


def _below(span: Span, limit: float) -> bool | None:
    return True if span[1] < limit else False if span[0] >= limit else None


def _at_most(span: Span, limit: float) -> bool | None:
    return True if span[1] <= limit else False if span[0] > limit else None


def _either(one: bool | None, other: bool | None) -> bool | None:
    return True if one or other else None if one is None or other is None else False


def _both(one: bool | None, other: bool | None) -> bool | None:
    return False if one is False or other is False else None if one is None or other is None else True
