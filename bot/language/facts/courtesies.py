"""A condition that only says why something is told: "2 volle Stellen sind das, falls Sie das brauchen", "wenn ich ehrlich bin, fehlt die Strategie".

Nothing depends on it: what stands beside it is so, whether the hearer needs it or not. Blanks take its place, so that nothing else
moves. It is left where the sentence asks, supposes or offers something ("wenn das hilft, nehmen wir noch zwei dazu"): there it may
be a condition in earnest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from .clauses import FINITE
from .fold import rx
from .insertions import clauses_meet
from .tokens import Token, tokenize

_MAY_HOLD_ONE = re.compile(r"\b(?:wenn|wenns|falls|sofern|soweit|insofern|je nachdem)\b", re.I)
_IF = r"(?:wenn|falls|sofern|soweit|insofern)(?: ?'?s)?"
_SOFTLY = r"(?:nur|bloß|aber|und|also|naja|übrigens|eben|natürlich|zumindest)"
_IT = r"(?:es|das|dies|sowas|so was|etwas|die \w*(?:zahl|angabe|info|information|antwort|auskunft)|(?:so )?(?:eine?|ne|irgendeine) (?:\w+ )?(?:zahl|angabe|info|information|antwort|auskunft|hausnummer|größenordnung)|danach|darauf|davon)"
_YOU = r"(?:sie|du|ihr|man|jemand)"
_TO_YOU = r"(?:ihnen|sie|dir|dich|euch|einem|jemanden|jemandem|uns)"
_HERE = r"(?:hier|dabei|jetzt|gerade|irgendwie|irgendwo|überhaupt|noch|auch|ja|denn|mal|nun|schon|wirklich|so|ganz|genau|genauer|exakt|gern|gerne|etwas|was|ein bisschen|ein wenig|heute|tatsächlich|vielleicht|unbedingt|sehr|für sie|für dich|für euch|für die (?:\w+)|bei der \w+|dafür|dazu)"
_FILL = rf"(?:(?:{_IT}|{_TO_YOU}|{_HERE}) )*"
_WANT = r"(?: (?:wollen|willst|wollt|will|möchten|möchtest|müssen|musst|müsst|muss|sollten|sollen|können|mögen|mag))?"
_KNOW = r"(?:wissen|weißt|hören|brauchen|brauchst|braucht|benötigen|benötigst|fragen|fragst|fragt|gefragt (?:haben|hast|habt)|interessieren|meinen|meinst|meint|suchen|erfassen|notieren|nehmen)"
_MATTERS = r"(?:wichtig|relevant|interessant|hilfreich|nützlich|von (?:interesse|belang|bedeutung|relevanz|nutzen)|gefragt|gemeint|gewünscht|erwünscht|von nöten|recht)"
_HELPS = (
    r"(?:weiter\w*|hilft|helfen|nützt|nutzt|interessiert|zählt|reicht|genügt|bringt|gebraucht wird|benötigt wird|passt|(?:eine |ne |irgendeine )?rolle spielt"
    rf"|{_MATTERS} (?:ist|wäre|sein sollte|sein kann)|{_MATTERS})"
)
_HONEST = (
    r"(?:ehrlich|offen|aufrichtig|genau|präzise|streng|pingelig|ganz ehrlich) (?:bin|sein (?:soll|darf|muss|will)|sind|nehme|nimmt|nehmen (?:will|wollen|soll))"
    r"|(?:so |das so |es so |mal so )?sagen (?:darf|soll|muss|will)|ergänzen (?:darf|soll)|anmerken darf|dazu sagen (?:darf|soll)"
)
_OF_THE_HEARER = (
    rf"(?:{_YOU} {_FILL}{_KNOW}{_WANT}|{_FILL}{_YOU} {_FILL}{_KNOW}{_WANT}|{_YOU} so (?:will|wollen|willst))"
)
_OF_ITS_USE = (
    rf"(?:{_FILL}{_HELPS}|(?:{_HERE} )*(?:noch )?nicht (?:gesagt|erwähnt|bekannt|klar|genannt|geschehen|notiert))"
)
_OF_THE_SPEAKER = rf"(?:ich|wir) {_FILL}(?:{_HONEST})"
_NEEDED = rx(rf"(?:{_SOFTLY} )*{_IF} (?:{_OF_THE_HEARER}|{_OF_ITS_USE})(?! )")
_FRANK = rx(rf"(?:{_SOFTLY} )*{_IF} {_OF_THE_SPEAKER}(?! )")
_HOW_COUNTED = rx(  # says why there is a range
    r"(?:(?:so|oder|halt|eben|immer) )*je nachdem ,? ?(?:wie|wen|was|ob|welche\w*) (?:man|wir|ich|sie|du) (?:(?!#)[^\s,]+ ){0,5}?(?:(?:mit|dazu|ein|hinzu)?(?:zählt|zähle|zählen|zählst|rechnet|rechne|rechnen)|mit(?:zu)?(?:zählen|rechnen) will|nimmt|auslegt|abgrenzt|definiert)"
)
_BEGINS = rx(
    rf"\b{_IF} (?:{_OF_THE_HEARER}|{_OF_ITS_USE}|{_OF_THE_SPEAKER})(?= (?:wir|ich|es|das|sie|unser\w*|haben|hab|hat|sind|ist|gibt|liegt|liegen)\b)"
)
_ENDS = rx(rf"(?<= )(?:{_SOFTLY} )*{_IF} (?:{_OF_THE_HEARER}|{_OF_ITS_USE}|{_OF_THE_SPEAKER})$")
_SUPPOSES = re.compile(
    r"\b(?:wenn\w*|falls|sofern|sobald|angenommen|gesetzt|ob|vorausgesetzt|theoretisch|waer\w*|haett\w*|wuerd\w*|koennt\w*|kaem\w*|muesst\w*|sollt\w*|gaeb\w*|duerft\w*|braeucht\w*)\b"
)
_OFFERS = rx(
    r"\b(?:noch (?!nicht|kein|nie)|dazu|hinzu|zusätzlich\w*|jemanden|(?<!nicht )mehr|wir werden|werden wir|ich werde|werde ich|können wir|wir können|ich kann|kann ich|dürfen|statt|bald|demnächst|mach\w* (?:\S+ ){0,3}?mit|mitmach\w*|mitzieh\w*|zieh\w* (?:\S+ ){0,3}?mit|(?:tritt|treten) (?:\S+ ){0,3}?bei|steig\w* (?:\S+ ){0,3}?ein)\b"
)
_OUR_VERB = rx(r"\b(?:(?P<before>\w+(?:en|n|t|e|in|ab)) (?:wir|ich)|(?:wir|ich) (?P<behind>\w+))\b")
_AS_IT_IS = rx(
    r"^(?:sind|bin|haben|hab|habe|ham|liegen|liege|sitzen|sitze|gehören|gehöre|arbeiten|arbeite|brauchen|brauche|kommen|bekommen|kriegen|beschäftigen|zählen|führen|betreiben|heißen"
    r"|kennen|wissen|weiß|forschen|entwickeln|produzieren|bestehen|verfügen|wollen|planen|möchten|leiten|leite|vertreten|tragen|zahlen|machen|nutzen|verwenden|dass|weil|da|wo|was|wie|und|die|den)$"
)
_AT_FIRST = rx(
    r"^(?:haben|hab|hat|ist|liegen|liegt|sitzen|sitzt|gibt|besteht|bestehen|fehlt|fehlen|beschäftigen|brauchen|gehören|arbeiten)\b"
)
_GOES_ON = frozenset({"was", "dass", "ob", "wie", "wer", "wo", "welche", "welcher"})  # "wenn das zählt, was Sie sagen"
_SENTENCE_ENDS, _OPEN, _CLOSE = (".", "?", ";", "\\"), (",", "-", "(", ":"), (",", "-", ")", ":")


def without_courtesies(text: str) -> str:
    """The text with blanks in the place of such conditions, as long as before.

    Where the verb follows at once, one stays: "haben wir keine Strategie" would ask.
    """
    return _blanked(text, with_verb_behind=False)


def beside_courtesies(text: str) -> str:
    """What is left of the text without any of them."""
    return _blanked(text, with_verb_behind=True)


def _blanked(text: str, *, with_verb_behind: bool) -> str:
    if not _MAY_HOLD_ONE.search(text):
        return text
    tokens, left = tokenize(text), list(text)
    for first, last in _sentences(tokens):
        found = list(_courtesies(tokens, first, last))
        if not found or not _told_as_it_is(tokens, first, last, found):
            continue
        for begin, end, _ in found:
            if with_verb_behind or begin > first or not _verb_follows(tokens, end, last):
                start, stop = _with_marks(tokens, first, last, begin, end)
                left[start:stop] = " " * (stop - start)
    return "".join(left)


def _sentences(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    first = 0
    for at, token in enumerate(tokens):
        if token.kind == "mark" and token.norm in _SENTENCE_ENDS:
            yield first, at + 1
            first = at + 1
    if first < len(tokens):
        yield first, len(tokens)


def _courtesies(tokens: Sequence[Token], first: int, last: int) -> Iterator[tuple[int, int, bool]]:
    """The first and last token of each, and whether it speaks of the hearer's need: what is frank is never a condition."""
    begin = first
    for at in range(first, last + 1):
        if at < last and (tokens[at].kind != "mark" or tokens[at - 1].norm == "nachdem"):
            continue
        if at > begin and (found := _in_stretch(tokens, begin, at)) is not None:
            yield found
        begin = at + 1


