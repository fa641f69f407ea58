"""Firms told one by one, each with its article, its name or its owner, beside counted ones: "drei Färbereien, eine Spinnerei und wir als
Maschinenbauer" are five.

The pieces stand side by side; a university among them is passed over; a whole that is said again ("…: vier Firmen") adds nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .counted_in import is_counted_in
from .each_place import WORKED_OUT
from .fold import rx
from .kinds import FIRMS, Mention, is_number, word_at
from .normal import Normal
from .nouns import noun_class
from .one_of_them import several_of_a_trade, told_as_one
from .organisations import Named, named
from .own_body import speaks_for_science
from .own_list import OF_ANY_TRADE
from .questions import HAS_VERB
from .theirs_in_list import only_theirs
from .trades import GENERIC

_LINKS = {",", "und", "sowie", "plus", "+", ":", ";", "\\", "."}
_SHORT = 7  # words of a sentence that may be a piece of a list
_SCIENCE = ("hochschule", "forschung", "other")
_PLAIN = {"dazu", "noch", "dann", "auch", "natürlich", "sowie", "außerdem", "ausserdem", "halt", "eben", "und"}
_TOGETHER = rx(
    r"\b(?:dabei|beteilig\w*|an bord|im boot|ins boot|vertreten|mit von der partie|drin|mitmach\w*|mitwirken|mach\w* (?:[^\s.]+ ){0,6}?mit|zusammen\w*|gemeinsam\w*|miteinander"
    r"|\w*netz|\w*netzwerk\w*|\w*verbund\w*|\w*cluster\w*|konsortium|bündnis\w*|trupp|truppe|runde|kreis|verbünde\w*|mehr sind (?:wir|es) nicht|das sind|das ist|stecken (?:\S+ )?(?:hinter|dahinter)"
    r"|gefunden|gegründet|gründen|(?:wollen|möchten|planen|entwickeln|forschen|tüfteln|bauen|arbeiten|kooperieren|erproben|testen|tun) )"
)


@dataclass
class _Piece:
    first: int
    last: int
    value: float = 0
    told: str = ""  # own, another, counted, science; nothing where it tells no firm
    start: int = 0


def roll_call(form: Normal, found: list[Mention]) -> bool:
    """Puts the number of such a list in the place of what was counted in it, and says whether there is one."""
    if any(m.total for m in found if m.kind in FIRMS) or all(token.norm not in _LINKS for token in form.tokens):
        return False
    rows = (pieces for pieces in _rows(form) if len(pieces) > 1)
    return any(_put(form, run, found) for pieces in rows for run in list(_runs(form, pieces, found)))


def _rows(form: Normal) -> Iterator[list[_Piece]]:
    """The pieces of each sentence; short ones without a verb go on with the one before."""
    rows: list[tuple[int, int]] = []
    for number in dict.fromkeys(c.sentence for c in form.clauses):
        clauses = [c for c in form.clauses if c.sentence == number]
        first, last = clauses[0].first, clauses[-1].last
        bare = last - first <= _SHORT and not HAS_VERB.search(form.sentence_text(number))
        if bare and rows and not HAS_VERB.search(" ".join(t.norm for t in form.tokens[slice(*rows[-1])])):
            rows[-1] = rows[-1][0], last  # "Drei Färbereien. Eine Spinnerei."
        else:
            rows.append((first, last))
    for first, last in rows:
        pieces, at = [], first
        for i in range(first, last + 1):
            if i == last or (word_at(form, i) in _LINKS and form.tokens[i].kind in ("mark", "word")):
                if i > at:
                    pieces.append(_Piece(at, i))
                at = i + 1
        yield pieces


def _runs(form: Normal, pieces: list[_Piece], found: list[Mention]) -> Iterator[list[_Piece]]:
    """Pieces side by side that each tell firms."""
    run: list[_Piece] = []
    for k, piece in enumerate(pieces):
        inner = k + 1 < len(pieces)
        _look(form, piece, found, inner)
        opens = not run or piece.start <= piece.first + _filling(form, piece)
        if piece.told == "science" and run:
            continue
        if piece.told in ("", "science") or not opens:
            if len(run) > 1:
                yield run
            run = []
        if piece.told not in ("", "science"):
            run.append(piece)
    if len(run) > 1:
        yield run


def _filling(form: Normal, piece: _Piece) -> int:
    """How many words like "dazu noch" stand before what the piece tells."""
    count = 0
    while word_at(form, piece.first + count) in _PLAIN or (
        piece.told == "counted" and word_at(form, piece.first + count) in ("die", "den", "unsere", "unseren")
    ):
        count += 1
    return count


def _look(form: Normal, piece: _Piece, found: list[Mention], inner: bool) -> None:
    counted = [m for m in found if piece.first <= m.first < piece.last and m.kind in FIRMS]
    if counted:
        m = counted[0]
        if len(counted) == 1 and m.kind == "unternehmen" and m.high is None and not (m.none or m.part or m.plus_own):
            piece.value, piece.told, piece.start = m.value, "counted", m.first
        return
    if (some := _some_of_a_trade(form, piece)) is not None:
        piece.start, piece.told, piece.value = some, "counted", float(form.tokens[some].value or 0)
        return
    bodies = _bodies(form, piece)
    if any(n.kind in _SCIENCE for n in bodies) or any(
        noun_class(t.norm) in _SCIENCE for t in form.tokens[piece.first : piece.last]
    ):
        piece.told, piece.start = "science", piece.first
        return
    if piece.first and is_counted_in(" ".join(t.norm for t in form.tokens[piece.first : piece.last])):
        return  # "…, mein Betrieb schon mitgezählt"
    one = told_as_one(form, piece.first, piece.last, inner) or _and_we_do(form, piece)
    firm = next((n for n in bodies if n.kind == "firma"), None)
    if one is not None:
        piece.start, piece.told, piece.value = one[0], one[1], 0 if one[1] == "own" and speaks_for_science(form) else 1
    elif firm is not None:
        piece.start, piece.told, piece.value = form.token_at(firm.start), "named", 1
        if word_at(form, piece.start - 1) in ("die", "der", "das", "firma", "den", "dem") and piece.start > piece.first:
            piece.start -= 1
        if "&" in (word_at(form, k) for k in range(piece.first, piece.start)):
            piece.start = piece.first  # "Schmidt & Söhne KG"


def _and_we_do(form: Normal, piece: _Piece) -> tuple[int, str] | None:
    """ "Firma Brandt, die Kühn KG und wir wollen …": we are one of those before the verb, and no sentence of our own."""
    joined = word_at(form, piece.first - 1) in ("und", "sowie") and word_at(form, piece.first) in ("wir", "ich")
    start = next(c.first for c in form.clauses if c.sentence == form.clause_of(piece.first).sentence)
    before = form.tokens[start : piece.first]
    counted = any(t.kind != "word" and t.kind != "mark" for t in before)  # "drei Schreiner und ich" count by themselves
    apart = counted or word_at(form, piece.first - 2) == "," or HAS_VERB.search(" ".join(t.norm for t in before))
    return (piece.first, "own") if joined and not apart else None


def _some_of_a_trade(form: Normal, piece: _Piece) -> int | None:
    """ "Vier Fuhrunternehmer": the place of the figure, where the noun is a trade that nobody listed."""
    for i in range(piece.first, piece.last - 1):
        noun = i + 2 if word_at(form, i + 1).endswith("e") and i + 2 < piece.last else i + 1
        if (
            is_number(form, i)
            and several_of_a_trade(word_at(form, noun))
            and float(form.tokens[i].value or 0).is_integer()
        ):
            return i
    return None


def _bodies(form: Normal, piece: _Piece) -> list[Named]:
    start, end = form.offsets[piece.first], form.offsets[piece.last - 1]
    return [n for n in named(form) if start <= n.start <= end]


def _put(form: Normal, run: list[_Piece], found: list[Mention]) -> bool:
    first, last = run[0].start, run[-1].last - 1
    if only_theirs(form, run[0].first, first, last):
        found[:] = [m for m in found if not (m.weak and m.kind in FIRMS and first <= m.first <= last)]
        return False
    shorter = _without_repeats(form, run)
    told = {piece.told for piece in run}
    if not _is_list(form, shorter) or (shorter[0].told == "own" and _apposed(form, shorter)):
        return False
    alone = "counted" in told and "own" not in told and len(shorter) == len(run)  # these add up by themselves
    alone = alone or told <= {"named"}
    if alone or sum(p.told == "own" for p in run) > 1 or not _are_ours(form, run, first, last):
        return False
    run = shorter
    if _says_who_we_are(form, run):
        run[-1].value = 0
    value = sum(piece.value for piece in run)
    inside = [m for m in found if m.kind in FIRMS and first <= m.first <= last]
    outside = [m for m in found if m.kind in FIRMS and m not in inside]
    if any(
        not (GENERIC.match(word_at(form, m.last)) and m.value == value and m.kind == "unternehmen") for m in outside
    ):
        return False
    if _explains(form, run):
        value -= run[0].value
    if len(inside) == 1 and inside[0].value == value:
        return True
    found[:] = [m for m in found if m not in inside and m not in outside]
    found.append(Mention("unternehmen", value, None, first, last, total=True))
    if not outside and first == 0 and last >= len(form.tokens) - 2:
        form.noted[WORKED_OUT] = True  # there is nothing in the text beside the list
    return True


def _is_whole(form: Normal, piece: _Piece) -> bool:
    """ "Vier Betriebe", and no trade."""
    return piece.told == "counted" and any(OF_ANY_TRADE.match(t.norm) for t in form.tokens[piece.start : piece.last])


def _without_repeats(form: Normal, run: list[_Piece]) -> list[_Piece]:
    """ "…: vier Firmen, eine Idee", "also drei Betriebe": the last piece says all of them again."""
    again = len(run) > 2 and _is_whole(form, run[-1]) and run[-1].value == sum(piece.value for piece in run[:-1])
    return run[:-1] if again else run


def _is_list(form: Normal, run: list[_Piece]) -> bool:
    """An "und" before the last, or three and more: "meine Firma, ein Handwerksbetrieb" is one."""
    links = {word_at(form, piece.first - 1) for piece in run[1:]}
    told = {piece.told for piece in run}
    return len(run) > 2 or ("own" in told and bool(links - {",", ";", ":"}))


def _apposed(form: Normal, run: list[_Piece]) -> bool:
    """ "Wir, der Tierfutterhersteller aus Vechta, und zwei Mühlen": what we are stands behind the comma."""
    told = form.tokens[run[0].start : run[0].last]
    return (
        word_at(form, run[0].last) == ","
        and run[1].first == run[0].last + 1
        and (len(told) < 2 or (run[1].told != "counted" and len(run) < 4 and word_at(form, run[1].last) == ","))
    )


def _says_who_we_are(form: Normal, run: list[_Piece]) -> bool:
    """ "Vier Werkstätten und wir, die Tischlerei Wolf": what we are stands behind us at the end, and is counted already."""
    if len(run) < 3 or run[-2].told != "own" or run[-1].told != "another":
        return False
    us, ours = run[-2:]
    joined = word_at(form, us.first - 1) in ("und", "plus", "sowie")
    bare = us.last - us.first == 1 and word_at(form, us.first) in ("wir", "ich")
    return joined and bare and word_at(form, us.last) == "," and ours.first == us.last + 1


def _explains(form: Normal, run: list[_Piece]) -> bool:
    """ "Vier Firmen: eine Mühle, ein Bäcker, …": the first figure is the whole; so is "wir, das sind …"."""
    rest = sum(piece.value for piece in run[1:])
    whole = _is_whole(form, run[0]) and run[0].value == rest and len(run) > 2
    behind = " ".join(word_at(form, k) for k in range(run[0].last, run[0].last + 4))
    return whole or (run[0].told == "own" and bool(rx(r"^[,:] (?:das sind|also|nämlich|sprich)\b").match(behind)))


def _are_ours(form: Normal, run: list[_Piece], first: int, last: int) -> bool:
    """Does the text say or the list show that they do something together?"""
    numbers = range(form.clause_of(first).sentence, form.clause_of(last).sentence + 1)
    text = " ".join(form.sentence_text(number) for number in numbers)
    own = any(piece.told == "own" for piece in run)
    counted = sum(piece.told == "counted" for piece in run)
    if len(run) == 2 and not (own or counted) and not _TOGETHER.search(text):
        return False
    return own or bool(_TOGETHER.search(text)) or (counted > 0 and not HAS_VERB.search(text)) or len(run) > 3
