"""Counts that the patterns took from a figure which, by all that stands around it, counts something else, nothing, or the others
beside the speaker's own firm.

"Unsere Vorbilder haben 190 Firmen", "die Innung zählt 210 Betriebe": the noun is right, the case is another. Only counts that are one
figure or the plain sum of several are held against what was learned (figures.py); shares and ranges were worked out.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from .around import text_after
from .each_place import WORKED_OUT
from .figure_chances import chances
from .figure_tokens import figures_behind, figures_of, is_one, value_of
from .figures import BODIES, FIGURES, NOTHING, NUMERIC, ONE_MORE, SCIENCE
from .fold import rx
from .full_time import posts_of_a_firm
from .heads import head_noun
from .kinds import FIRMS, word_at
from .leaning import Leaning, learned
from .model import Statement
from .normal import Normal
from .nouns import noun_class
from .numbers import tidy
from .own_body import nobody_speaks, speaks_for_science
from .parallel import CHAINED
from .presupposed import presupposed
from .staff import of_the_applicant
from .trades import GENERIC

STAFF = "beschaeftigte_antragsteller"
SURE, SURER = 0.7, 0.85  # that the figure states something else; that it leaves out the own firm
LEFT_OUT = {(False, False): SURER, (False, True): 0.5, (True, False): 0.4, (True, True): 0.2}  # own staff told, several
_WITH_US = rx(
    r"\b(?:mit (?:mir|uns)|insgesamt|inklusive|einschließlich|(?:mit|ein)gerechnet|mitgezählt|eingeschlossen|aus uns|(?:wir|ich) und)\b"
)
_WE_ARE = rx(r"\b(?:wir|es|das) sind (?:\S+ ){0,2}?#(?P<n>\d+)")  # "wir sind acht Schreinereien und ein Büro"
COUNTS = {fact for fact in BODIES if fact.startswith("zahl_")}
SHORTEST_NOUN = 4
OF_NO_KIND = {"insgesamt", "zusammen", "dabei", "sind", "davon", "derzeit", "aktuell", "haben", "bisher"}
OF_A_SIZE = ("zahl_kmu", "zahl_grossunternehmen")
JUDGED = {
    "zahl_unternehmen",
    "zahl_grossunternehmen",
    "zahl_hochschulen",
    "zahl_forschungseinrichtungen",
    "zahl_partner",
    "internationale_kontakte",
    "beschaeftigte_antragsteller",
}


def stating_nothing(form: Normal, said: Sequence[Statement]) -> list[int]:
    """The figures from which counts were taken although they state nothing of the case."""
    model = learned(FIGURES)
    if model is None:
        return []
    return [
        i
        for statement in said
        if statement.fact in JUDGED - {"zahl_partner"}
        for i in figures_behind(form, statement)
        if not (statement.fact == STAFF and _of_the_applicant(form, i))
        and not is_one(form.tokens[i])
        and not _taken(statement, said)
        and _likely(form, i, said, statement.fact, model) == (NOTHING, True)
    ]


def weighed(form: Normal, said: Sequence[Statement], blocked: Collection[str]) -> list[Statement]:
    """The statements that may stand; a sum loses the figures that do not belong to it, "vier weitere" gains the speaker's own firm."""
    model = learned(FIGURES)
    if model is None:
        return list(said)
    judged = [
        _weighed(form, statement, said, model, blocked)
        if statement.fact in COUNTS | JUDGED
        else None
        if statement.fact in NUMERIC and _moved(form, statement, said, model, blocked)
        else statement
        for statement in said
    ]
    return [statement for statement in judged if statement is not None]


def _taken(statement: Statement, said: Sequence[Statement]) -> bool:
    """Is the same number said of a part, as of the KMU among the firms? Then it states something."""
    return any(s.value == statement.value and s.fact in COUNTS - JUDGED for s in said)


