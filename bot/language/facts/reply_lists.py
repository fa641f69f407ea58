"""A count by enumeration: "Uni Siegen, die FH Südwestfalen und das KIT", "zwei Fraunhofer und eins von Leibniz", "Müller, Krause und wir".

Every piece of the list must be a name, a counted kind or ourselves; one piece that is something else, and nothing is counted.
"""

from __future__ import annotations

from functools import lru_cache

from .bodies import pattern_of
from .data import load, stop_words, words
from .fold import fold, rx
from .gazetteer import abroad
from .lexicon import understood
from .list_pieces import FEW, JOINS, ONES, pieces_of
from .normal import Normal
from .nouns import noun_class
from .numbers import tidy
from .polarity import knows_not
from .questions import HAS_VERB
from .tokens import Token

LONGEST_NAME = 5  # words
_ELSEWHERE = "other"
_FACTS = {
    "zahl_unternehmen": "unternehmen",
    "zahl_kmu": "unternehmen",
    "zahl_grossunternehmen": "unternehmen",
    "zahl_zaehlende_unternehmen": "unternehmen",
    "zahl_unternehmen_ausland": "unternehmen",
    "zahl_hochschulen": "hochschule",
    "zahl_forschungseinrichtungen": "forschung",
    "internationale_kontakte": _ELSEWHERE,
}
_KINDS = {
    "hochschule": rx(
        r"^(?:uni|unis|universität\w*|tu|th|fh|hs|haw|htw|rwth|kit|\w*hochschulen?|\w*-uni|\w*universität)$"
    ),
    "forschung": rx(
        r"^(?:fraunhofer\w*|leibniz\w*|helmholtz\w*|max-planck\S*|mpi|planck|dlr|dfki|\w*institute?n?|\w*forschungszentrum|\S*-institute?|ifo)$"
    ),
}
_PLACED = {*_FACTS, "zahl_kooperationsprojekte"} - {"zahl_kmu", "zahl_grossunternehmen", "zahl_zaehlende_unternehmen"}
_WHERE = stop_words("vor_einem_ort")
_LIKE_THEM = rx(r"^(?:weitere|andere|andre|kleine|kleinere|größere|mittlere|regionale|hiesige|örtliche)$")
_ALL_OF_THEM = {"beide", "beides", "alle", "allesamt", "samtlich"}
_VAGUE = {"mehrere", "einige", "etliche", "viele", "diverse", "manche", "paar", "ein paar"}
_WE = {"wir", "ich", "uns", "mich", "selbst", "selber"}
_PLANNED = rx(
    r"\bob\b|\b(?:folgt|entscheidet|hoffnung|reden|sprechen|verhandel\w*|angefragt|zögert|überlegt|wünsch\w*|wunsch\w*|traum|träum\w*|schön|vielleicht|evtl|eventuell|hoffentlich|später|demnächst|nächstes|kommendes|bald|künftig|noch nicht|ab (?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|herbst|sommer|winter|frühjahr)|wollen|hoffen|geplant|womöglich|gespräch\w*|am anfang|fangen (?:\S+ ){1,3}?an|\w*anband\w*|anbahnung)\b"
)
_NOT_IN = rx(r"\b(?:nicht|kein\w*|abgesagt|abgelehnt|abgewunken|abgesprungen|ausgestiegen)\b")
_POINTS_BACK = rx(r"^(?:das|die|da|dort|der) (?:wäre|wären|würde|bleibt|ist|sind|steht)\b")
_DENIES_IT = rx(
    r"^(?:gehört|gehören|ist|sind|macht|machen) (?:(?:aber|doch|ja|selbst|noch) ){0,2}(?:nicht|kein) (?:dazu|dabei|mit|beteiligt|partner\w*|mitglied)\b"
)
_NO_NAME = rx(
    r"\b(?:nein|nee|nö|nope|fehlanzeige|kein\w*|nicht|niemand|nichts|ehrlich|gesagt|glaube|denke|ahnung|wenn|alle|davon|darunter|warum|wieso|oder)\b"
)
_SCIENCE = ("zahl_hochschulen", "zahl_forschungseinrichtungen")
_CONCLUDED = rx(
    r"\S ,? ?(?:also|macht|das macht|sprich)(?: (?:zusammen|insgesamt|nur|genau|dann|schon|bisher)){0,2} (?:#(?P<n>\d+)|eine|einer|eins)(?: (?:stück|hochschulen?|institute?|einrichtung(?:en)?))? ?[.]?$"
)
_RESULT = rx(r"(?:\b(?:also|macht|zusammen|insgesamt|sind|sprich)|=|:)(?: \S+){0,2}? #(\d+)(?:\D|$)")


@lru_cache(maxsize=1)
def _fillers() -> frozenset[str]:
    return frozenset(fold(word) for word in words(load("replies")["um_namen"]))


