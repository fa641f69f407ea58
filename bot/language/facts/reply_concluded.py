"""The count that a reply works out and ends with: "Wir hatten drei, eine ist raus, bleiben zwei", "zwei sind zu groß, komme ich auf zwölf"."""

from __future__ import annotations

from .fold import rx
from .heads import head_noun
from .kinds import is_number
from .model import Question
from .normal import Normal
from .numbers import tidy
from .reply_comings import moved
from .reply_counting import told_result
from .reply_words import ALLOWED

_A_PART = rx(r"\b(?:davon|darunter|von denen|von ihnen|oder|vielleicht|hoffentlich|würden?|wenn|falls)\b|\?")
_BODIES = {"unternehmen", "kmu", "gross", "hochschule", "forschung", "partner", "ausland"}


def concluded(form: Normal, asked: Question) -> float | None:
    """The last figure, where the words before it conclude and no other figure counts bodies of another kind; or what comings and goings leave."""
    if (said := moved(form, asked)) is not None:
        return float(said.value)
    if not asked.fact.startswith("zahl_") or _A_PART.search(form.string) or (result := told_result(form)) is None:
        return None
    places = [i for i in range(len(form.tokens)) if is_number(form, i)]
    at, right = places[-1], ALLOWED.get(asked.fact, set())
    if form.tokens[at].value != result:
        return None
    behind = form.tokens[at + 1] if at + 1 < len(form.tokens) else None
    heads = {i: head_noun(form, i + 1) for i in places}
    bare = behind is None or behind.kind == "mark"
    if form.tokens[at].high is not None or not (bare or ((head := heads[at]) and head[0] in right)):
        return None
    counted = {head[0] for head in heads.values() if head is not None} & _BODIES
    return None if counted - right - {"gross"} else tidy(result)
