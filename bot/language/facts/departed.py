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
LEFT = (
    r"(?:raus|rausgegangen|ausgestiegen|ausgstiegn|ausgstiegen|abgesprungen|ausgetreten|verabschiedet|aufgegeben|gekündigt|weg|weggebrochen|weggefallen"
    r"|ausgeschieden|abgemeldet|zurückgezogen|zugemacht|dichtgemacht|zugesperrt|hingeworfen|insolvent|pleite|pleitegegangen|gegangen|aufgehört|abgesagt|verloren|verlassen|abhandengekommen)"
)
_ONE = r"(?:eine[rs]?|eins|oaner|eener|oane|eene)"
_OF = r"(?:davon|von (?:ihnen|denen|uns)|darunter)"
_GONE = rx(
    rf"(?:\b(?:sind|ist|is|san|haben|hat|ham|hot) (?:(?:sich|uns|inzwischen|wieder|schon|leider|{_OF}) )*)?(?:#(?P<n>\d+)|\b(?P<one>{_ONE}))"
    rf"(?= (?P<gap>(?:[^\s.;?]+ ){{0,7}}?)(?P<left>{LEFT})\b)"
)
_GIVES_UP = rx(r"^(?:aufgegeben|gekündigt|zugemacht|dichtgemacht|zugesperrt|hingeworfen)$")  # something, or all
_GOES = {"gegangen", "raus", "weg", "rausgegangen"}
_CANCELS = {"abgemeldet", "abgesagt"}
_BARE_GAP = rx(
    r"^(?:(?:\S+ ){0,4}?(?:haben|hat|ham|hot) )?(?:(?:sich|uns|leider|inzwischen|mittlerweile|wieder|schon|bereits|auch|davon|dann|später|jetzt|nun|seitdem|ganz"
    r"|von (?:ihnen|uns|denen)|(?:die|ihre|seine) (?:mitgliedschaft|mitarbeit|teilnahme)|im \w+|letzte\w* \w+|dieses jahr|@\d+|&\d+|haben|hat) )*$"
)
_FROM_US = rx(
    r"\b(?:aus|von) (?:de[rm] |unsere[rm] )?(?:\w*projekt|\w*verbund|\w*netzwerk|verein|konsortium|\w*cluster|vorhaben|bündnis|gruppe|boot) "
    r"|\bim (?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|frühjahr|sommer|herbst|winter|letzten|vorigen) "
)
_SOMEWHERE = rx(r"\b(?:in|im|ins|aus|zu|zur|zum|nach|auf|an|ans|durch|über|zusammen|gemeinsam|essen)\b")
_SOME_EVENT = rx(r"\b(?:zur|zum|für|fürs|beim|bei)\b")
_VERB = rx(rf"\b(?:sind|ist|is|san|haben|hat|ham|hot)\b.*\b{LEFT}\b")
_WHOLE = rx(
    r"(?:\b(?:von|aus|unter)(?: (?:den|unseren|unsern|ursprünglich|ehemals|insgesamt|anfangs|einst))*|\b(?:der|unserer|unsrer|von den|von unseren)) $"
)
EARLIER = rx(
    r"\b(?:waren|warn|war|hatten|angefangen|begonnen|gestartet|ursprünglich|anfangs|zu beginn|am anfang|früher|einst|mal|gehörten|zählten|umfasste"
    r"|letztes jahr|voriges jahr|zugesagt hatten|bis (?:zum |vor |letzten )?\w+ (?:waren|warn))\b"
)
_DATED = rx(
    r"\b(?:nachdem|seit\w*|letzte\w*|vorige\w*|damals|früher|vor @\d+|im (?:frühjahr|sommer|herbst|winter)|schon lange|längst)\b"
)
UNSURE = rx(
    r"\b(?:nicht|kein\w*|niemand|vielleicht|wahrscheinlich|womöglich|fast|beinahe|wollen|will|würden?|könnten?|drohen)\b"
)
_NEW = rx(
    rf"(?:#(?P<n>\d+)|\b(?P<one>{_ONE}|ein)) (?:(?:neue\w*|andere\w*|weitere\w*|sind|ist|haben|hat|inzwischen|dafür|sich|firm\w+|betrieb\w*|unternehmen|partner\w*|mitglied\w*) ){{0,5}}"
    r"(?:dazu|hinzu|dazugekommen|hinzugekommen|nachgerückt|eingestiegen|beigetreten)\b"
)
_JOINS = rx(
    r"\b(?:dazugekommen|hinzugekommen|dazugestoßen|nachgerückt|eingestiegen|beigetreten|(?:kam|kamen|kommt|kommen) (?:\S+ ){0,5}?(?:dazu|hinzu))\b"
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
        if not _VERB.search(clause.text) or clause.status & _BLOCKED or UNSURE.search(clause.text):
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
        if not _leaves(match["left"], match["gap"]):
            continue
        if match["n"]:
            i = int(match["n"])
            if not is_number(form, i) or _WHOLE.search(clause.text[: match.start()].strip() + " "):
                continue
            return i, float(form.tokens[i].value or 0)
        return form.token_at(start + match.start("one")), 1.0
    return None


def _leaves(verb: str, gap: str) -> bool:
    """Who gives up a vineyard, goes on holiday or cancels for a fair has not left."""
    if _GIVES_UP.match(verb):
        return bool(_BARE_GAP.match(gap))
    if verb in _GOES:
        return not _SOMEWHERE.search(_FROM_US.sub(" ", gap))
    return not (verb in _CANCELS and _SOME_EVENT.search(gap))


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
        if _WHOLE.search(before) and (kind := kind_of(form, i)):
            return Mention(kind, float(form.tokens[i].value or 0), None, i, i, total=True)
    return None


def _before(form: Normal, found: list[Mention], clause: Clause, at: int) -> Mention | None:
    """The number last said before, with its flag `total` where it is told as the earlier one."""
    for i in range(at - 1, -1, -1):
        told = form.clause_of(i)
        if told.sentence < clause.sentence - 1:
            return None
        if not is_number(form, i) or year(form, i) or not (kind := kind_of(form, i)):
            continue
        if planned(form, i) or any(m.part and m.first <= i <= m.last for m in found):
            return None
        earlier = bool(EARLIER.search(told.text)) or "past" in told.status
        return Mention(kind, float(form.tokens[i].value or 0), form.tokens[i].high, i, i, total=earlier)
    return None


def kind_of(form: Normal, i: int) -> str | None:
    head = head_noun(form, i + 1)
    kind = refine(form, *head) if head else None
    return kind if kind in _KINDS and float(form.tokens[i].value or 0).is_integer() else None


def _settle(form: Normal, found: list[Mention], whole: Mention, at: int, number: float) -> None:
    clause = form.clause_of(at)
    if whole.high is not None or told_what_is_left(form, whole.first, at):
        return
    dated = _DATED.search(clause.text) or any(year(form, k) for k in range(clause.first, clause.last))
    if not whole.total and (dated or form.noted.get(ORDERED) or word_at(form, clause.first) == "nachdem"):
        return
    found[:] = [m for m in found if m.kind != whole.kind or m.none or m.last < whole.first]
    after = form.string[form.offsets[at] :]
    new = _NEW.search(after)
    if not whole.total or (_JOINS.search(after) and not new):  # how many have joined cannot be read
        form.noted.setdefault(UNSETTLED, set()).update((whole.first, at))
    else:
        joined = 0.0 if not new else float(form.tokens[int(new["n"])].value or 0) if new["n"] else 1.0
        value = whole.value - number + joined
        found.append(Mention(whole.kind, value, None, whole.first, whole.first, total=True, sure=True))


def told_what_is_left(form: Normal, whole: int, at: int) -> bool:
    """ "…, heute sind wir noch fünf": the text says itself how many there are now."""
    return any(
        is_number(form, k)
        and k not in (at, whole)
        and form.clause_of(k).sentence >= form.clause_of(whole).sentence
        and _LEFT_OVER.search(form.clause_of(k).text)
        and not _NEW.search(form.clause_of(k).text)
        for k in range(whole + 1, len(form.tokens))
    )