def _weighed(
    form: Normal, said: Statement, beside: Sequence[Statement], model: Leaning, blocked: Collection[str]
) -> Statement | None:
    figures = figures_behind(form, said)
    summed = said.fact == "zahl_unternehmen" and WORKED_OUT in form.noted
    if summed or (said.fact == STAFF and any(_of_the_applicant(form, i) for i in figures)):
        return said
    if (
        said.fact == "zahl_grossunternehmen"
        and figures
        and all(_CALLED_LARGE.match(text_after(form, i)) for i in figures)
    ):
        return said
    likely = {i: _likely(form, i, beside, said.fact, model) for i in figures}
    of_science = said.fact == "zahl_unternehmen" and speaks_for_science(form)
    alone = len(figures) == 1 and not of_science and likely[figures[0]] == (said.fact + ONE_MORE, True)
    if (alone or _leaves_us_out(form, figures, beside, said, model)) and not any(
        _of_a_body(form, said, i) for i in figures
    ):
        return replace(said, value=tidy(sum(_value(form, i) for i in figures) + 1))
    if _moved(form, said, beside, model, blocked):
        return None
    if said.fact == "zahl_partner" and not all(_of_a_kind(form, i, likely[i][0]) for i in figures):
        return said
    own = [
        i
        for i in figures
        if is_one(form.tokens[i])
        or not likely[i][1]
        or _agrees(form, i, likely[i][0].removesuffix(ONE_MORE), said, beside)
    ]
    if len(own) == len(figures) or said.fact not in JUDGED:
        return said
    return replace(said, value=tidy(sum(_value(form, i) for i in own))) if own else None


def _leaves_us_out(
    form: Normal, figures: Sequence[int], beside: Sequence[Statement], said: Statement, model: Leaning
) -> bool:
    """ "Wir gießen Glocken und haben 15 Mitarbeiter. Eine Akustikfirma und ein Turmuhrenbauer haben zugesagt": these and ours.

    Sure of one figure of several is sure of their list; whose staff is told, speaks of a firm of their own.
    """
    clauses = [form.clause_of(i).text for i in figures]
    if said.fact != "zahl_unternehmen" or not figures or any(map(_WITH_US.search, clauses)):
        return False
    if not form.noted.get(CHAINED, set()).isdisjoint(figures):
        return False
    if _WE_ARE_A_BODY.search(form.string) or speaks_for_science(form) or any(map(_WORKS_WITH.match, clauses)):
        return False
    if any(int(we["n"]) in figures for we in map(_WE_ARE.search, clauses) if we) or nobody_speaks(form):
        return False
    ones = [is_one(form.tokens[i]) for i in figures]
    if ones[0] and not all(ones):
        return False  # "eine Schreinerei und vier Betriebe": ours stands first
    own = any(s.fact == "beschaeftigte_antragsteller" for s in beside)
    least = LEFT_OUT[own, len(figures) > 1]
    told = _beside(form, figures[0], beside, said.fact)
    return any(chances(form, i, told, model).get(said.fact + ONE_MORE, 0) >= least for i in figures)


def _of_a_kind(form: Normal, i: int, fact: str) -> bool:
    """ "Fünf Schnapsbrenner", "zwei Unis": a noun says what they are, and no nouns of several kinds are counted in one."""
    noun = word_at(form, i + 1)
    return fact in SCIENCE or (len(noun) >= SHORTEST_NOUN and noun not in OF_NO_KIND and noun_class(noun) is None)


def _moved(
    form: Normal, said: Statement, beside: Sequence[Statement], model: Leaning, blocked: Collection[str]
) -> bool:
    """Does one other figure surely state the fact, while its own most likely states something else?"""
    own = figures_behind(form, said)
    if (
        len(own) != 1
        or is_one(form.tokens[own[0]])
        or _likely(form, own[0], beside, said.fact, model)[0].removesuffix(ONE_MORE) == said.fact
    ):
        return False
    others = [
        i
        for i in figures_of(form)
        if i not in own and not is_one(form.tokens[i]) and form.clause_of(i).status.isdisjoint(blocked)
    ]
    likely = [_likely(form, i, beside, said.fact, model) for i in others]
    return (said.fact, True) in likely


