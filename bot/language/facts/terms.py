"""laufzeit_monate: how long the project is to run; ages, years since the founding and other people's years set nothing."""

from __future__ import annotations

from .around import bare, labelled, shown, text_after, text_before
from .departed import UNSETTLED
from .fold import rx
from .model import Statement
from .normal import Normal

_CUE = rx(
    r"\b(?:laufzeit\w*|dauer|dauert|dauern|projektdauer|projektlaufzeit|projektzeitraum|läuft|laufen|projekt\w*|vorhaben|angesetzt|förder\w*|zeitraum|gefördert|geplant|planen|plan|beantragen|beantragt|umsetzen|lang|vorgesehen|euro|kalkulieren|kalkuliert|brauchen|möchten|wollen|zuschuss|zuwendung|soll|bedarf|bräuchten|gerechnet|zeitplan|wann|das ganze|such\w* (?:was|etwas|geld|mittel|\w*förderung|\w*programm|unterstützung) (?:\S+ ){0,3}?(?:für|über))\b|€"
)
_STRONG = rx(
    r"\b(?:laufzeit\w*|dauer|dauert|dauern|projektdauer|projektlaufzeit|projektzeitraum|zeitplan|zeitraum|wann|förderzeitraum|bewilligungszeitraum|förderdauer|laufen soll|angesetzt)\b"
)
_NOT_BEFORE = rx(
    r"\b(?:seit|vor|in den letzten|in den vergangenen|letzten|nach|schon|bereits|alle|erst|binnen|in|fast seit|während der letzten|jahrgang|alter|besteht|bestehen|existiert|existieren|gibt es|der letzten|über die letzten)(?: (?:mehr als|über|rund|etwa|knapp|gut|fast|ca|ungefähr|nun|schon|genau|circa|ziemlich))* $"
)
_UNTIL_NOW = rx(r"\b(?:bisher|bislang|früher|damals)\b")
_NOT_AFTER = rx(
    r"^ ?(?:lang (?:haben|hat|habe|wurde|wurden|waren|war|ging|lief)|alt|her|existenz|bestehen|erfahrung|jung|berufserfahrung|zusammenarbeit|vorher|später|danach|garantie|gibt es|existiert|besteht|bestehen|zusammen|tätig|aktiv|am markt|im geschäft|in der branche)\b"
)
_BEFORE = rx(
    r"\b(?:über|für|auf|laufzeit(?: (?:von|beträgt|ist|:|soll|wäre|liegt bei|sind))*|dauer(?: (?:von|beträgt|ist|:|soll))*|dauert|dauern|läuft|laufen|innerhalb von|mit|von|zeitraum von|:|wir (?:planen|kalkulieren)(?: mit)?|rechnen mit|geplant sind|vorgesehen sind|(?:brauchen|benötigen|veranschlagen|rechnen|planen|möchten|wollen)(?: wir| ich)?|zeitplan :|zeitraum :?|wann :|geplant ist|angedacht sind)(?: (?:rund|etwa|ca|circa|maximal|höchstens|mindestens|genau|insgesamt|die nächsten|nur|wohl|so|gut|knapp|dann|also|soll|sollen|das|projekt|vorhaben|voraussichtlich|ungefähr|ganze))* $"
)
_AFTER = rx(
    r"^ ?(?:lang|laufen|dauern|laufzeit|projekt|brauchen|benötigen|veranschlagen|einplanen|rechnen|dauert|angesetzt|kalkuliert|gehen|verteilt|zeit|soll(?:en)? (?:\S+ ){0,3}?(?:dauern|laufen|gehen)|sind (?:geplant|vorgesehen|angesetzt)|(?:sollten|sollen|müssten|müssen|dürften|werden|würden|muss|soll) (?:\S+ ){0,2}?(?:reichen|genügen|langen))\b"
)
_SPENT = rx(  # "drei Jahre haben wir gerungen", not "drei Jahre haben wir eingeplant"
    r"^ ?(?:haben|hab|habe|hat|hatten?|sind|waren|war) (?:wir|ich|sie|er|es|man|die \w+) (?:(?!\w*plant\b)\S+ ){0,4}?(?!(?:\w*plant|vorgesehen|beantragt|\w*rechnet|veranschlagt|kalkuliert|angesetzt|vereinbart|gedacht|\w*stellt|gesetzt|vorgenommen|bewilligt)\b)\w*(?:ge\w{2,}(?:t|en)|\w{3,}iert|(?:ver|be|er|zer)\w{3,}(?:t|en))\b"
)
_DONE_IN = rx(
    r"^ (?:\S+ ){0,4}?(?:durch|fertig|geschafft|abgeschlossen|erledigt|durchgezogen|umgesetzt|über die bühne)\b"
)
_POINT_IN_TIME, _THEN = (
    rx(r"\bin $"),
    rx(r"^ (?:soll|sollen|wollen|möchten|wird|werden|könnte|könnten) (?:es|wir|ich|das|die|der|unser\w*)\b"),
)
_ADJECTIVE = rx(r"^ (?:projekt\w*|laufzeit|vorhaben|dauer|förderung|förderdauer|forschungsprojekt|projektlaufzeit)\b")
_OTHER_YEARS = rx(
    r"\b(?:de-?minimis\w*|beihilfe\w*|alt|erfahrung|zusammenarbeit seit|gegründet|jahrestag|jubiläum|kooperationsverträge?|mietvertrag|mitgliedschaft)\b"
)


def _beside_money(form: Normal, i: int) -> bool:
    """ "90.000 Euro Förderung. Zwei Jahre.": a bare duration right behind the sum."""
    clause = form.clause_of(i)
    near = [
        k for k, t in enumerate(form.tokens) if t.kind == "€" and 0 <= clause.sentence - form.clause_of(k).sentence <= 1
    ]
    return bool(near) and len(form.sentence_text(clause.sentence).split()) <= 4


def term(form: Normal, i: int, suppose: bool) -> Statement | None:
    """The duration at token i as the project's, if it is."""
    token, clause = form.tokens[i], form.clause_of(i)
    before, after = text_before(form, i), text_after(form, i)
    sentence = form.sentence_text(clause.sentence)
    if rx(r"^ ?, also @\d+").match(after):
        return None  # "drei mal drei Jahre, also 108 Monate"
    if after.startswith(" lang") and _UNTIL_NOW.search(sentence):
        form.noted.setdefault(UNSETTLED, set()).add(i)
        return None  # "bisher kam das Geld vom Land, drei Jahre lang"
    if _SPENT.match(after):
        form.noted.setdefault(UNSETTLED, set()).add(i)
        return None
    done = _DONE_IN.match(after) and _CUE.search(sentence)
    if not done and _POINT_IN_TIME.search(before) and _THEN.match(after):
        form.noted.setdefault(UNSETTLED, set()).add(i)
        return None  # "in drei Jahren soll es Gold sein"
    if (not done and (_NOT_BEFORE.search(before) or _NOT_AFTER.match(after))) or _OTHER_YEARS.search(clause.text):
        return None
    said = Statement("laufzeit_monate", shown(token), token.start, token.end)
    near = labelled(form, i)
    if (
        suppose
        or done
        or _ADJECTIVE.match(after)
        or _STRONG.search(near)
        or (_STRONG.search(sentence) and len(clause.text) < 40)
    ):
        return said
    if rx(r"(?:projekt|vorhaben|plan)\w*$").search(token.text.lower()):
        return said
    if bare(form, i) and _beside_money(form, i):
        return said
    placed = _BEFORE.search(before) or _AFTER.match(after) or bare(form, i)
    return said if placed and _CUE.search(sentence) else None
