"""Figures side by side, each with where it comes from: "vier aus Bremen, sechs aus Oldenburg", "fünf aus der Optik und zwei aus der IT".

They count the same; one of them alone is less than there are. Behind a colon they, and whatever is listed there, are the parts of the number before it.
"""

from __future__ import annotations

from itertools import pairwise

from .clauses import Clause
from .departed import UNSETTLED
from .fold import rx
from .gazetteer import abroad
from .kinds import FIRMS, Mention, is_number
from .normal import Normal
from .nouns import noun_class
from .trades import GENERIC

CHAINED = "figures of one chain"  # of the form: they count together whatever each of them looks like
_ITEM = r"(?:kommen |stammen |sitzen |sind )?(?:drüben |hier |dort |droben |drunten )?(?:aus|von|in|vom|im) (?:der |dem |den )?[\w-]+(?: [\w-]+)?"
_NEXT = rx(rf"#(?P<a>\d+) {_ITEM} ?(?:,|und|sowie|plus|, und) (?:noch )?#(?P<b>\d+) (?={_ITEM})")
_ITEMS = rx(rf"#\d+ {_ITEM}")
_AND_ONE = rx(rf"(?:,|und|sowie|plus|, und) (?:noch |nur )?eine?[rs]? (?={_ITEM})")
_ONE_BEHIND = rx(rf"#\d+ {_ITEM} ?$")
_SPREAD = rx(  # "Unsere Firmen sitzen weit verstreut, drei in Kiel, zwei in Ulm", "die Betriebe: drei in Gera …"
    r"^(?:und |also |aber )?(?:unsere|die|alle) (?:\w+en )?[\w-]+ (?:(?:sitzen|sind|liegen|verteilen|kommen|stammen|leben) (?:(?!#|kein|nicht|mit )\S+ ){0,5})?[,:]$"
)
_SUM = 1000  # from here on it may be money
_ONE_FIRM = {"firma", "betrieb"}  # those from here and there are its people
_SAYS_WHAT = rx(r"^(?:und )?(?:alles|alle|lauter|nur|sämtlich\w*|durchweg|ausschließlich|(?:das|es|wir) sind|sind)\b")
_CAME = rx(r"\b(?:kam|kamen|waren|trafen|treffen|erschienen|zuletzt)\b")
_NAMELY = rx(r"^(?:,|-|\()? ?(?:nämlich|und zwar|also|sprich|das heißt|bestehend aus|und das sind)\b|^, $|^,$|^\($")
_SHORT = 4  # tokens of a clause that has no room for a verb
_REST = rx(r"\b(?:der rest|die (?:anderen|übrigen|restlichen)|sonst|davon|darunter|insgesamt|zusammen)\b")


def parallel(form: Normal, found: list[Mention]) -> None:
    """Adds the figures beside one that counts firms."""
    chains = _chains(form)
    for chain in chains:
        mine = [m for m in found if m.first in chain and m.kind in FIRMS]
        kinds = {m.kind for m in mine}
        apart = [m for m in found if not chain[0] <= m.first <= chain[-1] and m.kind in FIRMS | {"partner"}]
        others = any(m.first in chain and m.kind not in FIRMS for m in found)
        if len(kinds) > 1 or others or not (mine or _of_firms(form, chain[0])):
            continue
        total = sum(float(form.tokens[i].value or 0) for i in chain)
        total += 0 if mine else _ones_behind(form, chain[-1])
        if any(m.value >= total for m in apart) or _REST.search(form.sentence_text(form.clause_of(chain[0]).sentence)):
            continue
        found[:] = [m for m in found if m not in mine]
        form.noted.setdefault(CHAINED, set()).update(chain)
        found.append(Mention(kinds.pop() if kinds else "unternehmen", total, None, chain[0], chain[-1]))


def _of_firms(form: Normal, at: int) -> bool:
    """ "…, alles eigene Firmen": does the sentence speak of firms, and of nobody else who could be counted?"""
    chained = form.clause_of(at)
    sentence = chained.sentence
    words = [t.norm for k, t in enumerate(form.tokens) if t.kind == "word" and form.clause_of(k).sentence == sentence]
    kinds = {noun_class(word) for word in words} - {None, "other"}
    if not kinds & FIRMS or not kinds <= FIRMS or _ONE_FIRM & set(words) or _CAME.search(chained.text):
        return False
    return all(
        form.clause_of(k) is chained or _says_what(form.clause_of(k)) or _SPREAD.match(form.clause_of(k).text)
        for k, t in enumerate(form.tokens)
        if t.kind == "word" and form.clause_of(k).sentence == sentence and noun_class(t.norm) in FIRMS
    )


def _says_what(clause: Clause) -> bool:
    """ "…, lauter Brenner": firms that the figures are, and not the ones who do something."""
    return (
        clause.last - clause.first <= _SHORT or bool(_SAYS_WHAT.match(clause.text)) or bool(_ITEMS.search(clause.text))
    )


def _ones_behind(form: Normal, last: int) -> int:
    """ "…, zwei in Ulm, eine in Trier": single ones that go on with the chain."""
    start, ones = form.offsets[last], 0
    while (one := _AND_ONE.search(form.string, start)) is not None:
        before = form.string[start : one.start()]
        goes_on = _ONE_BEHIND.fullmatch(before) if not ones else rx(rf"{_ITEM} ?").fullmatch(before)
        if goes_on is None or abroad(form.string[one.start() : one.end() + 40]):
            break
        start, ones = one.end(), ones + 1
    return ones


def _chains(form: Normal) -> list[list[int]]:
    """Two or more bare figures that stand so; none of a place abroad."""
    chains: list[list[int]] = []
    start = 0
    while (match := _NEXT.search(form.string, start)) is not None:
        a, b = int(match["a"]), int(match["b"])
        start = match.start() + 1
        text = form.string[match.start() : match.end() + 40]
        if abroad(text) or not all(is_number(form, i) and (form.tokens[i].value or 0) < _SUM for i in (a, b)):
            continue
        if chains and chains[-1][-1] == a:
            chains[-1].append(b)
        else:
            chains.append([a, b])
    return chains


def specified(form: Normal, found: list[Mention]) -> None:
    """ "Fünfzehn Betriebe haben unterschrieben: sechs Maurer, vier Maler, der Rest Dachdecker": parts of the fifteen."""
    firms = [m for m in found if m.kind == "unternehmen" and not (m.none or m.part)]
    for whole, behind in pairwise(firms):
        sentence = form.clause_of(whole.first).sentence
        between = " ".join(t.norm for t in form.tokens[whole.last + 1 : behind.first])
        if form.clause_of(behind.first).sentence != sentence or not GENERIC.match(form.tokens[whole.last].norm):
            continue
        parts = [m for m in firms if m.first >= behind.first and form.clause_of(m.first).sentence == sentence]
        told = sum(m.value for m in parts)
        exact = told == whole.value and len(parts) > 1 and _NAMELY.search(between)
        if exact or (":" in between.split() and told <= whole.value):
            for m in parts:
                m.part, m.listed = True, False
            form.noted.setdefault(UNSETTLED, set()).update(m.first for m in parts)
            return
