"""de_minimis_eur where no sum is told because there was none: "De-minimis hat noch keine der Firmen bekommen" is 0."""

from __future__ import annotations

import re

from .fold import rx
from .model import Statement
from .normal import Normal
from .quality import speaking, with_foreign
from .questions import HAS_VERB
from .tokens import Token

_NONE = rx(r"\b(?:kein\w*|nie|niemand|nichts|null|noch nicht|nicht)\b")
_NOT_OF_THE_SUM = rx(r"\b(?:problem|ahnung|weiß|wissen|überschritten|ausgeschöpft|sicher|bekannt|genau|grenze)\b")
_RECEIVES = rx(
    r"\b(?:bekam\w*|bekomm\w*|erhalt\w*|erhielt\w*|gekriegt|krieg\w*|kassier\w*|bezogen|bezieh\w*|beantragt|beansprucht|angenommen|genommen|genutzt|abgerufen|geflossen|davon|beihilfe\w*|\w*förder\w*|zuschuss|zuschüsse|gelder|geld)\b"
)


def no_aid(form: Normal, blocked: set[str], aid: re.Pattern[str]) -> Statement | None:
    """A clause that denies it, in a sentence that names the aid and no sum."""
    for clause in form.clauses:
        tokens = form.tokens[clause.first : clause.last]
        if clause.status & blocked or _sums(tokens) or not aid.search(form.sentence_text(clause.sentence)):
            continue
        denied = _NONE.search(clause.text) and not _NOT_OF_THE_SUM.search(clause.text)
        beside = [t for c in form.clauses if c.sentence == clause.sentence for t in form.tokens[c.first : c.last]]
        if denied and (aid.search(clause.text) or (not _sums(beside) and _of_the_aid(clause.text))):
            return Statement("de_minimis_eur", 0, tokens[0].start, max(tokens[0].start, tokens[-1].end))
    return None


def _sums(tokens: list[Token]) -> bool:
    return any(t.kind == "€" or (t.kind == "#" and (t.value or 0) >= 1000) for t in tokens)


def _of_the_aid(text: str) -> bool:
    """ "…, keine Firma hängt an einer anderen" beside the aid denies something else, "…, bisher noch keine" does not."""
    if _RECEIVES.search(text):
        return True
    return not HAS_VERB.search(text) and not speaking(with_foreign(text))
