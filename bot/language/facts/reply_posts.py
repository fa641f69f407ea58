"""Full-time posts in a reply: "zwei ganze, eine halbe", "eine mit 80 Prozent, eine mit 70", "drei Leute, jede halbtags"."""

from __future__ import annotations

import itertools
import re

from .fold import fold, rx
from .model import Statement
from .normal import Normal
from .numbers import number_word, tidy
from .part_words import OF_THEM
from .posts_elsewhere import spent_elsewhere

_HALF = rx(r"(?:halb\w*|halbtags\w*)$")
_WHOLE = rx(r"(?:volle?[rns]?|ganze?[rns]?|ganztags\w*|vollzeit\w*|hauptberuflich\w*|hauptamtlich\w*)$")
_PARTS = {"dreiviertel": 0.75, "viertel": 0.25, "dreiviertelstelle": 0.75, "viertelstelle": 0.25, "drittel": 1 / 3}
_WRITTEN = {"1/2": 0.5, "3/4": 0.75}  # of one post, not "one or two"
_ONE = {"ein", "eine", "einer", "einen", "ich"}
FULL_WEEK = 40  # hours
LONGEST = 16  # tokens of a reply that lists posts and tells nothing else
FAR = 4  # words behind a figure that may say that it tells hours
_HOURS = re.compile(r"(\d+(?:[.,]\d+)?|[a-zäöüß]+)\s?(?:h|std\.?|stunden?)?")
_HOUR = r"(?:std|stunden?|h|wochenstunden|wochenstd)"
_WEEKLY = rx(r"(?:(?:in|pro|die|der|je|/|jede|von) ){0,2}(?:woche|wöchentlich|40)\b")
_OF_A_WEEK = rx(
    rf"(?:wochenstunden|wochenstd)\b|{_HOUR} (?:(?:in|pro|die|der|je|/|jede) ){{0,2}}(?:woche|wöchentlich)\b|von 40\b"
)
_OF = {"von"}
_WITH = ("mit", "zu", "auf", "je")
_EACH = {"je", "jeweils"}  # "zwei mit je einer halben"
_ADDS = {"und", "plus", "+"}
_MINUS = {"minus", "abzuglich"}
_RESULT = rx(
    r"(?:\b(?:also|zusammen|zusammengerechnet|zusammengenommen|rechnerisch|in summe|macht|insgesamt|umgerechnet|in vollzeit|auf vollzeit|vollzeit gerechnet|vollzeitäquivalente?|sprich|das ist|das sind|ergibt|unterm strich)|=)(?: \S+){0,3}? (?:#(?P<n>\d+)|(?P<half>eine halbe|die hälfte)|(?P<one>eine?r?|eins)(?= (?:stelle|volle\w*|ganze\w*|vollzeit\w*)| ?[.]?$))"
)
_SHARED = rx(
    r"\b(?:köpfe|leute|personen|menschen|mitarbeite\w*|kolleg\w*|frauen|männer) (?:(?:teilen|sich|verteilt|auf|besetzen|für|zusammen|insgesamt) )+(?:#(?P<n>\d+)|eine[rn]?) (?:\S+ )?(?:\w*stellen?|\w*posten|vzä|vollzeit\w*)\b"
)
_OF_THEM = rx(
    rf"#(?P<n>\d+)(?: [\w-]+)? , (?:#(?P<m>\d+)|eine?[rsn]?) {OF_THEM}(?: (?:nur|ist|sind|arbeitet|arbeiten|in|teilzeit|mit|auf|zu|einer))* (?P<part>[\w%]+)"
)
_ONLY_THEN = rx(
    r"\b(?:erst|sobald|falls|wenn|vorausgesetzt|sofern|ab|nur bei|im falle) (?:\S+ ){0,4}?(?:bewilligung\w*|bewilligt|förderung|förderzusage|förderbescheid\w*|zuwendungsbescheid\w*|bescheids?|zuschlag|zusage|gefördert|fördergeld\w*|geld|projektstart|projektbeginn|förderbeginn)\b"
)
_TO_COME = {"beantragt", "geplant", "angestrebt", "vorgesehen", "spater", "kunftig", "gewunscht", "angedacht"}
_QUITE_ALONE = rx(r"ganz alleine?\b")  # no whole post
_IF = {"wenn", "falls", "sobald", "sofern"}
_TAKES_BACK = re.compile(r"(?:nein|nee|no|ne|quatsch|falsch|korrektur|verzeihung|pardon|vielmehr)$")
_PEOPLE = rx(
    r"^(?:köpfe|köpfen|leute|leuten|personen|menschen|mitarbeite\w*|kolleg\w*|frauen|männer\w*|beschäftigte\w*|angestellte\w*)$"
)
_POSTS = rx(r"^(?:\w*stellen?|\w*posten|vzä|fte|vollzeit\w*)$")
_ADDED = rx(r"\b(?:und|plus|dazu|sowie|noch|außerdem)\b|\+")
_TELLS_POSTS = rx(
    r"(?<!\ban )(?<!\bbei )(?<!\bvon )(?:#(?P<n>\d+)|\b(?P<one>eine[rn]?)) (?:(?:volle|ganze|halbe|feste|befristete|unbefristete|dreiviertel)[rn]? |bezahlte[rn]? |(?:und|,) eine halbe )*"
    r"(?:(?:vollzeit|plan|personal|teilzeit|management|halbtags|dreiviertel)?stellen?|vzä|vollzeitäquivalente?n?|fte|(?:leute|personen|kräfte|köpfe|mitarbeite\w*|kolleg\w*|mann) in vollzeit)\b"
)
_NO_POSTS = rx(
    r"\b(?:offen\w*|unbesetzt\w*|vakant\w*|frei|beantragt\w*|geplant\w*|vorgesehen\w*|ausgeschrieben\w*|sollen|soll|bräuchten|brauchen|wollen|möchten|fehlen|fehlt|gestrichen\w*|weggefallen|ausgelaufen|nicht|kein\w*|davon|bald|demnächst|künftig|ab|wunsch\w*|wünsch\w*|hätten|früher|damals|erst|kommen|kommt|dazu)\b"
)
_UNREAL = {"question", "condition", "past", "other", "wish"}
_HEADS = rx(r"\b(?:vollzeit\w*|kopfzahl|köpfe|personen|leute)\b")