def _in_stretch(tokens: Sequence[Token], begin: int, end: int) -> tuple[int, int, bool] | None:
    """The courtesy that a stretch of words between two marks is, begins with or ends with."""
    words = [token.norm for token in tokens[begin:end]]
    said = " ".join(words)
    if _NEEDED.fullmatch(said):
        return begin, end, True
    if _FRANK.fullmatch(said) or _HOW_COUNTED.fullmatch(said):
        return begin, end, False
    if (tail := _ENDS.search(said)) is not None:
        return begin + said[: tail.start()].count(" "), end, _NEEDED.fullmatch(tail[0]) is not None
    if (head := _BEGINS.match(said)) is not None:
        return begin, begin + head[0].count(" ") + 1, _NEEDED.fullmatch(head[0]) is not None
    return None


def _told_as_it_is(tokens: Sequence[Token], first: int, last: int, found: Sequence[tuple[int, int, bool]]) -> bool:
    """Does what is left of the sentence tell how things are?"""
    inside = {at for begin, end, _ in found for at in range(begin, end)}
    rest = [tokens[at] for at in range(first, last) if at not in inside]
    said, plain = " ".join(token.norm for token in rest), " ".join(token.light for token in rest)
    if _of_somebody_else(tokens, first, last, inside) or _goes_on(tokens, last, found):
        return False
    if not any(token.kind != "mark" for token in rest) or said.endswith("?") or _SUPPOSES.search(plain):
        return False
    if not any(needed for _, _, needed in found):
        return True
    verbs = [match["before"] or match["behind"] for match in _OUR_VERB.finditer(said)]
    if _OFFERS.search(said) or not all(_AS_IT_IS.match(verb) for verb in verbs):
        return False
    return found[0][0] > first or _begins_as_it_is(tokens, found[0][1], last)


