"""What a figure counts that no pattern has understood: "der Kreis der Firmen, derzeit 19", "Firma send mir vier".

Learned from data/nlu/angaben. It stands behind the patterns: it reads figures that they left, states facts that they did not find,
goes on with lists of which they knew only the beginning, and is silent where it is not sure. Without a model nothing is said.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from .abroad_firms import others_sit_elsewhere
from .around import text_after
from .bare_sums import SMALLEST, counts_things
from .data import stop_words
from .departed import UNSETTLED
from .elsewhere import others_elsewhere
from .figure_chances import chances
from .figure_lists import ADDING, joining
from .figure_tokens import figures_behind, figures_of, is_one, value_of
from .fold import rx
from .full_time import no_posts
from .heads import head_noun, refine
from .kinds import FACTS, FIRMS, shown, word_at
from .leaning import learned
from .model import Statement
from .no_kind import counts_no_kind
from .normal import Normal
from .own_firm import own_firm_told
from .plans import dropped, planned
from .served import served
from .sited_here import sited_here
from .staff import of_nearly_all, of_no_one_firm
from .staff_of_others import of_an_outsider
from .tokens import Token

FIGURES = "zahlen"  # the name of the model
NOTHING = "nichts"  # a figure that states no fact
ONE_MORE = "+1"  # the figure counts the others beside the speaker's own firm: "mit sechs weiteren"
SURE, SURER, SURE_OF_MONEY = 0.65, 0.8, 0.7  # of bodies; of staff and terms, which stand beside a case as often
SURELY_LISTED, ONE_LISTED = 0.8, 0.9  # that it belongs to what is counted beside it
FIRM_LISTED, ONE_FIRM_LISTED = 0.75, 0.7  # firms have most nouns: a list of them goes on with firms
SUREST = 0.9  # then the noun that the patterns see at the figure has no say
NEVER = 2.0  # no chance is as high
FEWEST_WORDS = 3  # "70 Mitarbeiter" is a reply, whose question says what it means
MONEY = ("foerderbedarf_eur", "private_mittel_eur", "de_minimis_eur")
TERM = "laufzeit_monate"
BODIES = (
    "zahl_unternehmen",
    "zahl_kmu",
    "zahl_grossunternehmen",
    "zahl_zaehlende_unternehmen",
    "zahl_unternehmen_ausland",
    "zahl_hochschulen",
    "zahl_forschungseinrichtungen",
    "zahl_partner",
    "zahl_kooperationsprojekte",
    "internationale_kontakte",
)
OTHERS = ("beschaeftigte_antragsteller", "beschaeftigte_groesstes_unternehmen", "management_vzae")
NUMERIC = frozenset((*BODIES, *OTHERS, *MONEY, TERM))
_WHOLE = {"zahl_kmu": "zahl_unternehmen", "zahl_grossunternehmen": "zahl_unternehmen", "zahl_unternehmen": "zahl_partner"}  # fmt: skip
SCIENCE = ("zahl_hochschulen", "zahl_forschungseinrichtungen")
_FAR = 9  # words between two figures of one list
_NO_LIST = stop_words("keine_liste")
_NOT_THERE = rx(  # of whom somebody only speaks, or whom nobody has
    r"\b(?:niemand\w*|kein\w*|nicht|nie|ohne|reden?|sprechen?|spricht|redet|verhandel\w*|frag\w*|such\w*|fehl\w*|womöglich|wünsch\w*)\b"
)
_SITS = rx(
    r"^(?:sitz|komm|stamm|lieg|hock)\w*\b|^(?:haben|hat) (?:ihren|seinen|den|ihr) (?:\w+ )?sitz\b|^(?:sind|san) (?:in|aus)\b"
)
_NO_SUM_OF_OURS = rx(
    r"\b(?:\w*kosten|\w*haushalt\w*|grenze\w*|\w*beitrag|\w*beiträge|jede[rs]?|\w*umsatz|bilanz\w*|\w*volumen)\b"
)  # costs, markets, limits and what each pays: sums that are no grant and no money of all
_PLAIN = {"unternehmen", "firmen", "betriebe", "betrieben"}  # whose size is told elsewhere
_KINDS = {**FACTS, "fte": "management_vzae"}


def read_figures(form: Normal, found: Sequence[Statement], blocked: Collection[str]) -> list[Statement]:
    """Statements from the figures that are left."""
    model = learned(FIGURES)
    told = sum(t.kind == "word" for t in form.tokens) >= FEWEST_WORDS
    left = [] if model is None or not told else [i for i in figures_of(form) if _is_left(form, i, blocked)]
    numbers = [s for s in found if s.fact in NUMERIC]
    taken, inside = _taken(form, numbers)
    left = [i for i in left if i not in taken]
    if model is None or not left:
        return []
    said = [s.fact for s in numbers]
    further: dict[str, Statement] = {}
    meant: dict[str, list[tuple[float, int, bool]]] = {}
    for i in left:
        likely = chances(form, i, said, model)
        best = max(likely, key=likely.__getitem__)
        fact = best.removesuffix(ONE_MORE)
        if whole := _longer(form, i, said, [*further.values(), *numbers]):
            further[whole.fact] = whole
        elif (
            likely[best] >= _enough(form, i, fact, i in inside)
            and fact not in said
            and fits(form.tokens[i], fact)
            and _holds(form, i, fact, best != fact, likely[best])
        ):
            meant.setdefault(fact, []).append((likely[best], i, best != fact))
    settled = [s for fact, counted in meant.items() if (s := _settled(form, fact, counted)) is not None]
    settled = [_gone_on(form, s, left, said) for s in settled]
    return list(_plausible([*further.values(), *settled], found))


def _gone_on(form: Normal, whole: Statement, left: Sequence[int], said: Sequence[str]) -> Statement:
    """The statement with those figures of its list that alone were not sure enough: "sechs Gestüte, zwei Tierkliniken"."""
    for i in left:
        token = form.tokens[i]
        if token.end < whole.start or token.start >= whole.end:
            whole = _longer(form, i, said, [whole]) or whole
    return whole


def _enough(form: Normal, i: int, fact: str, among_others: bool) -> float:
    """How sure it must be that the figure states the fact."""
    if is_one(form.tokens[i]):
        return SUREST if _one_of(form, i, fact) else NEVER
    if among_others:
        return SURER
    return SURE if fact in BODIES else SURE_OF_MONEY if fact in MONEY else SURER


def _one_of(form: Normal, i: int, fact: str) -> bool:
    """ "Und eine Hochschule", "Papierfabriken eine": the noun is the right one, or stands before."""
    if _NOT_THERE.search(form.clause_of(i).text):
        return False
    head = head_noun(form, i + 1)
    if head is None:
        return i + 1 == len(form.tokens) or form.tokens[i + 1].kind == "mark"
    return _KINDS.get(refine(form, *head) or "") == fact


def _taken(form: Normal, numbers: Sequence[Statement]) -> tuple[set[int], set[int]]:
    """The figures that are counted already, and those that only stand among the words that count others."""
    inside = {i for s in numbers for i in figures_of(form) if s.start <= form.tokens[i].start < s.end}
    behind = [(s, figures_behind(form, s)) for s in numbers]
    worked_out = [s for s, figures in behind if not figures]
    taken = {i for i in inside if any(s.start <= form.tokens[i].start < s.end for s in worked_out)}
    taken |= {i for _, figures in behind for i in figures}
    return taken, inside - taken


def fits(token: Token, fact: str) -> bool:
    """Money is no number of firms."""
    if fact in MONEY:
        return token.kind == "€" or (token.kind == "#" and float(token.value or 0) >= SMALLEST)
    counts = is_one(token) or token.kind == "#"
    return (token.kind == "@" if fact == TERM else counts) and fact in NUMERIC


_NO_FIGURE_OF_OURS = rx(
    r"\b(?:kein\w* #|umsatz\w*|vielleicht|eventuell|womöglich|geplant\w*|promotion\w*|doktorand\w*)|#\d+ (?:[\w-]+e[nr]? )?(?:physiker\w*|ingenieur(?:e|en|innen)|informatiker\w*|chemiker\w*|mathematiker\w*|student\w*|studierende\w*|absolvent\w*|(?:mit)?gründer\w*|freunde\w*|kumpels?|geschwister\w*|herren|damen|herrschaften|professor(?:en|innen))\b|\bmit #\d+ (?:leuten|menschen|personen) (?:aus|von|vom)\b|#\d+ (?:\S+ )?(?:sind|ist) (?:\S+ ){0,2}?kein\w*\b|\bzu #\d+ (?:sind wir )?(?:im|in der|in unserer|in unserem) (?:büro|werkstatt|betrieb|laden|halle|firma|backstube)\b"
)  # denied, of the market, yet to come, people at work


def _is_left(form: Normal, i: int, blocked: Collection[str]) -> bool:
    status = form.clause_of(i).status
    if i in form.noted.get(UNSETTLED, ()) or served(form, i):
        return False
    if _NO_FIGURE_OF_OURS.search(form.clause_of(i).text) or counts_no_kind(form, i) or others_elsewhere(form, i):
        return False
    shut = not status.isdisjoint(blocked) or "wish" in status
    return not (shut or dropped(form, i) or word_at(form, i - 1) == "halb")


def _holds(form: Normal, i: int, fact: str, more: bool, chance: float) -> bool:
    """Is it neither hoped for nor counted with a noun of another kind, and no own firm left out?"""
    if fact == "management_vzae" and no_posts(form, i):
        return False
    staff = fact.startswith("beschaeftigte_") and (of_nearly_all(form, i) or of_an_outsider(form, i))
    if staff or (fact == "beschaeftigte_antragsteller" and of_no_one_firm(form, i)):
        return False
    if not fact.startswith("zahl_"):
        return fact not in MONEY or not (_NO_SUM_OF_OURS.search(form.clause_of(i).text) or counts_things(form, i))
    if fact == "zahl_unternehmen" and not more and own_firm_told(form, len(form.tokens)):
        return False
    if chance >= SUREST and fact in ADDING:
        return not planned(form, i)
    head = head_noun(form, i + 1)
    told = refine(form, *head) if head else None
    if (
        fact == "zahl_unternehmen_ausland"
        and head is None
        and (_SITS.match(text_after(form, i).strip()) or others_sit_elsewhere(form, i))
    ):
        return False  # "drei sitzen in Dänemark", "…, drei in Dänemark": some of the firms, parted.py takes them off
    if fact == "zahl_unternehmen_ausland" and (
        (told != "ausland" and head is not None) or sited_here(form, form.clause_of(i))
    ):
        return False
    if (
        fact == "zahl_grossunternehmen"
        and told == "unternehmen"
        and word_at(form, head[1] if head else i) not in _PLAIN
    ):
        return False
    other_kind = told != "partner" and (told in FIRMS) is (fact in SCIENCE)
    return not (head is not None and (told is None or other_kind)) and not planned(form, i)


def _longer(form: Normal, i: int, said: Sequence[str], found: Sequence[Statement]) -> Statement | None:
    """A count that the figure makes larger: it stands in the same list and surely counts the same."""
    model, value = learned(FIGURES), value_of(form.tokens[i])
    whole = next((w for fact in ADDING if (w := joining(form, i, value, fact, found))), None)
    if model is None or whole is None:
        return None
    likely = chances(form, i, [fact for fact in said if fact != whole.fact], model)
    one, firms = is_one(form.tokens[i]), whole.fact == "zahl_unternehmen"
    sure = (ONE_FIRM_LISTED if firms else ONE_LISTED) if one else FIRM_LISTED if firms else SURELY_LISTED
    return whole if likely.get(whole.fact, 0) >= sure else None


def _settled(form: Normal, fact: str, counted: list[tuple[float, int, bool]]) -> Statement | None:
    """Several figures of one count add up where they stand in one list; else nobody knows which of them holds."""
    places = [i for _, i, _ in counted]
    tokens = [form.tokens[i] for i in places]
    if len(counted) > 1 and not (fact in BODIES and _listed(form, places)):
        return None
    value = sum(map(value_of, tokens)) + (1 if any(more for *_, more in counted) else 0)
    high = tokens[0].high if len(tokens) == 1 else None
    return Statement(fact, shown(value, high), tokens[0].start, max(t.end for t in tokens))


def _listed(form: Normal, places: list[int]) -> bool:
    """ "Bohrfirmen drei. Planungsbüros zwei." is a list; "neun, nein, zehn", "48, davon 30" are none."""
    between = [t.norm for t in form.tokens[places[0] + 1 : places[-1]]]
    figures = [form.tokens[i] for i in places]
    apart = all(b - a <= _FAR for a, b in pairwise(places))
    return apart and not _NO_LIST & set(between) and all(t.high is None for t in figures)


def _plausible(said: list[Statement], found: Collection[Statement]) -> Iterator[Statement]:
    """A part is no larger than its whole."""
    numbers = {s.fact: s.value for s in [*said, *found] if isinstance(s.value, (int, float))}
    for statement in said:
        fact, value = statement.fact, numbers.get(statement.fact)
        whole = numbers.get(_WHOLE.get(fact, ""))
        parts = [numbers[part] for part, of in _WHOLE.items() if of == fact and part in numbers]
        if value is None or ((whole is None or value <= whole) and all(part <= value for part in parts)):
            yield statement