def posts(form: Normal) -> float | None:
    """Full-time equivalents where a reply speaks of parts, None where it only counts."""
    norms = [t.norm for t in form.tokens]
    if len(form.tokens) == 1 and (written := _WRITTEN.get(form.tokens[0].text)) is not None:
        return written
    if (shared := _SHARED.search(form.string)) is not None:
        return _tidy(form.tokens[int(shared["n"])].value) if shared["n"] else 1  # "drei Köpfe auf zweieinhalb Stellen"
    if (reckoned := _of_people(form)) is not None:
        return reckoned
    parted = any(t.kind == "%" or _HALF.match(t.norm) or t.norm in _PARTS for t in form.tokens)
    parted = parted or (any(map(_TAKES_BACK.match, norms)) and any(map(_WHOLE.match, norms)))
    parted = parted or any(_is_hours(form, i) for i in range(len(form.tokens)))
    results = [m for m in _RESULT.finditer(form.string) if not (m["n"] and _is_hours(form, int(m["n"])))]
    if results and (parted or _HEADS.search(form.string)):
        last = results[-1]
        return _tidy(form.tokens[int(last["n"])].value) if last["n"] else 0.5 if last["half"] else 1
    return _tidy(_some_part_time(form) or _summed(form)) if parted else None


def _of_people(form: Normal) -> float | None:
    """ "Vier Köpfe, aber nur 2,8 Stellen": the posts are asked for, and not how many people share them."""
    told = [i for i in range(len(form.tokens)) if _number(form, i) is not None and form.tokens[i].kind == "#"]
    if len(told) != 2 or any(form.tokens[i].high is not None for i in told):
        return None
    first, second = told
    ends = {first: second, second: len(form.tokens)}
    counts = {i: [t.norm for t in form.tokens[i + 1 : ends[i]]] for i in told}
    heads = [i for i in told if any(map(_PEOPLE.match, counts[i]))]
    posts_told = [i for i in told if any(map(_POSTS.match, counts[i]))]
    if len(heads) != 1 or len(posts_told) != 1 or heads == posts_told or _ADDED.search(" ".join(counts[first])):
        return None
    behind = counts[posts_told[0]]
    each = any(form.tokens[i - 1].norm in ("je", "jeweils", "pro") for i in told if i)
    return None if each or any(map(_HALF.match, behind)) else _tidy(form.tokens[posts_told[0]].value)


