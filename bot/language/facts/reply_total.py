"""What the figures of a reply come to, with the words that count one and with ourselves."""

from __future__ import annotations

from collections.abc import Sequence

from .counts import AND_WE
from .data import stop_words
from .fold import rx
from .heads import head_noun
from .model import Question, Statement
from .normal import Normal
from .one_of_them import told_as_one
from .reply_awaited import awaited
from .reply_figures import JOINS, ONE, Figure, from_abroad, headed, says_no
from .reply_moves import came_and_went
from .reply_sums import Term, shown, total_of
from .reply_words import ALLOWED
from .scope import NOW

AID = "de_minimis_eur"
_ONE_OF_SOME = rx(  # the noun left out: "die erste Tranche" is no firm
    r"\b(?:einer|eine|der eine|die eine|eine?r? (?:zweite|andere|weitere|dritte)[rs]?|(?:der|die) (?:erste|zweite|dritte|vierte|andere))"
    r"(?: (?:hat|hatte|bekam|kriegte|bloß|nur|mal|etwa|rund|so|ca|circa|knapp|gut|über|dann|sogar|schon|noch|davon|von uns|(?:letzte|vorige)[sn]? jahr|#\d{4}))*$"
)
_WITH_US = rx(r"\bmit uns (?:(?:dann|also|sind|wären|es|wir|insgesamt|zusammen) )*#(\d+)\b")
_OF_ONE = stop_words("vor_einem_ort") | {"dazu", "weitere", "weiterer", "weiteres", "extra", "obendrauf"}


def settled(form: Normal, asked: Question, figures: list[Figure]) -> Statement:
    """What the figures come to: what holds now, a sum, or the last where the speaker changed their mind."""
    if (moved := came_and_went(form, figures) or _in_all_with_us(form, figures)) is not None:
        return moved
    now = [f for f in figures if NOW.search(form.clause_of(f.at).text)] or figures
    if asked.fact == AID and each_of_a_firm(form, [f.at for f in figures]):
        now = []  # aid is told as past, and what one of them had is not over because another has some now
    figures = [f for f in now if "past" not in form.clause_of(f.at).status] or now or figures
    terms = sorted([*map(_term, figures), *_ones(form, asked, figures)], key=lambda t: t.first)
    if len(terms) == 1 and len(figures) == 1:
        return _with_us(form, asked, figures[0].said, terms[0])
    total = total_of(form, terms)
    if asked.fact == AID:  # several firms: the highest is asked for
        summed = [] if each_of_a_firm(form, [f.at for f in figures]) else [total]
        total = max(*summed, *terms, key=lambda t: t.value)
    start, end = form.tokens[total.first].start, form.tokens[total.last].end
    return _with_us(form, asked, Statement(asked.fact, shown(total), start, end), total)


def _in_all_with_us(form: Normal, figures: Sequence[Figure]) -> Statement | None:
    """ "Fünfzig Mitglieder, mit uns einundfünfzig": the later figure holds the one before and ourselves."""
    whole = _WITH_US.search(form.string)
    found = next((f for f in figures[1:] if whole and f.at == int(whole[1])), None)
    before = figures[0].said.value
    if found is None or not isinstance(before, int) or found.said.value != before + 1:
        return None
    return found.said


def each_of_a_firm(form: Normal, places: Sequence[int]) -> bool:
    """ "Die Schreinerei 20.000 Euro, der Glaser 70.000 Euro", "einer 20.000, ein zweiter 70.000": before each figure stands a firm of its own."""
    starts = [0, *(i + 2 for i in places)]  # behind the comma or the "und"
    pieces = list(zip(starts, places, strict=False))
    return len(places) > 1 and all(
        _ONE_OF_SOME.search(" ".join(t.norm for t in form.tokens[start:at]))
        or told_as_one(form, start, at, inner=False) is not None
        for start, at in pieces
    )


def _term(figure: Figure) -> Term:
    value = figure.said.value
    if isinstance(value, dict):
        return Term(figure.at, figure.at, float(value["min"]), float(value["max"]))
    return Term(figure.at, figure.at, float(value))


