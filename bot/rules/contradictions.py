"""Facts that can't all be true at once."""

from __future__ import annotations

from dataclasses import dataclass

from bot.rules.facts import Facts, interval, members, said

# A part can't be larger than its whole.
PART_OF = (
    ("zahl_kmu", "zahl_unternehmen"),
    ("zahl_grossunternehmen", "zahl_unternehmen"),
    ("zahl_zaehlende_unternehmen", "zahl_unternehmen"),
    ("zahl_unternehmen", "zahl_partner"),
    ("zahl_hochschulen", "zahl_partner"),
    ("zahl_forschungseinrichtungen", "zahl_partner"),
    ("zahl_kmu", "zahl_partner"),  # where the number of firms between them was not said
    ("zahl_grossunternehmen", "zahl_partner"),
    ("zahl_zaehlende_unternehmen", "zahl_partner"),
)
# Parts that don't overlap can't be more than their whole together.
PARTS_OF = (
    (("zahl_kmu", "zahl_grossunternehmen"), "zahl_unternehmen"),
    (("zahl_unternehmen", "zahl_hochschulen", "zahl_forschungseinrichtungen"), "zahl_partner"),
)
# A choice that needs at least one of what a count or a yes/no fact tells.
NEEDS = (
    ("antragsteller_art", "kmu", "zahl_kmu"),
    ("antragsteller_art", "kmu", "zahl_unternehmen"),
    ("antragsteller_art", "mittelstand", "zahl_unternehmen"),
    ("antragsteller_art", "grossunternehmen", "zahl_unternehmen"),
    ("antragsteller_art", "hochschule", "zahl_hochschulen"),
    ("antragsteller_art", "forschungseinrichtung", "zahl_forschungseinrichtungen"),
    ("antragsteller_art", "clustermanagement", "clustermanagement"),
    ("management_wer", "forschungseinrichtung_im_netzwerk", "zahl_forschungseinrichtungen"),
)


@dataclass(frozen=True)
class Contradiction:
    """Facts in conflict, and the kind of conflict (a key the voice knows)."""

    kind: str
    facts: tuple[str, ...]


def contradictions(facts: Facts) -> list[Contradiction]:
    """Every pair or group of facts that can't both be true, the plainest first."""
    found: list[Contradiction] = []
    for part, whole in PART_OF:
        if _exceeds((part,), whole, facts) and not any(part == c.facts[0] for c in found):
            found.append(Contradiction("teil", (part, whole)))
    for parts, whole in PARTS_OF:
        if not any(set(c.facts) <= {*parts, whole} for c in found) and _exceeds(parts, whole, facts):
            found.append(Contradiction("teile", (*parts, whole)))
    for fact, value, needed in NEEDS:
        if value in (members(facts, fact) or ()) and _none(facts, needed):
            found.append(Contradiction("braucht", (fact, needed)))
    return found


def _exceeds(parts: tuple[str, ...], whole: str, facts: Facts) -> bool:
    bounds = interval(facts, whole)
    known = [interval(facts, part) for part in parts]
    return bounds is not None and sum(part[0] for part in known if part) > bounds[1]


def _none(facts: Facts, fact: str) -> bool:
    value = said(facts, fact)
    if isinstance(value, bool):
        return not value
    bounds = interval(facts, fact)
    return bounds is not None and bounds[1] < 1