def posts_there(form: Normal) -> float | None:
    """The posts that a reply tells beside its yes: "ja, zwei Stellen"; not "an zwei Stellen im Land", nor those that are vacant or wished for."""
    told = _TELLS_POSTS.search(form.string)
    if (
        told is None
        or _NO_POSTS.search(form.string)
        or any(c.status & _UNREAL for c in form.clauses)
        or only_to_come(form)
    ):
        return None
    number = 1.0 if told["one"] else form.tokens[int(told["n"])].value
    high = None if told["one"] else form.tokens[int(told["n"])].high
    return _tidy(posts(form) or number) if high is None else None


def more_posts(form: Normal, found: Statement | None) -> Statement | None:
    """What the pieces of a short reply come to, where only the first of them was found."""
    first = None if found is None or len(form.tokens) > LONGEST else found.value
    if found is None or not isinstance(first, (int, float)) or (total := posts(form)) is None or total <= first:
        return found
    return Statement(found.fact, total, form.tokens[0].start, form.tokens[-1].end)


def only_to_come(form: Normal) -> bool:
    """ "Zwei Stellen, aber erst ab Bewilligung": there are none yet, and nobody says what there is today."""
    return (
        _ONLY_THEN.search(form.string) is not None
        and sum(_number(form, i) is not None for i in range(len(form.tokens))) <= 1
    )


def _places(form: Normal) -> list[int]:
    """The tokens of the pieces that are there: not of "beantragt ist eine ganze" behind "eine halbe"."""
    pieces: list[list[int]] = [[]]
    for i, token in enumerate(form.tokens):
        if token.kind == "mark" and token.norm in (",", ";", ".", "("):
            pieces.append([])
        pieces[-1].append(i)
    right = [n + 1 for n, piece in enumerate(pieces) if n and piece and _TAKES_BACK.match(form.tokens[piece[-1]].norm)]
    if right and any(_part(form, i) is not None for piece in pieces[right[-1] :] for i in piece):
        pieces = pieces[right[-1] :]  # "eine halbe, nein, seit Mai zwei volle"
    there, condition = list[list[int]](), False
    for piece in pieces:
        words = {form.tokens[i].norm for i in piece}
        if there and spent_elsewhere(form, piece):
            continue
        if not condition and words.isdisjoint(_TO_COME | _IF):
            there.append(piece)
        condition = not words.isdisjoint(_IF)  # "…, wenn die Förderung kommt, eine ganze"
    return [i for piece in there or pieces for i in piece]


def _some_part_time(form: Normal) -> float | None:
    """ "Zwei, eine davon halbtags": the part is one of those that were counted."""
    if (match := _OF_THEM.search(form.string)) is None:
        return None
    part = _part(form, form.token_at(match.start("part")))
    some = float(form.tokens[int(match["m"])].value or 0) if match["m"] else 1.0
    whole = float(form.tokens[int(match["n"])].value or 0)
    return None if part is None or some > whole else whole - some * (1 - part)


def _tidy(value: float | None) -> float | None:
    return tidy(value) if value else None


