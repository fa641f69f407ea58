"""What is hoped for, sought or meant for later is not so: "wir hätten gern unabhängige Firmen", "wir hoffen auf zwei Stellen", "die Stadt wollen wir noch fragen".

Aims, money asked for, months and projects to come are plans by their nature; of things that are there or not, a hope says that there is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from .acquaintances import without_acquaintances
from .clauses import Clause
from .fold import rx
from .holding import THERE_OR_NOT, clauses_of
from .judging import negated
from .leaning import UNSURE
from .model import Question, Statement
from .normal import Normal
from .once import once
from .other_contracts import without_other_contracts
from .own_places import is_noted
from .polarity import knows_not

TO_COME = frozenset(  # what plans say
    {
        "benchmarking_bereit",
        "entwicklungsidee",
        "foerderbedarf_eur",
        "kmu_relevanz",
        "laufzeit_monate",
        "management_wer",
        "netzwerk_phase",
        "offen_fuer_neue",
        "rolle_nutzer",
        "sitz_deutschland",
        "stichtag",
        "technisches_ziel",
        "thema",
        "verwertung_deutschland",
        "vorhaben_begonnen",
        "vorhaben_ziel",
        "wirtschaftliche_verwertung",
        "zahl_kooperationsprojekte",
        "zahl_zaehlende_unternehmen",
        "zweitaegige_veranstaltung",
    }
)
_NONE_YET: tuple[object, ...] = ([], "keiner", "keins", "silber_geplant")
OF_US_LATER = frozenset(  # what is meant for later says nothing of these; members may be counted in a plan with them
    {
        "anerkannter_status",
        "beschaeftigte_antragsteller",
        "beschaeftigte_groesstes_unternehmen",
        "de_minimis_eur",
        "go_cluster_mitglied",
        "interdisziplinaer",
        "internationale_kontakte",
        "management_vzae",
        "private_mittel_eur",
        "regionale_konzentration",
        "unternehmen_unabhaengig",
        "widmet_sich_fue",
    }
    | THERE_OR_NOT
)
_WE = r"(?:wir|ich|man)"
_LATER = r"(?:später|irgendwann|eines tages|künftig|demnächst|bald|langfristig|(?:im |in )?(?:nächste|kommende)[snmr]? (?:jahr|monat|quartal|frühjahr|sommer|herbst|winter)|in @\d+|in (?:ein paar|zwei|drei|einigen|~|#\d+) (?:jahren|monaten))"
_MAYBE = r"(?:vielleicht|womöglich|möglicherweise|eventuell|evtl|unter umständen|gegebenenfalls|ggf)"
_HOPES = rx(
    rf"\b(?:hoff(?:en|e|t)|träum(?:en|e|t)|wünsch(?:en|e|t))\b|\bhoffentlich\b"
    rf"|\b{_MAYBE} (?:\S+ ){{0,5}}?(?:{_LATER}|einmal|mal)\b|\b{_LATER} (?:\S+ ){{0,5}}?{_MAYBE}\b"
    rf"|\b{_MAYBE} (?:kommt|kommen|stößt|holen|gewinnen|nehmen) (?:\S+ ){{0,4}}?(?:dazu|hinzu|noch|auf)\b"
)
_LIKES = re.compile(
    r"\b(?:haetten?|waeren?) (?:wir |ich |man )?(?:(?!auch\b)\S+ ){0,2}?(?:gerne?|am liebsten)\b|\bgerne? (?:\S+ ){0,5}?(?:haetten?|waeren?)\b|\b(?:haetten?|waeren?) (?:wir|ich) (?:(?:schon|auch|da|ja) )*gerne?\b"
    r"|\bwaeren? (?:\S+ ){0,2}?(?:schoen|toll|super|ideal|wunderbar|klasse|prima|ein traum|unser wunsch)\b"
    r"|\bwuerden? (?:wir |ich )?(?:\S+ ){0,6}?gerne? (?:\S+ ){0,6}?(?:haben|knuepfen|gewinnen|aufbauen|finden|einstellen|dazuholen|bekommen|werden|ansprechen)\b"
)
_WOO = r"(?:ansprechen|anfragen|fragen|gewinnen|dazuholen|hinzuholen|einladen|überzeugen|anwerben|anschreiben|reden|sprechen|ins boot holen|an bord holen|kontaktieren|bitten|expandieren|ausdehnen|ausweiten)"
_WOOS = rx(rf"\b(?:wollen|möchten|müssen|werden|sollten|wollten) (?:{_WE} )?(?:(?!#)\S+ ){{0,5}}?{_WOO}\b")
_SEEKS = rx(rf"\b(?:{_WE} suchen?|suchen? {_WE})\b")
_SHALL_LATER = rx(
    rf"\b(?:{_LATER}|(?:bis|ab) (?:ende |anfang |mitte )?(?:#\d+|@\d+|nächste\w* \w+|zum \S+)) (?:\S+ ){{0,6}}?(?:wollen|sollen|soll|möchten|stellen {_WE}|schließen {_WE})\b|\b(?:wollen|sollen|soll|möchten) (?:\S+ ){{0,6}}?{_LATER}\b"
)
_TAKES_ON = rx(
    r"\b(?:wollen|möchten|sollen|werden) (?:\S+ ){0,7}?(?:einstellen|anstellen|wachsen|aufstocken|schaffen)\b"
)
_IF_THERE_IS_MONEY = rx(
    r"^(?:\S+ ){0,1}?(?:wenn|falls|sobald|sofern) (?:\S+ ){0,4}?(?:geld|\w*förder\w*|mittel|zuschuss|bescheid|bewilligung|zusage|antrag)\b"
)
_ASKS_FOR = rx(  # what one would like of a programme, and no part of the case
    r"\b(?:\w*förder\w*|gefördert|zusch[uü]ss\w*|programm\w*|antrag\w*|auskunft|beratung|info\w*|gewusst|wissen|hilfe|unterstützung|beurteil\w*|bewilligung|zusage|einschätzung|antwort\w*)\b"
)
_OF_GROWTH = ("vorhaben_ziel", "netzwerk_phase")
_STAFF_GROWS = rx(  # makes a firm larger, and no network
    r"\bauf (?:\S+ ){0,2}?#\d+ (?:\S+ )?(?:mitarbeiter\w*|beschäftigte\w*|angestellte\w*|leute|köpfe|stellen)\b"
)
_UNSER = rx(r"\bunser\w*\b")
_OURS = rx(
    r"\bunser\w*\b|\b(?:wir sind|haben wir schon|bereits)\b|\b(?:mit|aus) (?:den |unseren |derzeit |jetzt )?#|\bvon (?:den|unseren) #|#\d+ (?:\S+ )?(?:hoff|träum|wünsch)\w*"
)
_US = rx(r"\b(?:wir|uns|unser\w*|ich|man|vielleicht|hoffentlich|soll|sollen)\b")
_COUNTED = ("zahl_", "bundeslaender", "bereiche", "strukturschwache_region")


@once
def hoped(form: Normal) -> list[Clause]:
    """The clauses that only tell of hopes."""
    found: list[Clause] = []
    for clause, before in zip(form.clauses, [None, *form.clauses], strict=False):
        same = before is not None and before.sentence == clause.sentence
        if (
            before is not None
            and same
            and (
                (before in found and clause.text.startswith("dass "))
                or ("condition" in clause.status and _IF_THERE_IS_MONEY.match(before.text))
            )
        ):
            hopes = True
        else:
            hopes = bool(_HOPES.search(clause.text) or _LIKES.search(clause.light))
        if hopes and not _ASKS_FOR.search(clause.text):
            found.append(clause)
    return found


@once
def meant_for_later(form: Normal) -> list[Clause]:
    """The clauses that tell whom one seeks or has yet to ask, and what is to be later."""
    signs = (_WOOS, _SEEKS, _SHALL_LATER, _TAKES_ON)
    return [c for c in form.clauses if any(s.search(c.text) for s in signs) and not _ASKS_FOR.search(c.text)]


def of_the_case(form: Normal, said: list[Statement]) -> list[Statement]:
    """The statements that neither hopes nor people beside the case make."""
    if not form.tokens:
        return said
    stand = [statement for statement in said if is_noted(form, statement)]
    others = (statement for statement in said if statement not in stand)
    return [*stand, *without_hopes(form, without_acquaintances(form, without_other_contracts(form, others)))]


def stands(form: Normal, said: Statement) -> bool:
    """Is it told as it is, and not by a hope or of somebody beside the case?"""
    return bool(without_hopes(form, without_acquaintances(form, [said])))


_NO_MORE_THAN_A_HOPE = rx(
    r"(?:(?:ja|na|also|tja|nun) ,? ?)*(?:(?:ich|wir) hoff(?:e|en)|(?:das )?hoff(?:e|en) (?:ich|wir)|hoffentlich)(?: (?:es|das|ja|schon|doch|sehr|mal|bald|stark|jedenfalls))* ?[.]?"
)


def replied(form: Normal, said: list[Statement], asked: Question, stated: Iterable[Statement]) -> list[Statement]:
    """The statements of a reply that hold, with the no that it states in so many words; who only hopes that it is so does not know."""
    if asked.kind == "ja_nein" and _NO_MORE_THAN_A_HOPE.fullmatch(form.string.strip()):
        return [Statement(asked.fact, UNSURE, form.tokens[0].start, form.tokens[-1].end)]
    holds = of_the_case(form, said)
    if asked.kind != "ja_nein" or any(s.fact == asked.fact for s in holds):
        return holds
    return [*holds, *(s for s in stated if s.fact == asked.fact and s.value is False and not s.learned)]


def without_hopes(form: Normal, said: Iterable[Statement]) -> list[Statement]:
    """The statements without those that only hopes make."""
    return [now for statement in said if (now := _now(form, statement)) is not None]


def _now(form: Normal, said: Statement) -> Statement | None:
    """The statement as it holds now; None where it says nothing of that."""
    if said.fact in _OF_GROWTH and all(_STAFF_GROWS.search(c.text) for c in clauses_of(form, said)):
        return None
    if said.fact in TO_COME or said.value in _NONE_YET or (said.value is False and said.fact in THERE_OR_NOT):
        return said
    if (said.value == UNSURE and knows_not(form)) or (said.value == 0 and negated(form.string)):
        return said
    clauses = list(clauses_of(form, said))
    if not _only(form, said, clauses):
        return said
    ours = said.fact in THERE_OR_NOT and any(_US.search(form.sentence_text(c.sentence)) for c in clauses)
    return Statement(said.fact, False, said.start, said.end) if ours else None  # what others wish for says nothing


def _only(form: Normal, said: Statement, clauses: list[Clause]) -> bool:
    """Do nothing but hopes make it?"""
    hopes, later = hoped(form), meant_for_later(form)
    counted = said.fact.startswith(_COUNTED)
    told = [c for c in clauses if c in hopes or (c in later and (said.fact in OF_US_LATER or _is_wooed(form, said, c)))]
    if not told or (counted and any((_OURS if c in hopes else _UNSER).search(c.text) for c in told)):
        return False
    return all(c in told or "condition" in c.status for c in clauses)


def _is_wooed(form: Normal, said: Statement, clause: Clause) -> bool:
    """ "Die Stadt wollen wir noch fragen": a body to be asked is none that takes part."""
    return (
        said.fact.startswith(_COUNTED)
        and bool(_WOOS.search(clause.text) or _SEEKS.search(clause.text))
        and ("#" not in clause.text or rx(rf"\bnoch (?:\S+ )?{_WOO}\b").search(clause.text) is not None)
    )


def what_is_there(form: Normal, text: str) -> str | None:
    """The text with blanks for what is only hoped for; nothing where that is all of it, or none."""
    hopes = [
        c
        for c in form.clauses
        if (c in hoped(form) or (_WOOS.search(c.text) and c in meant_for_later(form)))
        and not ("condition" in c.status or _OURS.search(c.text))
    ]
    if not hopes or len(hopes) == len(form.clauses):
        return None
    for clause in hopes:
        start, end = form.tokens[clause.first].start, form.tokens[clause.last - 1].end
        text = text[:start] + " " * (end - start) + text[end:]
    return text
