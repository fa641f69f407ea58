"""Numbers without any noun: "wir sind zu zwölft", "wir sind insgesamt 12", "sieben sind wir"."""

from __future__ import annotations

from .data import stop_words
from .departed import UNSETTLED
from .fold import rx
from .heads import head_noun
from .kinds import FIRMS, Mention, is_number
from .normal import Normal
from .own_firm import people_of_one_firm
from .plans import dropped
from .pronouns import antecedent

_TOTAL = stop_words("zusammen")
_HEDGES = stop_words("ungefaehr")
_IN_A_ROOM = rx(
    r"\b(?:sitz\w*|küche|büro|garage|gründer\w*|gegründet|angefangen|begonnen|vorstand|familie|geschäftsführ\w*)\b"
)  # people, and no partners
_IN_A_FIRM = rx(
    r"\bin (?:der|unsere[rm]|meine[rm]) (?:firma|betrieb|unternehmen|laden|werkstatt)\b|\b(?:im|beim) (?:betrieb|unternehmen|laden)\b"
)
_THEY = rx(r"\bsie\b")  # of whom was told before: "falls sie zehn Firmen wären. Noch sind sie zu viert."
_NEXT = 45  # letters behind such a number, where the firm may stand although dictation has put a full stop between
_WE_ARE = rx(
    r"\b(?:wir sind|wir wären|sind wir|es sind|sind es|macht|wir zählen|wir haben uns) (?:(?:\S+) ){0,4}?#(\d+)(?= ?(?:[.,:;()]|$| insgesamt| im boot| an bord| zusammen| leute insgesamt| alle zusammen))"
)

_ARE_WE = rx(
    r"(?:^|[.,:;] |und |also )#(\d+) (?:sind wir|wären wir|sind es|mann sind wir)\b(?= ?(?:[.,:;()]|$| insgesamt| im boot| an bord| zusammen| bisher| derzeit| aktuell| im moment))"
)


def alone(form: Normal, found: list[Mention]) -> None:
    """ "Wir sind zu zwölft", "wir sind insgesamt 12": partners of any kind."""
    bound = {k for m in found for k in range(m.first, m.last + 1)}
    for i, token in enumerate(form.tokens):
        if token.norm != "zu#" or i in bound or head_noun(form, i + 1) is not None:
            continue
        clause = form.clause_of(i)
        behind = form.string[form.offsets[i] :][:_NEXT]
        if _IN_A_ROOM.search(clause.text) or _IN_A_FIRM.search(f"{form.sentence_text(clause.sentence)} {behind}"):
            form.noted.setdefault(UNSETTLED, set()).add(i)
            bound.add(i)
            continue
        who = antecedent(form, i, clause.sentence) if _THEY.search(clause.text) else None
        found.append(Mention(who if who in FIRMS else "partner", float(token.value or 0), None, i, i, total=True))
        bound.add(i)
    for match in _WE_ARE.finditer(form.string):
        i = int(match[1])
        between = match.group().split()[2:-1]
        if (
            i in bound
            or dropped(form, i)
            or people_of_one_firm(form, i)
            or not all(
                w in _HEDGES or w in _TOTAL or w in ("wir", "dann", "dabei", "also", "mit", "uns") for w in between
            )
        ):
            continue
        previous = [m for m in found if m.last < i and form.clause_of(m.last).sentence == form.clause_of(i).sentence]
        kind = previous[-1].kind if "mit uns" in match.group() and previous else "partner"
        if (
            is_number(form, i)
            and float(form.tokens[i].value or 0).is_integer()
            and 1 < (form.tokens[i].value or 0) < 10000
        ):
            found.append(Mention(kind, float(form.tokens[i].value or 0), form.tokens[i].high, i, i, total=True))
            bound.add(i)
    for match in _ARE_WE.finditer(form.string):
        i = int(match[1])
        if (
            i not in bound
            and is_number(form, i)
            and float(form.tokens[i].value or 0).is_integer()
            and (form.tokens[i].value or 0) > 1
            and not dropped(form, i)
        ):
            found.append(Mention("partner", float(form.tokens[i].value or 0), form.tokens[i].high, i, i, total=True))
            bound.add(i)