def listed(form: Normal, fact: str) -> float | None:
    """How many a list of names and counted kinds comes to; None where the reply is no list."""
    kind = _FACTS.get(fact)
    pieces = pieces_of(form)
    if fact in _SCIENCE and (concluded := _concluded(form)) is not None:
        return concluded
    if fact in _PLACED and (each := _each_of(form, fact)) is not None:
        return each
    if fact in _PLACED and (placed := _side_by_side(pieces)) is not None:
        return placed
    if kind is not None and (whole := _called_one_by_one(form, kind)) is not None:
        return whole
    if kind is None or len(pieces) < 2 or "question" in form.clauses[0].status:
        return None
    named = [_bare(piece) for piece in pieces]
    if knows_not(form) or not (_sure_of(named, kind, form) or _beside_us(named, kind, form)):
        return None
    if (result := _RESULT.search(form.string)) is not None:
        return form.tokens[int(result[1])].value
    total, last = 0.0, 0.0
    for piece, core in zip(pieces, named, strict=True):
        said = " ".join(t.norm for t in piece)
        if _POINTS_BACK.match(said) and _PLANNED.search(said):
            total -= last  # "Lissabon, das wäre schön"
        elif _DENIES_IT.match(said):
            total -= last  # "das MPI leiht uns Geräte und gehört nicht dazu"
        if _tells_which(piece, named[0]) or (total and core and core[0].text.lower() in _ALL_OF_THEM):
            continue
        if core and core[0].norm in _VAGUE:
            return None  # "Siemens, Zeiss, mehrere kleinere"
        if not core or _PLANNED.search(said) or (total and _NOT_IN.search(said)):
            continue
        count = _some_more(piece, core, kind) or _count(core, kind, form)
        if count is None:
            return None
        total, last = total + count, count
    return tidy(total) if total else None


_REGIONS = rx(
    r"^(?:(?:mit|zu|in) )?#(?P<n>\d+) (?:regionen|clustern?|netzwerken?|städten?) ?(?:,|:|\(|–|-) (?P<names>.+)$"
)
_WHOLE = rx(r"^(?:(?!#)\S+ ){0,3}?#(?P<n>\d+) (?P<noun>[\w-]+) ?(?::|\(|, (?:nämlich|und zwar)\b)")


def _called_one_by_one(form: Normal, kind: str) -> float | None:
    """ "Drei Hochschulen: TU Ilmenau, EAH Jena und …", "zwei Regionen, Lyon und Turku": the figure is the whole, and the names say which."""
    if knows_not(form):
        return None
    if kind == _ELSEWHERE:
        said = _REGIONS.match(form.string)
        told = said is not None and 0 < len(abroad(said["names"])) <= (form.tokens[int(said["n"])].value or 0)
    else:
        said = _WHOLE.match(form.string)
        told = said is not None and noun_class(said["noun"]) == kind
    if said is None or not told:
        return None
    token = form.tokens[int(said["n"])]
    return None if token.value is None or token.high is not None else tidy(token.value)


def _tells_which(piece: list[Token], counted: list[Token]) -> bool:
    """ "Drei Hochschulen, die in Fulda, die in …": says which of those are meant that were counted first."""
    told = len(counted) > 1 and counted[0].kind == "#" and noun_class(counted[-1].norm) is not None
    words_ = [t.norm for t in piece if t.norm not in JOINS]
    return told and len(words_) > 2 and words_[0] in ("die", "das", "der") and words_[1] in _WHERE


def _concluded(form: Normal) -> float | None:
    """ "Außer meiner eigenen noch die TH Bingen, also zwei", "nur die Uni Ulm, also eine": the only figure, behind the names."""
    result = _CONCLUDED.search(form.string)
    if result is None or knows_not(form) or sum(t.kind == "#" for t in form.tokens) > (result["n"] is not None):
        return None
    return tidy(form.tokens[int(result["n"])].value or 0) if result["n"] is not None else 1


_EACH = rx(
    r"^(?:\S+ ){0,2}?(?:je|jeweils) (?:#(?P<n>\d+)|eine?r?s?n?|einen)(?: (?P<noun>[\w-]+))? (?:aus|in|von|bei|im|mit) (?P<where>.+)$"
)
_PLACE = rx(r"^(?:(?:aus|in|von|bei|im|mit|der|dem|den) )*[\w-]+(?: [\w-]+)?$")


def _each_of(form: Normal, fact: str) -> float | None:
    """ "Je eine aus Belgien, Frankreich und Italien": as many as places are named."""
    match = _EACH.match(form.string.rstrip(" .!"))
    if match is None or (match["noun"] and noun_class(match["noun"]) not in (_FACTS.get(fact), "partner")):
        return None
    places = [piece for piece in rx(r" ?, ?| und | sowie | plus ").split(match["where"]) if piece]
    if len(places) < 2 or not all(_PLACE.match(place) and not _NO_NAME.search(place) for place in places):
        return None
    each = 1.0 if match["n"] is None else float(form.tokens[int(match["n"])].value or 0)
    return tidy(each * len(places))


