"""Some have left again: "zehn Betriebe waren es, zwei sind wieder raus" are eight, "eine unserer drei Hochschulen ist ausgestiegen" leaves two.

Only a number that the text tells as the earlier one loses those who left. Where it may be what is left ("wir sind 29, zwei sind ausgetreten"),
nobody knows which of the two holds.
"""

from __future__ import annotations

from .clauses import Clause
from .fold import rx
from .heads import head_noun, refine
from .inverse import year
from .kinds import Mention, is_number, word_at
from .normal import Normal
from .plans import planned

UNSETTLED = "whether some are taken off"  # of the form: figures of which nobody knows what they leave
ORDERED = "ordered"  # of the form: it puts a number right, which is what there are now
_LEFT = (
    r"(?:raus|rausgegangen|ausgestiegen|ausgstiegn|ausgstiegen|abgesprungen|ausgetreten|verabschiedet|aufgegeben|gekündigt|weg|weggebrochen|weggefallen"
    r"|ausgeschieden|abgemeldet|zurückgezogen|zugemacht|dichtgemacht|zugesperrt|hingeworfen|insolvent|pleite|pleitegegangen|gegangen|aufgehört|abgesagt)"
)
_ONE = r"(?:eine[rs]?|eins|oaner|eener|oane|eene)"
_OF = r"(?:davon|von (?:ihnen|denen|uns)|darunter)"
_GONE = rx(
    rf"(?:\b(?:sind|ist|is|san|haben|hat|ham|hot) (?:(?:sich|uns|inzwischen|wieder|schon|leider|{_OF}) )*)?(?:#(?P<n>\d+)|\b(?P<one>{_ONE}))"
    rf"(?= (?:[^\s.;?]+ ){{0,7}}?{_LEFT}\b)"
)
_VERB = rx(rf"\b(?:sind|ist|is|san|haben|hat|ham|hot)\b.*\b{_LEFT}\b")
_WHOLE = rx(
    r"(?:\b(?:von|aus|unter)(?: (?:den|unseren|unsern|ursprünglich|ehemals|insgesamt|anfangs|einst))*|\b(?:der|unserer|unsrer|von den|von unseren)) $"
)
_EARLIER = rx(
    r"\b(?:waren|warn|war|hatten|angefangen|begonnen|gestartet|ursprünglich|anfangs|zu beginn|am anfang|früher|einst|mal|gehörten|zählten|umfasste"
    r"|letztes jahr|voriges jahr|zugesagt hatten|bis (?:zum |vor |letzten )?\w+ (?:waren|warn))\b"
)
_DATED = rx(
    r"\b(?:nachdem|seit\w*|letzte\w*|vorige\w*|damals|früher|vor @\d+|im (?:frühjahr|sommer|herbst|winter)|schon lange|längst)\b"
)
_UNSURE = rx(
    r"\b(?:nicht|kein\w*|niemand|vielleicht|wahrscheinlich|womöglich|fast|beinahe|wollen|will|würden?|könnten?|drohen)\b"
)
_NEW = rx(
    r"#(?P<n>\d+) (?:(?:neue|andere|weitere|sind|haben|inzwischen|dafür|sich) ){0,4}(?:dazu|hinzu|dazugekommen|hinzugekommen|nachgerückt|eingestiegen|beigetreten)\b"
)
_LEFT_OVER = rx(r"\b(?:jetzt|heute|nun|inzwischen|übrig|geblieben|bleib\w+|noch|macht|also)\b")
_OTHERS = {
    "weitere",
    "weiterer",
    "weiteres",
    "andere",
    "anderer",
    "anderes",
    "zweite",
    "dritte",
    "interessenten",
    "mal",
}
_KINDS = ("unternehmen", "partner", "kmu", "gross", "hochschule", "forschung")
_BLOCKED = {"condition", "question", "rule", "other"}


