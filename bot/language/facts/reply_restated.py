"""A count that a reply tells twice: "Fünf werden es, drei mit Flandern, zwei mit Israel" is five, "sieben, gestrichen auf fünf" is five."""

from __future__ import annotations

from .data import stop_words
from .fold import rx
from .heads import head_noun
from .list_pieces import ONES, pieces_of
from .model import Question, Statement
from .normal import Normal
from .nouns import noun_class
from .numbers import tidy
from .reply_whole import told_apart
from .reply_words import ALLOWED
from .tokens import Token

_CHANGES = (
    r"(?:\w{2,8})?(?:gestrichen|gekürzt|gedampft|geschrumpft|gestutzt|gewachsen|gestockt|gegangen|gestiegen|gesunken|gesetzt)"
    r"|reduziert|verringert|gesenkt|gekappt|begrenzt|erweitert|erhöht|vergrößert|ausgebaut|verkleinert|zusammengeschmolzen"
)
_CHANGED = rx(
    rf"#(?P<old>\d+)(?: [^\s#]+){{0,5}}?(?: ,)?(?: (?!sollen|soll|wollen|werden|möchten|könnten|nicht)[^\s#]+){{0,3}}? (?:{_CHANGES}) auf (?:[^\s#]+ )?#(?P<now>\d+)(?! (?:werden|zu)\b)"
)
_AGAIN = rx(
    r"\b(?:alle|allesamt|diese|die|keine[rs]? der|keine[rs]? von den|von den) #(?P<n>\d+)(?! (?:anderen?|übrigen|weiteren?|restlichen|neuen|davon|von)\b)"
)
_COUNTED = ("zahl_", "internationale_")
_WHERE = stop_words("vor_einem_ort")
_KIND = rx(r"^(?:\w{3,}isch|\w{4,}lich|\w{3,}er|öffentlich|privat|groß|klein)(?:e|es|er)?$")
_MARKS = {",", ":", ".", ";", "-", "("}


def restated(form: Normal, asked: Question) -> Statement | None:
    """What the count was changed to, or the whole whose parts the reply goes on to list."""
    if not asked.fact.startswith(_COUNTED):
        return None
    if (match := _CHANGED.search(form.string)) is not None:
        return _stated(asked, form.tokens[int(match["now"])])
    return (
        told_apart(form, asked) or _with_its_parts(form, asked) or _of_kinds(form, asked) or _counted_again(form, asked)
    )


def _with_its_parts(form: Normal, asked: Question) -> Statement | None:
    """The first figure, where all that follow are parts with a place each and come to as many."""
    counts = [i for i, t in enumerate(form.tokens) if _value(t)]
    if len(counts) < 3:
        return None
    first, parts = counts[0], counts[1:]
    whole = form.tokens[first]
    apart = any(t.norm in _MARKS for t in form.tokens[first + 1 : parts[0]])
    placed = all(i + 1 < len(form.tokens) and form.tokens[i + 1].norm in _WHERE for i in parts)
    alone = form.tokens[first + 1].norm not in _WHERE
    fits = whole.kind == "#" and whole.high is None and sum(_value(form.tokens[i]) for i in parts) == whole.value
    return _stated(asked, whole) if apart and placed and alone and fits else None


def _of_kinds(form: Normal, asked: Question) -> Statement | None:
    """ "Eine dänische, eine schwedische und zwei finnische Firmen": each count with its adjective, and the noun once."""
    pieces = pieces_of(form) or [[]]
    *others, last = pieces
    if not others or len(last) != 3 or noun_class(last[2].norm) not in ALLOWED.get(asked.fact, set()):
        return None
    if not all(len(piece) == 2 for piece in others) or not all(
        _value(piece[0]) and _KIND.match(piece[1].norm) and piece[0].high is None for piece in pieces
    ):
        return None
    return Statement(asked.fact, tidy(sum(_value(piece[0]) for piece in pieces)), others[0][0].start, last[2].end)


def _counted_again(form: Normal, asked: Question) -> Statement | None:
    """ "Ein Schweizer und zwei aus Tschechien, alle drei ohne Büro hier": the last figure sums up those before it, and adds none."""
    match = _AGAIN.search(form.string)
    again = None if match is None else int(match["n"])
    counts = [i for i, t in enumerate(form.tokens) if _value(t) and (t.kind == "#" or again is None or i < again)]
    if again is None or len(counts) < 3 or counts[-1] != again:
        return None
    parts = counts[:-1]
    heads = [head_noun(form, i + 1) for i in counts]
    right = all(head is None or head[0] in ALLOWED.get(asked.fact, set()) for head in heads)
    whole = form.tokens[again]
    fits = whole.high is None and sum(_value(form.tokens[i]) for i in parts) == whole.value
    return _stated(asked, whole) if right and fits else None


def _value(token: Token) -> float:
    if token.kind == "#" and token.value is not None and not token.junk:
        return float(token.value)
    return 1.0 if token.kind == "word" and token.norm in ONES else 0.0


def _stated(asked: Question, token: Token) -> Statement:
    return Statement(asked.fact, tidy(token.value or 0), token.start, token.end)