def _summed(form: Normal) -> float:
    """Each part with the number of people who have it; what stands behind "minus" is taken off."""
    total, count, sign = 0.0, None, 1.0
    for i in _places(form):
        token, number = form.tokens[i], _number(form, i)
        if number is not None and not (i and form.tokens[i - 1].norm in _EACH and token.kind == "word"):
            if count is not None and form.tokens[i - 1].norm in _ADDS:
                total += count * sign  # "eine und eine halbe Stelle"
            count, sign = number, -1.0 if i and form.tokens[i - 1].norm in _MINUS else 1.0
        elif total and count is None and _is_hours(form, i):
            continue  # "eine halbe, also 20 Stunden": the same post in hours
        elif count is not None and _fixed(form, i):
            total += count * sign
            count, sign = None, 1.0
        elif (part := _part(form, i)) is not None:
            total += (1.0 if count is None else count) * part * sign
            count, sign = None, 1.0
    return total


_FIXED = re.compile(r"(?:fest|festangestellt\w*|unbefristet)$")
_GOES_ON = {",", "und", "plus", "sowie", "+", ".", ";", "dazu"}


def _fixed(form: Normal, i: int) -> bool:
    """ "Zwei Leute fest angestellt und …": whole posts, unless the same piece says which part they have."""
    if not _FIXED.match(form.tokens[i].norm):
        return False
    behind = itertools.takewhile(lambda k: form.tokens[k].norm not in _GOES_ON, range(i + 1, len(form.tokens)))
    return all(_part(form, k) is None for k in behind)


def _number(form: Normal, i: int) -> float | None:
    token = form.tokens[i]
    if token.kind == "#" and token.value is not None and not token.junk:
        return None if _is_percent(form, i) or _is_hours(form, i) else float(token.value)
    return 1.0 if token.kind == "word" and token.norm in _ONE else None


def _is_percent(form: Normal, i: int) -> bool:
    """ "Eine mit 80 Prozent, eine mit 70": the second is one too."""
    token, before = form.tokens[i], form.tokens[i - 1].norm if i else ""
    hours = _is_hours(form, i)
    return token.kind == "#" and not hours and (token.value or 0) >= 10 and before in ("mit", "zu", "auf")


def _is_hours(form: Normal, i: int) -> bool:
    """ "Eine mit 20 Stunden", "20 von 40 Stunden", "20 Stunden die Woche" are half a post."""
    before = form.tokens[i - 1].norm if i else ""
    behind = " ".join(t.text.lower() if t.kind == "~" else t.norm for t in form.tokens[i + 1 : i + 1 + FAR])
    of_a_week = _OF_A_WEEK.match(behind) if form.tokens[i].kind == "#" else _WEEKLY.match(behind)
    elsewhere = any(t.kind == "~" and _hours(form, k) for k, t in enumerate(form.tokens[i + 1 :], i + 1))
    said = before in _WITH and (form.tokens[i].kind == "~" or elsewhere)
    return 0 < _hours(form, i) <= FULL_WEEK and before not in _OF and (said or of_a_week is not None)


def _hours(form: Normal, i: int) -> float:
    """The number of a token that may tell hours: "20", "20h"; 0 where it tells none."""
    token = form.tokens[i]
    if token.kind == "#":
        return float(token.value or 0)
    if token.kind != "~":
        return 0.0
    hours = _HOURS.fullmatch(token.text.lower())
    if hours is None:
        return 0.0
    digits = hours[1].replace(",", ".")
    return float(digits) if digits[0].isdigit() else float(number_word(fold(digits)) or 0)


def _part(form: Normal, i: int) -> float | None:
    """The share of a post that a word says."""
    token = form.tokens[i]
    if token.kind == "%" and token.value is not None:
        return float(token.value)
    if _is_percent(form, i):
        return float(token.value or 0) / 100
    if _is_hours(form, i):
        return _hours(form, i) / FULL_WEEK
    if token.norm in _PARTS:
        return _PARTS[token.norm]
    whole = _WHOLE.match(token.norm) and not _QUITE_ALONE.match(form.string[form.offsets[i] :])
    return 0.5 if _HALF.match(token.norm) else 1.0 if whole else None