def departed(form: Normal, found: list[Mention]) -> None:
    """Takes off those who left."""
    for clause in form.clauses:
        if not _VERB.search(clause.text) or clause.status & _BLOCKED or _UNSURE.search(clause.text):
            continue
        gone = _gone(form, clause)
        if gone is None:
            continue
        at, number = gone
        whole = _whole(form, clause, at) or _before(form, found, clause, at)
        if whole is None or not number < whole.value or not _of_those(form, at, whole.kind):
            continue
        _settle(form, found, whole, at, number)


def _gone(form: Normal, clause: Clause) -> tuple[int, float] | None:
    """The place and the number of those who left."""
    start = form.offsets[clause.first]
    for match in _GONE.finditer(clause.text):
        if match["n"]:
            i = int(match["n"])
            if not is_number(form, i) or _WHOLE.search(clause.text[: match.start()].strip() + " "):
                continue
            return i, float(form.tokens[i].value or 0)
        return form.token_at(start + match.start("one")), 1.0
    return None


def _of_those(form: Normal, at: int, kind: str) -> bool:
    """Are those who left some of the counted ones? "Ein weiteres Institut hat abgesagt" was never one of them."""
    if word_at(form, at + 1) in _OTHERS:
        return False
    head = head_noun(form, at + 1)
    return head is None or refine(form, *head) == kind


def _whole(form: Normal, clause: Clause, at: int) -> Mention | None:
    """ "Von den zwanzig Mitgliedern", "eine unserer drei Hochschulen": of how many, in the clause itself."""
    for i in range(clause.first, clause.last):
        if i == at or not is_number(form, i):
            continue
        before = " ".join(t.norm if t.kind != "#" else "#" for t in form.tokens[clause.first : i]) + " "
        if _WHOLE.search(before) and (kind := _kind(form, i)):
            return Mention(kind, float(form.tokens[i].value or 0), None, i, i, total=True)
    return None


def _before(form: Normal, found: list[Mention], clause: Clause, at: int) -> Mention | None:
    """The number last said before, with its flag `total` where it is told as the earlier one."""
    for i in range(at - 1, -1, -1):
        told = form.clause_of(i)
        if told.sentence < clause.sentence - 1:
            return None
        if not is_number(form, i) or year(form, i) or not (kind := _kind(form, i)):
            continue
        if planned(form, i) or any(m.part and m.first <= i <= m.last for m in found):
            return None
        earlier = bool(_EARLIER.search(told.text)) or "past" in told.status
        return Mention(kind, float(form.tokens[i].value or 0), form.tokens[i].high, i, i, total=earlier)
    return None


def _kind(form: Normal, i: int) -> str | None:
    head = head_noun(form, i + 1)
    kind = refine(form, *head) if head else None
    return kind if kind in _KINDS and float(form.tokens[i].value or 0).is_integer() else None


def _settle(form: Normal, found: list[Mention], whole: Mention, at: int, number: float) -> None:
    clause = form.clause_of(at)
    if whole.high is not None or _told_what_is_left(form, whole, at):
        return
    dated = _DATED.search(clause.text) or any(year(form, k) for k in range(clause.first, clause.last))
    if not whole.total and (dated or form.noted.get(ORDERED) or word_at(form, clause.first) == "nachdem"):
        return
    found[:] = [m for m in found if m.kind != whole.kind or m.none or m.last < whole.first]
    if not whole.total:
        form.noted.setdefault(UNSETTLED, set()).update((whole.first, at))
    else:
        new = _NEW.search(form.sentence_text(clause.sentence))
        joined = float(form.tokens[int(new["n"])].value or 0) if new else 0.0
        value = whole.value - number + joined
        found.append(Mention(whole.kind, value, None, whole.first, whole.first, total=True, sure=True))


def _told_what_is_left(form: Normal, whole: Mention, at: int) -> bool:
    """ "…, heute sind wir noch fünf": the text says itself how many there are now."""
    return any(
        is_number(form, k)
        and k not in (at, whole.first)
        and form.clause_of(k).sentence >= form.clause_of(whole.first).sentence
        and _LEFT_OVER.search(form.clause_of(k).text)
        and not _NEW.search(form.clause_of(k).text)
        for k in range(whole.first + 1, len(form.tokens))
    )