def _ones(form: Normal, asked: Question, figures: list[Figure]) -> list[Term]:
    """ "eine" beside a figure counts one: "drei aus Bonn und eine aus Köln", "3 Millionen und noch mal eine"."""
    if headed(form):
        return []
    if not asked.fact.startswith(("zahl_", "internationale")) and not asked.fact.endswith("_eur"):
        return []
    worth = 1.0
    if asked.fact.endswith("_eur"):
        largest = max((_term(f).value for f in figures), default=0.0)
        if largest < 1e6:
            return []
        worth = 1e6
    return [
        Term(i, i, worth, one=True)
        for i, token in enumerate(form.tokens)
        if token.norm in ONE and token.kind == "word" and _counts_one(form, i, asked)
    ]


def _counts_one(form: Normal, i: int, asked: Question) -> bool:
    before = form.tokens[i - 1].norm if i else ","
    behind = form.tokens[i + 1] if i + 1 < len(form.tokens) else None
    if (
        before not in JOINS
        or form.clause_of(i).status & {"question", "other", "condition"}
        or awaited(form, i, asked.fact)
    ):
        return False
    if says_no(form, i):
        return False
    if behind is None or behind.kind == "mark" or behind.norm in _OF_ONE:
        return True
    if asked.fact.endswith("_eur"):
        return False
    head = head_noun(form, i + 1)
    return (head is not None and head[0] in ALLOWED.get(asked.fact, set())) or from_abroad(asked, behind)


_ONE_MORE = rx(
    r"^(?:und|plus|\+|sowie) (?:\S+ ){0,3}?(?:einer?|eine|noch einer?) (?:mehr|dazu|obendrauf)\b|^(?:und|plus|\+|sowie) (?:mein|meine|unser|unsere) (?:eigene[rs]? )?(?:firma|betrieb|unternehmen|laden|büro)\b"
)
_AND = r"^(?:(?:aus|in|im|von|vom|bei) (?:[\w-]+ ){1,2}?|(?!und |plus |sowie |dazu )[\w-]+ )?(?:, )?(?:(?:und|plus|\+|sowie|dazu|dann|noch|kommen|kommt|außerdem|obendrein|natürlich|auch) )+"
_US_ON_TOP = rx(
    _AND
    + r"(?:wir|ich|uns)(?: selbst| selber)?(?: (?:kommen|kommt|dazu|obendrauf|obendrein|extra|noch|auch|drauf))* ?(?:[.,;]|$)"
)
_OURS_ON_TOP = rx(
    _AND + r"(?:unser(?: \w+)?|unsere(?: eigene)?(?! töchter)(?= [\w-]+(?<!e)(?<!n)(?<!s)\b)) [\w-]+ ?(?:[.,;]|$)"
)
_US_BESIDE = rx(
    r"\b(?:außer|neben|zusätzlich zu|abgesehen von|ohne) (?:uns|mir)(?: selbst| selber)?(?: \S+){0,3}? ?$|^(?:(?:also|ja|na) ,? ?)*(?:wir|ich|uns|mich)(?: selbst| selber)? (?:und|plus|\+|sowie)(?: noch| weitere| dazu)* ?$"
)


def _with_us(form: Normal, asked: Question, said: Statement, term: Term) -> Statement:
    """ "20, plus wir selbst" and "außer uns noch 20" are 21."""
    if not asked.fact.startswith("zahl_") or not isinstance(said.value, int) or isinstance(said.value, bool):
        return said
    behind = " ".join(t.norm for t in form.tokens[term.last + 1 : term.last + 7]).lstrip(", ")
    before = " ".join(t.norm for t in form.tokens[max(0, term.first - 7) : term.first])
    ours = asked.fact in ("zahl_partner", "zahl_unternehmen")
    on_top = AND_WE.search(behind) or _US_ON_TOP.search(behind) or _US_BESIDE.search(before)
    body = asked.fact == "zahl_partner" and _OURS_ON_TOP.search(behind)  # whatever we are, we are a partner
    more = _ONE_MORE.search(behind) or (ours and on_top) or body
    return Statement(said.fact, said.value + 1, said.start, said.end) if more else said
