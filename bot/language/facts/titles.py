"""One title held and another denied: "ein Zukunftsprojekt sind wir, Spitzencluster nie gewesen"; a label that others have and we do not."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise

from .fold import rx
from .judging import negated
from .model import Statement
from .normal import Normal

STATUS, LABEL = "anerkannter_status", "label"
_TITLES = (
    ("spitzencluster", rx(r"\bspitzencluster\b")),
    ("zukunftsprojekt", rx(r"\bzukunftsprojekt\w*")),
)
_HELD = rx(
    r"\b(?:sind|ist|waren|bin|wurden|als|ja|jawohl|sondern|anerkannt|ernannt|ausgezeichnet|gekürt|titel|status)\b(?! (?:\S+ )?(?:beworben|gescheitert))"
)
_WISHED = rx(r"\b(?:wollen|möchten|würden|wären|werden (?:wir|soll)|bewerb\w*|beworben|angestrebt|streben|könnten)\b")
_NONE = rx(r"\b(?:keins|nee|nö)\b")
_HAS_LABEL = rx(r"\b\w*-?(?:label|siegel)\w*\b")
_WE_HAVE_NONE = rx(
    r"^(?:und |aber |doch |nur )?(?:wir|uns|bei uns)(?: (?::|gibt es|haben|hat|tragen|führen|selbst|selber|dagegen|hingegen|aber|leider|noch|bisher|bislang|ist|da))* (?:gar |überhaupt |noch |leider )*(?:keins|keines|kein solches|nicht einmal eins)\b"
)
_ANOTHER_THING = rx(r"\b(?:\w*management|\w*profil|\w*institut|\w*büro|projekt|abkommen|\w*großunternehmen)\b")


def held_title(form: Normal, blocked: Collection[str]) -> Statement | None:
    """The one title that is held where another one is denied."""
    if not all(pattern.search(form.string) for _, pattern in _TITLES):
        return None
    held: dict[str, Statement] = {}
    denied: set[str] = set()
    for clause in form.clauses:
        if not clause.status.isdisjoint(blocked):
            continue
        for title, pattern in _TITLES:
            if not pattern.search(clause.text):
                continue
            if negated(clause.text) or _NONE.search(clause.text):
                denied.add(title)
            elif _HELD.search(clause.text) and not _WISHED.search(clause.text):
                start, end = form.tokens[clause.first].start, form.tokens[clause.last - 1].end
                held.setdefault(title, Statement(STATUS, title, start, end))
    if len(held) != 1 or not denied - held.keys() or denied & held.keys():
        return None
    return next(iter(held.values()))


_AWARD = rx(r"\bauszeichnung\b")
_NAMES_TITLE = rx(r"\b(?:titel|spitzencluster\w*|zukunftsprojekt\w*)\b")


def award_is_title(award: str, sentence: str) -> bool:
    """ "Keine Auszeichnung, weder Spitzencluster noch Zukunftsprojekt": beside a title the word means titles, and no label."""
    return bool(_AWARD.search(award) and _NAMES_TITLE.search(sentence) and not _HAS_LABEL.search(sentence))


def label_of_others(form: Normal, blocked: Collection[str]) -> Statement | None:
    """ "Der Nachbar hat das Gold-Label, wir gar keins": named of others, and denied of us in a word for it."""
    for before, clause in pairwise(form.clauses):
        ours = clause.status.isdisjoint(blocked) and _WE_HAVE_NONE.match(clause.text)
        if ours and _HAS_LABEL.search(before.text) and not _ANOTHER_THING.search(before.text):
            return Statement(LABEL, "keins", form.tokens[clause.first].start, form.tokens[clause.last - 1].end)
    return None
