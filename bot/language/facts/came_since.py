"""Some have joined those there were: "50 Firmen waren wir, zwei sind dazugestoßen" are 52, "zu den 40 Betrieben kamen zwölf" as well.

Only a number that the text tells as the earlier one grows. Where it may hold already those who joined ("wir sind 15, drei sind neu dabei"),
it stays as it is; where the text says itself how many there are now, that counts.
"""

from __future__ import annotations

from .clauses import Clause
from .departed import EARLIER, LEFT, UNSETTLED, UNSURE, kind_of, told_what_is_left
from .each_place import WORKED_OUT
from .fold import rx
from .grown import MET
from .heads import head_noun, refine
from .inverse import year
from .kinds import Mention, is_number, word_at
from .normal import Normal

_JOINED = rx(
    r"\b(?:(?:da|hin)zu(?:gekommen|gestoßen|gewonnen)|beigetreten|eingestiegen|nachgerückt|aufgenommen|neu (?:dabei|dazu|hinzu)"
    r"|(?:kam|kamen|stieß|stießen|trat|traten) (?:\S+ ){0,6}?(?:dazu|hinzu|bei))\b"
)
_CAME = rx(r"\b(?:kamen|kam|stießen|stieß) (?:\S+ ){0,3}?#\d+\b")  # "zu den 14 Firmen stießen drei"
_MORE = rx(r"#(?P<n>\d+) mehr(?= ?(?:[.,;)]|$|geworden\b))")
_TO_THEM = rx(
    r"\bzu (?:den|unseren|unsern|diesen)(?: (?:bisherigen|ursprünglichen|ersten|anfänglichen|alten|bestehenden))? $"
)
_UNTIL_THEN = rx(r"^(?:vor @\d+|vor kurzem|anfang|zu beginn|im vorjahr|zunächst|vorher|bisher waren|damals)\b")
_ALSO_LEFT = rx(rf"#(?P<n>\d+) (?:(?:sind|haben|davon|wieder|dafür|inzwischen) ){{0,3}}{LEFT}\b")
_NOT_OURS = rx(  # who was asked, or met somewhere
    r"\b(?:\w*messe|\w*stand|angeschrieben|angefragt|angesprochen|eingeladen|kontaktiert|gefragt)\b"
)
_BLOCKED = {"condition", "question", "rule", "other", "planned", "open", "wish"}
_BEHIND = {"neue", "neuen", "weitere", "weiteren", "andere"}


def came_since(form: Normal, found: list[Mention]) -> None:
    """Puts the sum in the place of the earlier number."""
    for i in range(len(form.tokens)):
        if not is_number(form, i) or year(form, i):
            continue
        kind = kind_of(form, i)
        if kind is None:
            _nothing_counted(form, i)
        elif (to_them := _to_them(form, i)) or _is_earlier(form, i):
            _add(form, found, i, kind, to_them)


def _to_them(form: Normal, i: int) -> bool:
    clause = form.clause_of(i)
    return bool(_TO_THEM.search("".join(f"{t.norm} " for t in form.tokens[clause.first : i])))


def _is_earlier(form: Normal, i: int) -> bool:
    clause = form.clause_of(i)
    told = EARLIER.search(clause.text) or _UNTIL_THEN.match(clause.text)
    return (
        bool(told)
        and not _NOT_OURS.search(clause.text)
        and not MET.search(clause.text)
        and not clause.status & _BLOCKED
    )


def _add(form: Normal, found: list[Mention], i: int, kind: str, to_them: bool) -> None:
    joined = _joined(form, i, kind, to_them)
    token = form.tokens[i]
    if joined is None or token.high is not None or told_what_is_left(form, i, joined):
        return
    value = float(token.value or 0) + float(form.tokens[joined].value or 0)
    figures = {i, joined}
    for match in _ALSO_LEFT.finditer(form.string, form.offsets[joined] + 1):
        value -= float(form.tokens[int(match["n"])].value or 0)
        figures.add(int(match["n"]))
    found[:] = [m for m in found if m.kind != kind or not figures & {m.first, m.last}]
    found.append(Mention(kind, value, None, i, i, total=True, sure=True))
    form.noted.setdefault(UNSETTLED, set()).update(figures - {i})
    form.noted[WORKED_OUT] = True


def _joined(form: Normal, i: int, kind: str, to_them: bool) -> int | None:
    """The figure of those who joined: it stands behind, in the same sentence or the next one."""
    own = form.clause_of(i)
    for clause in form.clauses:
        if clause.last <= i or clause.sentence > own.sentence + 1 or (clause is own and not to_them):
            continue
        figures = [k for k in range(max(clause.first, i + 1), clause.last) if is_number(form, k) and not year(form, k)]
        if figures:
            fits = _tells_who_joined(form, clause, figures[0], to_them) and _of_those(form, figures[0], kind)
            return figures[0] if fits else None
    return None


def _tells_who_joined(form: Normal, clause: Clause, at: int, to_them: bool) -> bool:
    if clause.status & _BLOCKED or UNSURE.search(clause.text) or MET.search(clause.text):
        return False
    more = _MORE.search(clause.text)
    return bool(_JOINED.search(clause.text) or (to_them and _CAME.search(clause.text))) or (
        more is not None and int(more["n"]) == at
    )


def _of_those(form: Normal, at: int, kind: str) -> bool:
    """A bare figure, or one with the same noun: "drei weitere Firmen"."""
    head = head_noun(form, at + (2 if word_at(form, at + 1) in _BEHIND else 1))
    return head is None or refine(form, *head) == kind


def _nothing_counted(form: Normal, i: int) -> None:
    """ "Früher 40 Kunden, inzwischen zwölf mehr": neither counts anybody of ours."""
    if not EARLIER.search(form.clause_of(i).text):
        return
    sentence = form.clause_of(i).sentence
    for match in _MORE.finditer(form.string):
        if int(match["n"]) > i and form.clause_of(int(match["n"])).sentence == sentence:
            form.noted.setdefault(UNSETTLED, set()).add(int(match["n"]))
