"""A network that has grown considerably: "wir waren 12, jetzt sind wir 19" says how many there are, and its phase."""

from __future__ import annotations

from collections.abc import Collection

from .fold import rx
from .heads import head_noun
from .kinds import FACTS, is_number, word_at
from .model import Statement
from .normal import Normal

CONSIDERABLY = 1.25  # times as many as before
_WAS_AND_IS = rx(
    r"\b(?:waren|hatten|zählten|angefangen|begonnen|gestartet|starteten|begannen)\b(?: (?!#)\S+){0,5}? #(?P<old>\d+)\b"
    r"(?: (?!#)\S+){0,6}? (?:jetzt|heute|inzwischen|mittlerweile|nun|aktuell|derzeit)(?: (?!#)\S+){0,4}? #(?P<new>\d+)\b"
)
_BEGAN_WITH = rx(  # "zu viert haben wir angefangen, heute sind es zwölf"
    r"#(?P<old>\d+) (?:haben|sind|waren) (?:wir|sie)(?: (?!#)\S+){0,4}? (?:angefangen|begonnen|gestartet|anfang|beginn)\b"
    r"(?: (?!#)\S+){0,6}? (?:jetzt|heute|inzwischen|mittlerweile|nun|aktuell|derzeit)(?: (?!#)\S+){0,4}? #(?P<new>\d+)\b"
)

_JOINED = rx(  # "im letzten Jahr sind 15 Betriebe dazugekommen"
    r"\b(?:sind|haben|kamen|traten|stießen)\b(?: (?!#)\S+){0,5}? #(?P<new>\d+)(?: (?!#)\S+){1,4}? (?:dazu(?:gekommen|gestoßen)?|hinzu(?:gekommen)?|dazugestoßen|beigetreten|angeschlossen"
    r"|(?:in|zu) (?:unser|unserem|das|dem|uns) ?(?:\w*netzwerk|\w*cluster|\w*verbund|\w*verein)? ?(?:gekommen|gestoßen|eingetreten))\b"
)
_GREW = rx(  # "sind wir von 40 auf 75 Mitglieder gewachsen"
    r"\b(?:sind|ist|haben|hat)\b(?: (?!#)\S+){0,6}? von (?:\S+ ){0,2}?#(?P<old>\d+)(?: (?!#)[\w-]+){0,2}? auf (?:\S+ ){0,2}?#(?P<new>\d+)(?: (?!#)\S+){0,4}? (?:an)?(?:gewachsen|gestiegen|vergrößert)\b"
)
CONSIDERABLE = 5  # new members: fewer may be a small part of all
_GOES_ON = {"und", "jetzt", "heute", "inzwischen", "mittlerweile", "aber", "wir", "sind", "dabei"}
MET = rx(r"\b\w*(?:sitzung|treffen|veranstaltung|versammlung|runde|termin|workshop)\b")  # who came, and not who belongs


def grown(form: Normal, blocked: Collection[str]) -> Statement | None:
    """The phase that two head counts tell; those of anything but members tell none."""
    if "#" not in form.string:
        return None
    began = [(match, True) for match in _BEGAN_WITH.finditer(form.string)]
    for match, alone in began + [
        (match, match.re is _GREW) for pattern in (_WAS_AND_IS, _GREW) for match in pattern.finditer(form.string)
    ]:
        old, new = int(match["old"]), int(match["new"])
        if not (is_number(form, old) and is_number(form, new) and _members(form, new)):
            continue
        if not (alone or _members(form, old)):
            continue
        shut = set(blocked) - ({"past"} if match.re is _GREW else set())
        if not form.clause_of(new).status.isdisjoint(shut) or not form.clause_of(old).status <= {"past"}:
            continue
        before, after = form.tokens[old].value or 0, form.tokens[new].value or 0
        if MET.search(form.sentence_text(form.clause_of(old).sentence)):
            continue
        if 1 < before < after and after >= before * CONSIDERABLY:
            return Statement("netzwerk_phase", "bestehend_erweitert", form.tokens[old].start, form.tokens[new].end)
    return _joined(form, blocked)


def _joined(form: Normal, blocked: Collection[str]) -> Statement | None:
    for match in _JOINED.finditer(form.string):
        new = int(match["new"])
        clause = form.clause_of(new)
        if not is_number(form, new) or not (clause.status - {"past"}).isdisjoint(blocked) or MET.search(clause.text):
            continue
        head = head_noun(form, new + 1)
        if head and head[0] in FACTS and head[0] != "project" and (form.tokens[new].value or 0) >= CONSIDERABLE:
            return Statement("netzwerk_phase", "bestehend_erweitert", form.tokens[new].start, form.tokens[new].end)
    return None


def _members(form: Normal, at: int) -> bool:
    """Firms, institutes, partners, or nobody knows what: but no staff, no years, no money."""
    head = head_noun(form, at + 1)
    if head is None:
        return at + 1 == len(form.tokens) or form.tokens[at + 1].kind == "mark" or word_at(form, at + 1) in _GOES_ON
    return head[0] in FACTS and head[0] != "project"