def _of_somebody_else(tokens: Sequence[Token], first: int, last: int, inside: Set[int]) -> bool:
    """ "Die Uni macht mit, wenn es sie interessiert": a small "sie" beside capitals is not who is spoken to."""
    capitals = any(tokens[at].text[:1].isupper() for at in range(first, last))
    return capitals and any(tokens[at].text == "sie" for at in inside)


def _goes_on(tokens: Sequence[Token], last: int, found: Sequence[tuple[int, int, bool]]) -> bool:
    """ "Wenn das zählt, was Sie sagen": what hangs on it says of what it speaks."""
    return any(end + 1 < last and tokens[end].norm == "," and tokens[end + 1].norm in _GOES_ON for _, end, _ in found)


def _begins_as_it_is(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Behind a courtesy German goes on as if it were not there; with its verb first it may depend: "wenn das hilft, sind wir zwölf"."""
    return not _verb_follows(tokens, at, last) or _AT_FIRST.match(_words(tokens, at, last)[0]) is not None


def _verb_follows(tokens: Sequence[Token], at: int, last: int) -> bool:
    """ "…, haben wir keine": the verb stands before who does it."""
    words = _words(tokens, at, last)
    return len(words) > 1 and (words[1] in ("wir", "ich", "sie", "es") or words[0] in FINITE)


def _words(tokens: Sequence[Token], at: int, last: int) -> list[str]:
    return [token.norm for token in tokens[at:last] if token.kind != "mark"]


def _with_marks(tokens: Sequence[Token], first: int, last: int, begin: int, end: int) -> tuple[int, int]:
    """The places that go with it: the mark before it and the one behind, but for a comma where two clauses meet."""
    before = begin - 1 if begin > first and tokens[begin - 1].norm in _OPEN else None
    behind = end if end < last and tokens[end].norm in _CLOSE else None
    if (
        before is not None
        and behind is not None
        and (clauses_meet(tokens, before, behind) or _tells_how(tokens, begin))
    ):
        return tokens[before].end, tokens[behind].end
    start = tokens[begin if before is None else before].start
    return start, tokens[end - 1 if behind is None else behind].end


def _tells_how(tokens: Sequence[Token], begin: int) -> bool:
    """ "20 Firmen, je nachdem, wen man mitzählt, dazu zwei Unis": it stands between two counts, which the comma keeps apart."""
    return any(token.norm == "nachdem" for token in tokens[begin : begin + 3])
