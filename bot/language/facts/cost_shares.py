"""Who bears which part of the whole costs: "Gesamtkosten 3 Mio. Euro, davon 30 % Eigenmittel, der Rest soll Förderung sein".

The whole is neither what is asked for nor what the partners give; both follow from the share that the text says.
"""

from __future__ import annotations

import re

from .fold import rx
from .heads import head_noun
from .model import Statement
from .normal import Normal
from .numbers import tidy

_WHOLE = rx(
    r"\b(?:alles in allem|alles zusammen|gesamt\w*|kosten|kostet|insgesamt|volumen|projektvolumen|projektkosten|gesamtkosten|gesamtbudget|budget|vorhaben|aufwand|veranschlagt)\b"
)
_COSTS = rx(r"\b(?:kostet|kosten|gesamt(?:kosten|volumen|budget|summe)|projektkosten|projektvolumen|volumen)\b")
_OURS = rx(
    r"\b(?:eigenmittel\w*|eigenanteil\w*|eigenleistung\w*|eigenbeitrag|selbst|selber|private?\w*|wir|von (?:den|unseren) (?:firmen|betrieben|unternehmen|mitgliedern|partnern)|aus der (?:wirtschaft|industrie)|firmen|betriebe|unternehmen|partner|wirtschaft|industrie)\b"
)
_GRANT = rx(
    r"\b(?:(?:ge)?förder\w*|zuschuss\w*|zuschüsse\w*|bezuschuss\w*|zuwendung\w*|bund|staat|beantrag\w*|bräuchten|brauchen|benötigen|wünschen|hätten (?:\S+ )?gern\w?)\b"
)
_REST = rx(r"\b(?:der |den )?(?:rest|restliche\w*|übrige\w*)\b")
_EACH_HALF = rx(r"\b(?:je|jeweils) zur %\d+")
_PLANNED_ONLY = frozenset({"rule"})  # "die Hälfte soll gefördert werden" is what is wanted here
LEAST_SUM = 10_000  # a smaller bare figure counts something else
OWN, GRANT = "private_mittel_eur", "foerderbedarf_eur"


def cost_shares(form: Normal, blocked: set[str]) -> list[Statement]:
    """Both sums, or the one that is said, from one whole sum and one share in its sentence."""
    for number in dict.fromkeys(c.sentence for c in form.clauses):
        clauses = [c for c in form.clauses if c.sentence == number]
        if any(c.status & blocked - _PLANNED_ONLY for c in clauses):
            continue
        places = range(clauses[0].first, clauses[-1].last)
        sums = [i for i in places if _is_sum(form, i)]
        shares = [i for i in places if form.tokens[i].kind == "%"]
        apart = len(sums) == 2 and not shares and form.clause_of(sums[0]) is not form.clause_of(sums[1])
        if apart and _COSTS.search(form.clause_of(sums[0]).text):
            return _of_two_sums(form, sums[0], sums[1], number)
        if len(sums) == 1 and (both := _both_told(form, sums[0], number, blocked)):
            return both
        if len(sums) == 1 and len(shares) == 1 and _WHOLE.search(form.clause_of(sums[0]).text):
            return _said(form, sums[0], shares[0], number)
    return []


def _is_sum(form: Normal, i: int) -> bool:
    """Money, or a bare figure as large as money: "kostet 600.000, die Betriebe zahlen 250.000"."""
    token = form.tokens[i]
    bare = token.kind == "#" and (token.value or 0) >= LEAST_SUM and head_noun(form, i + 1) is None
    return (token.kind == "€" or bare) and token.high is None and not token.junk


def _of_two_sums(form: Normal, whole: int, part: int, number: int) -> list[Statement]:
    """ "Das Ganze kostet 500.000 Euro, 200.000 davon bringen die Firmen auf": a share told as a sum."""
    total, sum_ = form.tokens[whole].value, form.tokens[part].value
    return [] if not total or sum_ is None else _worked_out(form, whole, part, number, sum_ / total)


def _both_told(form: Normal, whole: int, number: int, blocked: set[str]) -> list[Statement]:
    """ "…, die Hälfte davon soll Förderung sein, die andere Hälfte zahlen die Firmen", there or in the next sentence; "je zur Hälfte"."""
    clauses = [c for c in form.clauses if c.sentence in (number, number + 1) and not c.status & blocked - _PLANNED_ONLY]
    parts = [(i, c.text) for c in clauses for i in range(c.first, c.last) if form.tokens[i].kind == "%" and i > whole]
    if not parts or not _WHOLE.search(form.clause_of(whole).text):
        return []
    if len(parts) == 1 and _EACH_HALF.search(parts[0][1]):
        parts = [(parts[0][0], piece) for piece in re.split(r" und ", parts[0][1], maxsplit=1)]
    shares = [form.tokens[i].value or 0 for i, _ in parts]
    whose = [whose_share(text) for _, text in parts]
    if sum(shares) != 1 or sorted(map(str, whose)) != [GRANT, OWN]:
        return []
    start, end, total = form.tokens[whole].start, form.tokens[parts[-1][0]].end, form.tokens[whole].value or 0
    return [Statement(fact or "", tidy(total * share), start, end) for fact, share in zip(whose, shares, strict=True)]


def whose_share(text: str) -> str | None:
    """Whose money a piece speaks of: where a grant is named, that is what the share is."""
    return GRANT if _GRANT.search(text) else OWN if _OURS.search(text) else None


def _said(form: Normal, whole: int, part: int, number: int) -> list[Statement]:
    share = form.tokens[part].value
    return [] if share is None else _worked_out(form, whole, part, number, share)


def _worked_out(form: Normal, whole: int, part: int, number: int, share: float) -> list[Statement]:
    total = form.tokens[whole].value
    if total is None or share >= 1 or part < whole:
        return []
    near = form.clause_of(part).text
    fact = whose_share(near)
    if fact is None:
        return []
    start, end = form.tokens[whole].start, form.tokens[part].end
    found = [Statement(fact, tidy(total * share), start, end)]
    behind = " ".join(c.text for c in form.clauses if c.sentence == number and c.first > part)
    other = GRANT if fact == OWN else OWN
    if _REST.search(behind) and (_GRANT if other == GRANT else _OURS).search(behind):
        found.append(Statement(other, tidy(total - total * share), start, end))
    return found
