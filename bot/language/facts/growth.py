"""A number that grew or shrank: "von 15 auf 34 Firmen in einem Jahr" is 34; "wollen von 25 auf 50 Firmen wachsen" is 25."""

from __future__ import annotations

from .fold import rx
from .heads import head_noun
from .kinds import FACTS, Mention, is_number, word_at
from .normal import Normal
from .nouns import noun_class
from .pronouns import antecedent

_FROM_TO = rx(
    r"\bvon (?:\S+ ){0,2}?#(?P<old>\d+)(?P<noun>(?: (?!#)[\w-]+){0,3}?) (?:\S+ ){0,2}?auf (?:\S+ ){0,2}?#(?P<new>\d+)\b"
)
_BECAME = rx(
    r"\b(?:von|aus|ursprünglich|anfangs|einst|früher|vormals) (?:(?:ehemals|ursprünglich|einst|früher|mal|anfangs|anfänglich|den|einmal|vormals|waren es|waren) ){0,3}#(?P<old>\d+)(?P<noun>(?: (?!#)[\w-]+){1,2}?)(?: (?!#)\S+){0,8}? #(?P<new>\d+) (?:(?!#)\S+ ){0,2}?(?:geblieben|übrig|geworden|gewachsen)\b"
)
_STILL = rx(  # "von einst 30 Mitgliedern sind noch 22 dabei", "von ursprünglich zwölf Betrieben blieben neun"
    r"\b(?:von|aus) (?:den )?(?:ehemals|ehemaligen|einst|einstmals|ursprünglich\w*|früher|anfangs|anfänglich\w*|vormals|mal|einmal) #(?P<old>\d+)(?P<noun>(?: (?!#)[\w-]+){1,2}?)"
    r"(?: (?!#)\S+){0,5}? (?:noch|blieben|bleiben) (?:(?:uns|heute|noch|nur|immerhin) )*#(?P<new>\d+)(?= ?(?:[.,;)]|$|übrig\b|dabei\b|mit\b|da\b|an bord\b|im boot\b))"
)
_TURNED = rx(  # "aus neun wurden durch die Fusion acht"
    r"\baus (?:\S+ )?#(?P<old>\d+)(?P<noun>(?: (?!#)[\w-]+)?) (?:wurden|sind) (?:(?!#)\S+ ){0,4}?#(?P<new>\d+)(?= ?(?:[.,;)]|$|geworden\b))"
)
_HOPED = rx(
    r"\b(?:wollen|wollten|will|möchten|möchte|sollen|soll|planen|plant|ziel\w*|könnten|würden|angestrebt|streben|hoffen|träumen|bis \d+|bis ende|zu wachsen|zu vergrößern|zu erweitern|auszubauen)\b"
)
_DONE = rx(  # "sind von 40 auf 75 gewachsen | und das soll so weitergehen": what is hoped stands behind it
    r"\b(?:ist|sind|haben|hat|bin|wurden?)\b[^.]*?\b(?:gewachsen|gestiegen|geklettert|gekommen|gebracht|vergrößert|verdoppelt|verdreifacht|angewachsen|geschrumpft|gesunken|zurückgegangen|gegangen|ausgebaut|erhöht|zugelegt|gesprungen|geworden)\b"
)
_MOVED = rx(
    r"\b(?:wuchs\w*|gewachsen|wächst|wachsen|gestiegen|stieg|steigt|geklettert|kletterte|gekommen|kam|kamen|gebracht|vergrößert|verdoppelt|verdreifacht|angewachsen|geschrumpft|gesunken|zurückgegangen|hochgegangen|hoch|gegangen|ausgebaut|erhöht|zugelegt|gesprungen|entwickelt|rauf|runter)\b|@\d+"
)


def growth(form: Normal, found: list[Mention]) -> None:
    """Puts what holds in the place of both numbers."""
    for match in (match for pattern in (_FROM_TO, _BECAME, _STILL, _TURNED) for match in pattern.finditer(form.string)):
        old, new = int(match["old"]), int(match["new"])
        sentence = form.sentence_text(form.clause_of(old).sentence)
        kind = _kind(form, old, new)
        moved = match.re is not _FROM_TO or _MOVED.search(sentence)
        if kind is None or not (is_number(form, old) and is_number(form, new)) or not moved:
            continue
        hoped = match.re is not _TURNED  # folding makes one of "wurden" and "würden"
        holds = old if hoped and _hoped(f"{form.clause_of(old).text} {form.clause_of(new).text}") else new
        token = form.tokens[holds]
        if not float(token.value or 0).is_integer():
            continue
        found[:] = [m for m in found if not {m.first, m.last} & {old, new}]
        found.append(Mention(kind, float(token.value or 0), token.high, holds, holds, total=True, sure=True))


def _hoped(told: str) -> bool:
    """Is the second number yet to come?"""
    done = _DONE.search(told)
    return bool(_HOPED.search(done.group() if done else told))


def _kind(form: Normal, old: int, new: int) -> str | None:
    """The noun stands behind one of the two, or was said before."""
    for i in (new, old):
        head = head_noun(form, i + 1)
        if head is not None:
            return head[0] if head[0] in FACTS and head[0] != "project" else None
        if word_at(form, i + 1).startswith("grundungs"):
            return noun_class(word_at(form, i + 1).removeprefix("grundungs"))
    return antecedent(form, old, form.clause_of(old).sentence)
