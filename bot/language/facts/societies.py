"""Institutes counted by the society that they belong to: "ein Max-Planck-Institut und zwei von Fraunhofer", "je eins von Leibniz und Helmholtz"."""

from __future__ import annotations

from .fold import rx
from .heads import head_noun, refine
from .kinds import FIRMS, Mention, is_number, word_at
from .normal import Normal
from .nouns import noun_class

SOCIETY = rx(
    r"^(?:fraunhofer|max-planck|planck|leibniz|helmholtz|fhg|mpg|wgl)(?:-(?:gesellschaft|gemeinschaft|vereinigung|verbund))?$"
)
_ONE = {"ein", "eins", "eines", "einem", "eine", "einen"}
_EACH = {"je", "jeweils"}
_OF = {"von", "der", "aus", "vom", "des"}
_GOES_ON = {",", "und", "sowie", "plus"}
_FURTHER = {"noch", "weitere", "weiteres", "andere", "dazu"}  # between a figure and its society
_PARTICIPLE = rx(r"^\w{4,}(?:te|ne|ende)[rnms]?$")  # "zwei von Leibniz verfasste Briefe"
_SPLIT = {",", "(", "davon", "darunter", ":"}
_COUNTABLE = FIRMS | {"forschung", "hochschule", "partner"}
_LONGEST = 4  # words of "Institut der Max-Planck-Gesellschaft"
_PARTS = {":", "davon", "darunter", "namlich", "(", "und zwar"}


def society_behind(form: Normal, j: int) -> int | None:
    """The place of a society that stands behind "von", "der", "aus der" at token j."""
    k = j
    while word_at(form, k) in _OF and k - j < 2:
        k += 1
    return k if k > j and SOCIETY.match(word_at(form, k)) else None


def societies_from(form: Normal, first: int) -> list[int]:
    """The society at this token and those that a list adds to it: "Fraunhofer, Leibniz und Helmholtz"."""
    found, k = [first], first + 1
    while word_at(form, k) in _GOES_ON:
        after = next((j for j in (k + 1, k + 2) if word_at(form, j - 1) in _GOES_ON | _OF | {"der"}), k + 1)
        after = after if SOCIETY.match(word_at(form, after)) else k + 1
        if not SOCIETY.match(word_at(form, after)):
            break
        found.append(after)
        k = after + 1
    return found


def of_societies(form: Normal, found: list[Mention]) -> None:
    """Adds institutes whose noun is left out or that a list counts for each society; keeps apart the parts of a number that stands before."""
    bound = {k for m in found for k in range(m.first, m.last + 1)}
    extra: list[Mention] = []
    for i, token in enumerate(form.tokens):
        counted = is_number(form, i) or (token.kind == "word" and token.norm in _ONE)
        each = word_at(form, i - 1) in _EACH
        if not counted or (i in bound and not each):
            continue
        mention = _counted(form, i, each)
        if mention is not None:
            extra.append(mention)
    if extra:
        _settle(form, found, extra)


def _counted(form: Normal, i: int, each: bool) -> Mention | None:
    j = i + 1
    while word_at(form, j) in _FURTHER:
        j += 1
    if noun_class(word_at(form, j)) == "forschung" and not SOCIETY.match(word_at(form, j)):
        if not each:
            return None
        j += 1
    at = society_behind(form, j)
    if at is None or _PARTICIPLE.match(word_at(form, at + 1)) or (not each and _of_other_things(form, i)):
        return None
    named = societies_from(form, at) if each else [at]
    value = float(form.tokens[i].value or 0) if is_number(form, i) else 1.0
    if not value.is_integer():
        return None
    return Mention("forschung", value * len(named), None, i, named[-1], tail=True)


def _of_other_things(form: Normal, i: int) -> bool:
    """ "Wir haben fünf Patente, drei von Fraunhofer": some of what was counted right before, and that is no institute."""
    if word_at(form, i - 1) not in _SPLIT:
        return False
    sentence = form.clause_of(i).sentence
    for k in range(i - 1, -1, -1):
        if form.clause_of(k).sentence != sentence:
            return False
        if (is_number(form, k) or word_at(form, k) in _ONE) and word_at(form, k + 1) not in _OF:
            head = head_noun(form, k + 1)
            kind = refine(form, *head) if head else noun_class(word_at(form, k + 1))
            return kind not in _COUNTABLE and not SOCIETY.match(word_at(form, k + 1).split("-institut")[0])
    return False


def _settle(form: Normal, found: list[Mention], extra: list[Mention]) -> None:
    """Those of a sentence are more than what was counted there, or its parts where they come to the same."""
    for number in {form.clause_of(m.first).sentence for m in extra}:
        mine = [m for m in extra if form.clause_of(m.first).sentence == number]
        before = [
            m for m in found if m.kind == "forschung" and m.last < mine[0].first and not (m.none or m.weak or m.part)
        ]
        if before and before[-1].value >= sum(m.value for m in mine) > 1 and _apart(form, before[-1], mine[0]):
            for m in mine:
                m.part, m.tail = True, False
        elif not before and (lead := _leads(form, mine[0].first, found)) is not None:
            found.append(lead)
        found.extend(mine)


def _leads(form: Normal, i: int, found: list[Mention]) -> Mention | None:
    """ "Dabei sind ein Institut der Max-Planck-Gesellschaft und zwei von Helmholtz": the one that the list begins with."""
    bound = {k for m in found for k in range(m.first, m.last + 1)}
    if word_at(form, i - 1) not in _GOES_ON:
        return None
    for k in range(i - 2, max(-1, i - 2 - _LONGEST), -1):
        if noun_class(word_at(form, k)) == "forschung" and k not in bound and word_at(form, k - 1) in _ONE:
            return Mention("forschung", 1, None, k - 1, i - 2)
    return None


def _apart(form: Normal, whole: Mention, first: Mention) -> bool:
    """ "Drei Institute, davon zwei von Fraunhofer": do the words in between open the parts of the whole?"""
    between = [t.norm for t in form.tokens[whole.last + 1 : first.first]]
    return bool(_PARTS & set(between)) or not {"und", "sowie", "plus", "dazu"} & set(between)