def _side_by_side(pieces: list[list[Token]]) -> float | None:
    """ "Eine aus Polen, zwei aus Tschechien": every piece is a count with its place."""
    cores = [_bare(piece) if piece[0].norm in JOINS else piece for piece in pieces]
    if len(cores) < 2 or not all(len(c) > 2 and c[1].norm in _WHERE and _is_count(c[0]) for c in cores):
        return None
    return tidy(sum(1.0 if c[0].value is None else float(c[0].value) for c in cores))


def _is_count(token: Token) -> bool:
    return (token.kind == "#" and token.value is not None) or token.norm in ONES


def _bare(piece: list[Token]) -> list[Token]:
    """A piece without the little words around its name."""
    core = list(piece)
    while core and core[0].norm in _fillers() and core[0].norm not in _WE:
        core = core[1:]
    while core and core[-1].norm in _fillers() and core[-1].norm not in _WE:
        core = core[:-1]
    return core


def _is_name(core: list[Token], form: Normal) -> bool:
    if not core or len(core) > LONGEST_NAME or any(t.kind != "word" for t in core):
        return False
    text = " ".join(t.norm for t in core)
    if HAS_VERB.search(text) or core[0].norm in _WE or _NO_NAME.search(text):
        return False
    return any(t.text[:1].isupper() for t in core) or _kind_of(core) is not None or form.string == form.string.lower()


def _sure_of(named: list[list[Token]], kind: str, form: Normal) -> bool:
    """Is one piece a name of the asked kind, or counted by such a name ("zwei Fraunhofer")?"""
    counted = any(core and core[0].kind == "#" and _kind_of(core) == kind for core in named)
    return counted or any(_is_name(core, form) and _is_sure(core, kind) for core in named)


def _beside_us(named: list[list[Token]], kind: str, form: Normal) -> bool:
    """ "Wir, der Schreiner Lang und die Firma Ott": names beside ourselves are names of firms."""
    ours = any(core and all(t.norm in _WE for t in core) for core in named)
    names = [core for core in named if _is_name(core, form) and any(t.text[:1].isupper() for t in core)]
    return kind == "unternehmen" and ours and len(names) > 1


def _is_sure(core: list[Token], kind: str) -> bool:
    """Of the asked kind, or a word that German does not know: "Wefa"."""
    if kind == _ELSEWHERE and abroad(" ".join(t.norm for t in core)):
        return True
    own = _kind_of(core) == kind or bool(pattern_of("firmen").search(" ".join(t.norm for t in core)))
    return own or (kind != "hochschule" and any(len(t.text) > 2 and not understood(t.text) for t in core))


def _kind_of(core: list[Token]) -> str | None:
    return next((kind for kind, words_ in _KINDS.items() if any(words_.match(t.norm) for t in core)), None)


def _some_more(piece: list[Token], core: list[Token], kind: str) -> float | None:
    """ "Siemens, Zeiss und sechs kleinere": firms like those that the list names."""
    others = [t.norm for t in piece if t.kind == "word" and t.norm not in JOINS and t.norm not in ("noch", "dazu")]
    told = kind == "unternehmen" and len(others) == 1 and bool(_LIKE_THEM.match(others[0]))
    return float(core[0].value) if told and core[0].kind == "#" and core[0].value is not None else None


def _count(core: list[Token], kind: str, form: Normal) -> float | None:
    """What a piece adds: its number, one for a name or for ourselves, nothing for another kind, None for no piece of a list."""
    if all(t.norm in _WE for t in core):
        return 1.0 if kind == "unternehmen" else 0.0
    if core[0].norm in _ALL_OF_THEM:
        return 0.0  # "die Uni und die FH, beide in Worms"
    other = _kind_of(core)
    if core[-1].norm in ONES and len(core) <= FEW:
        return 1.0
    if core[0].norm == "eins" and len(core) > 1:
        return 1.0 if other == kind else None
    if core[0].kind == "#" and core[0].value is not None:
        noun = next((noun_class(t.norm) for t in core[1:] if noun_class(t.norm)), None)
        fits = kind in (noun, other)
        return float(core[0].value) if fits else 0.0 if noun or other else None
    if core[0].norm in ("ein", "eine", "einer", "eines", "eins") and len(core) > 1:
        return 1.0 if other in (None, kind) else 0.0
    if not _is_name(core, form) or noun_class(core[-1].norm) in ("staff", "partner"):
        return None
    return 1.0 if other in (None, kind) else 0.0
