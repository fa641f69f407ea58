"""What a sentence names and then denies: "die Strategie, auf die alle warten, haben wir nicht", "früher gab es ein Büro, das besteht nicht mehr"."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from .clauses import Clause
from .fold import rx
from .holding import THERE_OR_NOT, clauses_of
from .judging import VERB, affirmed, judge
from .model import Statement
from .normal import Normal
from .quality import speaking, with_foreign

_DENIAL = rx(
    r"^(?:(?:aber|die|der|das|sie|er|es|allerdings|leider|nur|ist|haben wir|gibt es|fehlt|fehlen|existiert|besteht|doch|jedoch) ){0,4}?(?:noch )?(?:nicht|keine|keins|keinen|fehlt|fehlen|in arbeit|in vorbereitung|nicht fertig|geplant|noch nicht|vom tisch|gestrichen|abgesagt)\b(?! (?:nur|bei|beim|in|im|aus|\w+ (?:konzern|hochschul|kmu)))"
)
_RELATIVE = rx(r"^(?:(?:auf|für|um|mit|von|über|nach|zu|bei|an|in) )?(?:die|der|das|den|dem|deren|dessen)\b.*\w ,$")
_NONE_OF_IT = rx(
    r"^(?:(?:aber|doch|jedoch|und|heute|momentan|derzeit|aktuell|zurzeit|im moment|jetzt|bisher|bislang|wir|schriftlich|selbst) ){0,3}"
    r"(?:(?:gibt|haben|hab|besteht|existiert|planen|liegt|steht)(?: (?:es|wir|bei uns|uns|noch|derzeit|aber|heute|davon))* kein(?:e|en|s|er|es)?(?: vor| mehr)?"
    r"|(?:das|den|die|der|es) (?:gibt|besteht|existiert|haben|ist|hat)(?: (?:es|wir|aber|heute|inzwischen|man))* (?:nicht mehr|nicht|gestrichen|abgesagt|verworfen|aufgelöst|vom tisch)(?: vor)?) ?[.,;]?$"
)
_ENDED = r"aufgelöst|abgeschafft|abgewickelt|verworfen|aufgegeben|eingestampft|gekündigt|beendet|abgelaufen|ausgelaufen|abgeschaltet|stillgelegt|dichtgemacht|zugemacht|gestrichen|gelöscht|abgesetzt|entlassen|eingestellt|geschlossen|vom netz genommen|offline genommen"
_END = r"auflösen|abschaffen|abwickeln|verwerfen|aufgeben|einstampfen|kündigen|beenden|abschalten|stilllegen|dichtmachen|zumachen|streichen|löschen|absetzen|entlassen"
_GIVEN_UP = rx(  # at the end of the clause; "nicht aufgelöst" and "den Antrag zurückgezogen" say something else
    rf"\b(?:(?P<what>{_ENDED})(?: worden| haben| hat| ist)?|(?:{_END}) (?:müssen|lassen)) ?[.,;!]?$"
    rf"|\bmussten? (?:\S+ )*?(?:{_END})(?: lassen)? ?[.,;!]?$"
)
_DOES = rx(  # "unser Manager hat die Webseite abgeschaltet": it did something, and nobody did away with it
    r"^ ?(?!(?:wir|ich|man|es|sie|er)\b)(?:\S+ ){0,4}?(?:hat|haben|hatten?) (?!(?:wir|ich|man|er|sie|der|unser|mein|ein) )(?:\S+ )*?(?:die|das|den|eine?n?|sein\w*|ihr\w+|unser\w*|mein\w*|alle|viele|einige|mehrere|kein\w*|#\d+) "
)
_STILL = rx(
    r"\b(?:nicht|nie|kein\w*|fast|beinahe|wollt\w*|sollt\w*|soll|sollen|wollen|will|möcht\w*|könnt\w*|damit|antrag|bewerbung|plan|pläne)\b"
)
_PART_OF_IT = rx(
    r"\b(?:im|in|am|an|des|vom|von|beim|bei|zum|zur|fürs|für|auf|aus|über|um)(?: (?:der|dem|den|das|die|unser\w*|ein\w*|eigene\w*|\w+en)){0,2} $"
)
_ALSO_MEANS = {
    "eingestellt": frozenset({"englische_webseite", "strategie", "eccp_eintrag"}),
    "geschlossen": frozenset({"clustermanagement"}),
}
_BY_NATURE = frozenset(
    {"go_cluster_mitglied", "eccp_eintrag"}
)  # "unsere Mitgliedschaft bei go-cluster": named behind a preposition
NOT_SO = frozenset({"past", "condition", "wish", "supposed", "planned"})  # how a thing may be named that is not there
OF_THINGS = THERE_OR_NOT | {"zweitaegige_veranstaltung"}
FEW = 6  # words of a clause that only takes back
NEXT = 2  # clauses behind the one that names it


def denied_behind(form: Normal, index: int, blocked: Collection[str]) -> bool:
    """ "Strategie, noch in Arbeit": the next piece of the sentence takes it back; a relative clause may stand between."""
    clause, behind = form.clauses[index], form.clauses[index + 1 : index + 1 + NEXT]
    if len(behind) == NEXT and _RELATIVE.match(behind[0].text):
        del behind[0]
    return any(
        after.sentence == clause.sentence
        and after.status.isdisjoint(blocked)
        and len(after.text.split()) <= FEW
        and bool(_DENIAL.match(after.text))
        and not VERB.search(clause.text)
        for after in behind[:1]
    )


def ended(fact: str, text: str, at: int) -> bool:
    """ "Unser Management haben wir aufgelöst": is what is named at this place of the clause told to be there no longer?

    A manager who is "eingestellt" is taken on, and a contract that is "geschlossen" is made; "die Büros des Managements" are a part of it.
    """
    verb = _GIVEN_UP.search(text) if fact in THERE_OR_NOT else None
    if verb is None or verb.end() <= at or _STILL.search(text) or _DOES.match(text[at : verb.start()]):
        return False
    if fact not in _ALSO_MEANS.get(verb["what"] or "", {fact}):
        return False
    return fact in _BY_NATURE or _PART_OF_IT.search(text[:at]) is None


def without_ended(form: Normal, said: Iterable[Statement]) -> list[Statement]:
    """The statements without what is called there by a clause that tells its end."""
    return [s for s in said if s.value is not True or not any(ended(s.fact, c.text, 0) for c in clauses_of(form, s))]


def given_up(form: Normal, blocked: Collection[str]) -> Iterator[tuple[str, Clause]]:
    """Facts that a clause names as past, supposed or wished for, and of which the next says that there is none now."""
    for index, clause in enumerate(form.clauses):
        behind = [c for c in form.clauses[index + 1 :] if c.sentence == clause.sentence]
        if clause.status.isdisjoint(NOT_SO) or not any(_is_denial(behind, at, blocked) for at in range(NEXT)):
            continue
        text = with_foreign(clause.text)
        told = {q.fact: judge(q, text, text, suppose=True) for q in speaking(affirmed(text)) if q.fact in OF_THINGS}
        named = [fact for fact, verdict in told.items() if verdict and verdict[0]]
        if len(named) == 1:
            yield named[0], clause


def _is_denial(behind: list[Clause], at: int, blocked: Collection[str]) -> bool:
    """Does one of the clauses, or two that a turn of speech cut apart, deny without a name what was named before?"""
    pieces = (behind[at : at + 1], behind[at : at + 2])
    return any(
        piece
        and all(c.status.isdisjoint(blocked) for c in piece)
        and _NONE_OF_IT.match(" ".join(c.text for c in piece))
        for piece in pieces
    )
