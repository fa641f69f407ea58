"""All but so many are firms: "160 Mitglieder, alle bis auf zehn Firmen", "unsere 35 Mitglieder sind bis auf fünf alle Unternehmen"."""

from __future__ import annotations

from .departed import UNSETTLED
from .each_place import WORKED_OUT
from .fold import rx
from .kinds import Mention, is_number
from .normal import Normal

FIRMS_LEFT = "firms left of the members"  # of the form: what "all but so many" leaves are firms, and no KMU
_FIRMS = r"(?:firmen|unternehmen|betriebe)"
_FILLED = r"(?:(?:davon|von ihnen|sind|das|alle|alles|allesamt|lauter|durchweg|nur|reine) ){0,3}"
_ALL_BUT = (
    rx(
        rf"\b(?:alle|allesamt|sämtliche)(?: mitglieder| partner)? bis auf #(?P<n>\d+) (?:sind )?{_FILLED}{_FIRMS}(?= ?(?:[.,;)]|$|und\b))"
    ),
    rx(
        rf"\bbis auf #(?P<n>\d+) (?:sind )?(?:das )?(?:alle|alles|allesamt|lauter|durchweg|nur|sämtlich\w*) {_FILLED}{_FIRMS}(?= ?(?:[.,;)]|$|und\b))"
    ),
)


def all_but(form: Normal, found: list[Mention]) -> None:
    """Puts the firms that are left in the place of the figure that is taken off."""
    for match in (m for pattern in _ALL_BUT for m in pattern.finditer(form.string)):
        at, last = int(match["n"]), form.token_at(match.end() - 1)
        members = [m for m in found if m.kind == "partner" and m.last < at and m.high is None]
        taken_off = float(form.tokens[at].value or 0)
        if not members or not is_number(form, at) or not 0 < taken_off < members[-1].value:
            continue
        found[:] = [m for m in found if not at <= m.first <= last]
        found.append(Mention("unternehmen", members[-1].value - taken_off, None, at, last, total=True))
        form.noted.setdefault(UNSETTLED, set()).add(at)
        form.noted[WORKED_OUT] = form.noted[FIRMS_LEFT] = True
