"""What else a reply states, without what it only seems to state because of the words that answer the question."""

from __future__ import annotations

from .exceptions import excepted
from .fold import rx
from .gazetteer import abroad
from .holding import THERE_OR_NOT
from .kinds import FACTS
from .model import Question, Statement
from .normal import Normal
from .numbers import tidy
from .quality import qualities
from .reply_posts import posts_there
from .subject import speaks_of, strangeness

PLACE, SEAT = "bundeslaender", "sitz_deutschland"
FOLLOW_FROM_A_PLACE = {SEAT, "regionale_konzentration"}
POSTS, _LARGE = "management_vzae", "zahl_grossunternehmen"
_IMPLIED = {SEAT}  # follows from a place, whatever the words are about
FAMILIAR, STRANGE = (
    0.12,
    0.5,
)  # how strange a text may be to the question that it answers, and is to what it does not speak of
FEW = 2  # "die zwei wichtigsten wollten nicht" counts nobody
_ELLIPTIC = rx(
    r"(?:ja |klar |doch )?(?:, )?(?:liegt|liegen|steht|stehen|gibt|gibts|ist|sind|wurde|hängt|haben wir|existiert|besteht)\b"
)
_TOTALS = {"zahl_unternehmen", "zahl_partner", "zahl_kmu", "zahl_unternehmen_ausland"}
# The words that answer the first are read as the second too, and mean nothing of it.
_RIVALS = {
    "management_neutral": {"wirtschaftliche_verwertung"},
    "wirtschaftliche_verwertung": {"management_neutral"},
    "innovationskette": {"technisches_ziel"},
    "grundlagenforschung": {"technisches_ziel"},
    "ipr_vereinbarung": {"netzwerkvereinbarung"},
    "netzwerkvereinbarung": {"ipr_vereinbarung"},
    "auslandspartner_finanzierung": {"netzwerkvereinbarung", "eigenanteil_bereit"},
    "eigenanteil_bereit": {"auslandspartner_finanzierung"},
    "sitz_deutschland": {"thema", "unternehmen_unabhaengig"},
    "unternehmen_unabhaengig": {"sitz_deutschland"},
    "schluesselakteure": {"innovationskette"},
    "koordinator": {"clustermanagement"},
    "auslands_koordinator": {"management_wer", "clustermanagement"},
    "management_wer": {"koordinator"},
}


def rivals(fact: str) -> set[str]:
    """The facts that the words for this one only seem to state."""
    return _RIVALS.get(fact, set())


def answers_another(form: Normal, fact: str, stated: list[Statement]) -> bool:
    """ "Wir haben eine Strategie." answers that, and not what was asked."""
    told = {s.fact for s in stated}
    others = {s.fact for s in stated if isinstance(s.value, bool)} - rivals(fact)
    others -= FOLLOW_FROM_A_PLACE if PLACE in told else set()  # "haben wir, in Bamberg" answers what was asked
    return bool(others - {fact}) and not speaks_of(form, fact)


def beside(form: Normal, asked: Question, found: Statement, others: list[Statement]) -> list[Statement]:
    """The other statements of a reply that answered the question."""
    kept = [
        other
        for other in others
        if not (_seems(asked, found, other) or _is_strange(form, asked.fact, other) or _unnamed(form, other))
    ]
    kept += _excepted(form, asked, found, kept)
    kept += _seat(form, asked, found, others)
    posts = _posts(form, asked, found)
    return kept if posts is None else [*(other for other in kept if other.fact != POSTS), posts]


def _excepted(form: Normal, asked: Question, found: Statement, others: list[Statement]) -> list[Statement]:
    """ "Alle bis auf den Konzern" to how many are SMEs: who is excepted and called large is counted as well."""
    told = excepted(form) if asked.fact == "zahl_kmu" and isinstance(found.value, int) else None
    if told is None or not told.large or any(other.fact == _LARGE for other in others):
        return []
    return [Statement(_LARGE, tidy(told.number), form.tokens[told.first].start, form.tokens[told.last - 1].end)]


def _seat(form: Normal, asked: Question, found: Statement, others: list[Statement]) -> list[Statement]:
    """ "HH", "sachsn-anahlt": a Land that only a reply may name says where the network sits as well as one that every text may."""
    if asked.fact != PLACE or not isinstance(found.value, list) or not found.value or abroad(form.string):
        return []
    return [] if any(other.fact == SEAT for other in others) else [Statement(SEAT, True, found.start, found.end)]


def _posts(form: Normal, asked: Question, found: Statement) -> Statement | None:
    """ "Ja, mit zweieinhalb Stellen" to whether there is a management: how many posts it has."""
    if asked.fact != "clustermanagement" or found.value is not True or (posts := posts_there(form)) is None:
        return None
    return Statement(POSTS, posts, form.tokens[0].start, form.tokens[-1].end)


def _is_strange(form: Normal, fact: str, other: Statement) -> bool:
    """A yes or no of which the text does not speak at all, while it surely speaks of what was asked."""
    told = isinstance(other.value, bool) and other.fact not in _IMPLIED and strangeness(form, other.fact) >= STRANGE
    return told and speaks_of(form, fact)


def _unnamed(form: Normal, other: Statement) -> bool:
    """ "Liegt im Schrank, von allen unterschrieben" leaves out what it is about: what was asked, and no other thing it is like."""
    elliptic = _ELLIPTIC.match(form.string) and other.learned and other.fact in THERE_OR_NOT
    return bool(elliptic) and not any(
        q.fact == other.fact and q.topic and q.topic.search(form.string) for q in qualities()
    )


def _seems(asked: Question, found: Statement, other: Statement) -> bool:
    if other.fact in rivals(asked.fact):
        return True
    if asked.kind == "text":
        return other.fact == "thema"
    if asked.fact == "management_vzae" and other.fact == "beschaeftigte_antragsteller":
        return found.start <= other.start < found.end and not other.learned  # the people who have the posts
    if asked.fact.endswith("_eur") and other.fact.endswith("_eur"):
        return found.start <= other.start < found.end  # one of the figures that the sum is made of
    if asked.kind == "ja_nein":
        return other.fact in _TOTALS and isinstance(other.value, int) and other.value <= FEW
    if asked.kind in ("auswahl", "mehrfach"):
        return (
            other.fact == "thema" or other.value is False
        )  # bare "Sachsen" to the question for the topic sets no Land
    if found.value == 0 and other.learned and found.start <= other.start and other.end <= found.end:
        return True  # "so etwas haben wir nicht" says it of what was asked
    if found.value == "unbekannt" and other.value == 0:
        return True
    if asked.fact == "zahl_partner" and isinstance(found.value, int) and isinstance(other.value, int):
        return other.value >= found.value  # the parts that the total was added up from are said as well
    within = other.start == found.start or (found.start <= other.start and other.value == found.value)
    return asked.kind == "zahl" and other.fact in FACTS.values() and within
