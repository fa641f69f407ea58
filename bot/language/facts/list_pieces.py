"""A reply cut into the pieces of its list, without those that name nobody: "sonst niemand", "eher beratend", "hauptsächlich in Asien"."""

from __future__ import annotations

from .fold import rx
from .gazetteer import german_places
from .normal import Normal
from .tokens import Token

FEW = 2  # words that say no more than that it is one
ONES = {"ein", "eine", "einer", "eines", "eins"}
JOINS = {",", ";", "und", "sowie", "plus", "+", "&", "/", "dazu", "ausserdem", "\\"}
_NO_MORE = rx(
    r"^(?:(?:und|aber|ansonsten|sonst|mehr|weiter|mit|bei|in) )+(?:niemand\w*|keine\w*|nichts|nix|nicht)\b"
    r"|^(?:und |aber )?(?:mehr|sonst|ansonsten) (?:[^\s#]+ ){1,3}?(?:niemand|keine?r?|keins|nichts|nix|nicht)\b"
)
_LOST = rx(  # the sentence behind a list tells who is not in it
    r"^(?:das|die|der|den|mit|ein\w*|noch) (?:\S+ ){0,6}?(?:gestorben|geplatzt|gescheitert|vom tisch|erledigt|gestrichen|abgesagt|abgesprungen|ausgestiegen|weg|nicht|kein\w*|nichts|raus)\b"
)
_IN_PART = rx(  # how the one named before takes part, and no further one
    r"^(?:(?:aber|allerdings|jedoch|nur|bloß|eher|lediglich|zwar|wenn|auch|und|die|das|der|ist|beide|aktuell|bisher) )*(?:als \w+|beratend|am rande|passiv|assoziiert|im hintergrund|informell|punktuell|gelegentlich)(?: dabei| vertreten| beteiligt)?$"
)
_MOST_OF_THEM = rx(  # where most of those are who were counted before
    r"^(?:hauptsächlich|überwiegend|vorwiegend|vor allem|größtenteils|meistens|meist|alle|allesamt|beide|die meisten|in erster linie)(?: davon)? (?:in|aus|im|von|bei)\b"
)
_OTHERWISE = rx(
    r"^(?:sonst|ansonsten|der rest|alles andere|die (?:anderen|übrigen|restlichen)) (?!noch\b|#|eine?[nmrs]?\b)"
)
_THE_REST = rx(  # who is not asked for: "nur die BASF, der Rest sind Mittelständler und Kleine"
    r"^(?:und |aber )?(?:der rest|alle (?:anderen|übrigen|weiteren)|die (?:anderen|übrigen|restlichen)) (?:sind|ist|besteht aus) (?!#|ein\w*\b)"
)
# without an "es" before it, a folded "schon" may be "schön": "das wäre schön" wishes
_CODA = rx(  # closes a list, and names nobody: "des warets", "das wär's dann", "glaub ich", "soweit ich weiß"
    r"^(?:(?:und|dann|aber) )*(?:das|des|dat|dit|det|dos) (?:wär\w*|war\w*|ist|sind)(?: (?:es (?:auch |dann |ja )?schon|es|et|dann|auch|so|alles?|die|beiden|eigentlich|erstmal|soweit|wohl|mal|aber|#\d+))*$"
    r"|^so ?viel (?:ist|weiß|kann|steht)\b"
    r"|^(?:denk|denke|glaub|glaube|mein|meine|schätz|schätze|vermut|vermute|würd|würde|sag|sage|hoff|hoffe) (?:i|ich|ick|wir|mal|ma)\b"
    r"|^(?:ich|i|wir) (?:denk|glaub|mein|schätz|vermut|würd|sag|hoff)e?n?\b|^(?:soweit|sofern|soviel|wenn|falls|so) (?:\S+ ){0,3}?(?:ich|wir|i|mich|alles)\b"
    r"|^(?:fertig|punkt|basta|ende|schluss|aus|feierabend|stimmt|genau|richtig|oder|ne|gell|nicht wahr|bisher|bislang|bis jetzt|bis dato|stand heute|soweit|alles|alle|mehr nicht|nichts weiter)(?: (?:aus|jetzt|schon|alle|so))*$"
)
_TWINS = {("ab", "zu"), ("ab", "an"), ("hin", "wieder"), ("nach", "nach"), ("mehr", "mehr")}
_RIVERS = {"main", "oder", "saale", "havel", "elbe", "donau", "weser", "ruhr", "lahn", "spree", "neisse"}
_BEHIND_A_TIME = {"die", "das", "der", "auch", "noch", "sogar", "zusatzlich", "eine", "ein"}
_LONGEST_TIME = 4  # words: "seit dem letzten Jahr"
_EXPLAINS = {"der", "die", "das", "namlich", "also"}  # "eines, das Ifo": the name of the one


def closes(said: str) -> bool:
    """ "…, das war's": ends a list, and tells of nobody who is gone."""
    return _CODA.match(said.rstrip(" .!")) is not None


def pieces_of(form: Normal) -> list[list[Token]]:
    """The reply cut at commas and "und"; a dash ends the list where no more are to come."""
    pieces: list[list[Token]] = [[]]
    places = {place.start for place in german_places(form)}
    for i, token in enumerate(form.tokens):
        behind = " ".join(t.norm for t in form.tokens[i + 1 :]) if token.kind == "mark" else ""
        if _NO_MORE.match(behind) or _THE_REST.match(behind) or (token.norm == "." and _LOST.search(behind)):
            break
        if _joins_nothing(form, i, places):
            continue
        if token.norm in JOINS or (token.kind == "mark" and token.norm in ".!"):
            pieces.append([])
        else:
            pieces[-1].append(token)
    pieces = [_without_time(piece) for piece in pieces if piece and not _adds_none(piece)]
    return [piece for i, piece in enumerate(pieces) if not (i and _explains(piece, pieces[i - 1]))]


def _joins_nothing(form: Normal, i: int, places: set[int]) -> bool:
    """ "Hochschule Zittau/Görlitz", "Uni Frankfurt/Main", "ab und zu": the mark or the "und" stands within a name or a phrase."""
    if not 0 < i < len(form.tokens) - 1:
        return False
    before, token, after = form.tokens[i - 1 : i + 2]
    if token.norm == "und":
        return (before.norm, after.norm) in _TWINS
    attached = token.norm == "/" and before.end == token.start and token.end == after.start
    both = form.offsets[i - 1] in places and (after.norm in _RIVERS or form.offsets[i + 1] in places)
    several = i > 2 and form.tokens[i - 2].norm == "in"  # "Unis in Jena/Weimar"
    return attached and both and not several


def _without_time(piece: list[Token]) -> list[Token]:
    """ "Seit 2021 auch die TU": since when it is one of them counts nothing."""
    if piece[0].norm != "seit" or len(piece) < 3:
        return piece
    ends = (k for k, t in enumerate(piece[: _LONGEST_TIME + 1]) if k > 1 and t.norm in _BEHIND_A_TIME)
    return piece[next(ends, 2) :]


def _explains(piece: list[Token], before: list[Token]) -> bool:
    """ "Genau eines, nämlich das Ifo": the one and its name."""
    return before[-1].norm in ONES and len(before) <= FEW and piece[0].norm in _EXPLAINS


def _adds_none(piece: list[Token]) -> bool:
    said = " ".join(t.norm for t in piece)
    return any(pattern.match(said) for pattern in (_NO_MORE, _IN_PART, _MOST_OF_THEM, _OTHERWISE, _CODA))