_CALLED_LARGE = rx(r"^ ?gro(?:ß|ss)e[nr]? (?:unternehmen|firmen|betriebe?n?)\b")
_OWN_STAFF = rx(  # "Unser Betrieb hat 140 Beschäftigte" says whose they are
    r"(?:unser|mein)e? (?:firma|unternehmen|betrieb) (?:hat|beschäftigt|zählt)\b"
)
_LABELLED = rx(
    r"(?:belegschaft|mitarbeiterzahl|beschäftigtenzahl) "
)  # "Antragsteller ist ein Mittelständler, Belegschaft 350"
_APPLICANT = rx(r"\bantrag(?:steller\w*)?\b")


def _of_the_applicant(form: Normal, i: int) -> bool:
    clause = form.clause_of(i)
    told = _LABELLED.match(clause.text) and _APPLICANT.search(form.sentence_text(clause.sentence))
    return bool(told or _OWN_STAFF.match(clause.text)) or of_the_applicant(form, clause) or posts_of_a_firm(form, i)


_NO_FIRM = r"\w*(?:verein|verband|cluster|netzwerk|kammer|landkreis|stadt|gemeinde|innung|institut|hochschule|uni)\b"
_BODY = rx(rf"\b(?:unser|mein)\w* {_NO_FIRM}")
_WORKS_WITH = rx(  # "die Hochschule arbeitet mit zwei Gerbereien": told of another body
    r"^(?:und |aber )?(?:die|das|der|eine?) [\w-]+ (?:arbeite|forsch|kooperier|entwickel|tüftel)\w* (?:\S+ ){0,3}?mit\b"
)
_WE_ARE_A_BODY = rx(rf"\b(?:wir|ich) (?:sind|bin|als|vom|von der) (?:eine? |die |der )?{_NO_FIRM}")


def _of_a_body(form: Normal, said: Statement, i: int) -> bool:
    """ "Unser Verein betreut sechs weitere Firmen": the speaker is no firm."""
    return said.fact == "zahl_unternehmen" and bool(_BODY.search(form.clause_of(i).text))


def _agrees(form: Normal, i: int, fact: str, said: Statement, beside: Sequence[Statement]) -> bool:
    """Is it the same count, or that of a size which is said too? "13 kleine Firmen" are firms and KMU in one."""
    of_a_size = said.fact == "zahl_unternehmen" and fact in OF_A_SIZE
    if said.fact == "zahl_unternehmen" and fact == "zahl_partner" and _called_firms(form, i):
        return True
    return fact == said.fact or (
        of_a_size and any(s.fact == fact and (s.value == said.value or i in figures_behind(form, s)) for s in beside)
    )


def _called_firms(form: Normal, i: int) -> bool:
    """ "Neun beteiligte Firmen": the noun says that they are firms, whatever the words beside it make of them."""
    head = head_noun(form, i + 1)
    return head is not None and head[0] in FIRMS and bool(GENERIC.match(word_at(form, head[1])))


def _value(form: Normal, i: int) -> float:
    return value_of(form.tokens[i])


_BELONG = rx(  # "200 Firmen gehören zum Cluster"
    r"(?:\S+ )?\S+ (?:gehören|zählen) (?:(?:heute|inzwischen|derzeit|mittlerweile|schon) )?(?:zum|zu unserem|zu diesem|unserem) \w*(?:cluster|netzwerk|verbund)\b"
)


_NUMBER_OF = rx(r"\b(?:mitglieder|mitglieds|partner|teilnehmer|unternehmens|firmen)zahl von (?:\w+ ){1,2}$")


def _likely(form: Normal, i: int, said: Sequence[Statement], fact: str, model: Leaning) -> tuple[str, bool]:
    """What the figure states most likely, and whether that is sure."""
    sure = presupposed(form, i) or i in form.noted.get(CHAINED, ()) or _BELONG.match(text_after(form, i).strip())
    if sure or _NUMBER_OF.search(form.string[: form.offsets[i]]):
        return fact, True
    likely = chances(form, i, _beside(form, i, said, fact), model)
    best = max(likely, key=likely.__getitem__)
    return best, likely[best] >= (SURER if best.endswith(ONE_MORE) else SURE)


def _beside(form: Normal, i: int, said: Sequence[Statement], fact: str) -> set[str]:
    """The facts that the text states without this figure."""
    start = form.tokens[i].start
    return {s.fact for s in said if s.fact in NUMERIC and not s.start <= start < s.end} - {fact}
