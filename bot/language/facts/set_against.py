"""Our own beside what others have, told without its word: "das Nachbarcluster hat drei Hochschulen, wir haben eine", "…, bei uns noch keines"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import pairwise

from .clauses import Clause
from .fold import rx
from .holding import THERE_OR_NOT
from .kinds import FACTS, Mention, is_number
from .model import Statement
from .normal import Normal
from .nouns import noun_class
from .partners_abroad import of_partners
from .qualities import judge
from .quality import speaking, with_foreign
from .strangers import is_strangers

_SUBJECT = r"^(?:(?:und|aber|doch|während|nur) )?(?:wir|bei uns|in unserem|unsere[rs]?)"
_FILL = r"(?: (?:haben|hat|gibt es|sind|sind es|ist|da|zählen|zählt|kommen auf|selbst|selber|aber|dagegen|hingegen|leider|bisher|bislang|noch|nur|bloß|gerade|mal|erst|immerhin|derzeit|bis jetzt|gar|schon|auch|dafür|ja))*"
_END = r"(?= ?(?:[.,;:)]|$|und\b|dazu\b|sowie\b|plus\b|dabei\b|davon\b))"
_OURS = rx(rf"{_SUBJECT}{_FILL} (?P<many>#\d+|eine?[nrs]?|kein(?:e|en|er|es|s)?){_END}")
_WITHOUT = rx(rf"{_SUBJECT}{_FILL} (?:keine?[nrs]?|keins|nicht|nein){_END}")
_HAVE = re.compile(  # as written, for "zahlen" is not "zaehlen"
    r"\b(?:hat|haben|hatte|hatten|ist|sind|war|waren|gibt|zaehl\w*|umfass\w*|besteh\w*|kommt|kommen|verfueg\w*|vereint|buendelt|forsch\w*|arbeit\w*|sitz\w*|gehoer\w*|mit(?= ?(?:[.,;:]|$))|mitmach\w*|dabei)\b"
)
_DONE = rx(  # what was done to them is not what is theirs: "hat 20 Firmen beliefert"
    r"\b(?!gewonnen|gesammelt|gebunden)(?:ge\w{2,}(?:t|en)|\w{3,}iert|be(?!teilig)\w{3,}t|ver(?!eint|netzt|sammelt|bunden)\w{3,}t) ?[.,;:]?$"
)
_ONE_THING_MORE = rx(r"\bund (?:auch |noch |sogar )?eine?[nrs]? (?:\S+ )?(?P<thing>[\w-]+) ?[,;]?$")
_LIKEWISE = rx(
    r"^(?:(?:und|aber) )?(?:wir|bei uns)(?: (?:haben|hat|gibt es|sind|ist|da))*(?: (?:auch|ebenfalls|genauso|inzwischen|mittlerweile|ebenso))+(?: (?:schon|längst|eine?[nrs]?|so eine?[nrs]?))* ?[.,;]?$"
)


def counts_set_against(form: Normal, found: list[Mention]) -> None:
    """Adds ours of what one figure counts of others."""
    bound = {k for m in found for k in range(m.first, m.last + 1)}
    for before, clause in _pairs(form):
        kinds = _counted(form, before)
        match = _OURS.match(clause.text)
        if match is None or len(kinds) != 1 or not _HAVE.search(before.light) or _DONE.search(before.text):
            continue
        at = form.token_at(form.offsets[clause.first] + match.start("many"))
        kind, none = kinds.pop(), match["many"].startswith("kein")
        if none and _has_more(before):
            continue
        value = float(form.tokens[at].value or 0) if is_number(form, at) else 0.0 if none else 1.0
        if at not in bound and value.is_integer():
            found.append(Mention(kind, value, None, at, at, total=not none, none=none))


def _has_more(clause: Clause) -> bool:
    """ "… hat 80 Mitglieder und eine Strategie, wir haben keine": then none of it is counted."""
    last = _ONE_THING_MORE.search(clause.text)
    return last is not None and noun_class(last["thing"]) not in FACTS


def read_set_against(form: Normal, blocked: Collection[str]) -> list[Statement]:
    """Whether we have what others have: "die Konkurrenz steht auf der ECCP, wir nicht"."""
    found = []
    for before, clause in _pairs(form):
        likewise = _LIKEWISE.match(clause.text) is not None
        if clause.status.isdisjoint(blocked) and (likewise or _WITHOUT.match(clause.text)):
            span = form.tokens[clause.first].start, form.tokens[clause.last - 1].end
            told = with_foreign(before.text)
            named = [
                q
                for q in speaking(before.text)
                if q.fact in THERE_OR_NOT and (judge(q, told, told) or (None,))[0] is True
            ]
            found += [Statement(quality.fact, likewise, *span) for quality in named]
    return found if len(found) == 1 else []


def _pairs(form: Normal) -> Iterator[tuple[Clause, Clause]]:
    """What tells of others, and what comes right behind it."""
    for before, clause in pairwise(form.clauses):
        theirs = is_strangers(form, before) or "other" in before.status or of_partners(before)
        if theirs and not is_strangers(form, clause) and "question" not in clause.status:
            yield before, clause


def _counted(form: Normal, clause: Clause) -> set[str]:
    """The kinds of bodies that a clause counts."""
    kinds = set()
    for match in re.finditer(r"#(\d+) ((?:\S+ )??\S+)", clause.text):
        kinds |= {kind for word in match[2].split() if (kind := noun_class(word)) in FACTS}
    return {str(kind) for kind in kinds}
