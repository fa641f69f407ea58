"""What somebody is or is not: "unsere Stiftung, die weder Unternehmen noch Hochschule ist", "ich bin weder Partner noch Manager".

A body that the speaker is not may well take part all the same; how many of its kind there are, or whether there is a management, it does not say.
"""

from __future__ import annotations

from .fold import rx
from .normal import Normal

_HERE = r"(?:dabei|beteiligt|vertreten|darunter|drin|mit im boot|an bord|da|vorhanden)"
_IS_NEITHER = rx(  # "wir sind weder … noch"; but "dabei sind weder … noch", "bei uns sind weder … noch … vertreten"
    r"\b(?:wir|ich|unser\w*(?: [^\s,;.]+){1,3}?|mein\w*(?: [^\s,;.]+){1,2}?|es|sie|er|das) (?:selbst |selber )?(?:sind|bin|ist|war|waren|wäre) (?:(?!dabei\b|vertreten\b|beteiligt\b)[^\s,;.]+ ){0,2}?weder\b"
    rf"|(?:^|, |\bund )(?:bin|sind|ist) (?:(?!dabei\b|bei\b)[^\s,;.]+ ){{0,2}}?weder\b(?!.*\b{_HERE}\b)"
    r"|\b(?:sind|bin) (?:wir|ich) (?:(?:also|ja|selbst|selber|aber|hier|leider) ){0,2}weder\b"
)
_WHICH_IS_NEITHER = rx(  # "…, welche weder Unternehmen noch Hochschule, Verein oder Behörde ist"
    r", (?:die|der|das|welche[rs]?|weil (?:wir|ich|sie|er|es)|da (?:wir|ich|sie|er|es)) (?:(?:ja|selbst|selber|ihrerseits|eigentlich) ){0,2}weder [^.;:]*?\b(?:ist|sind|bin|war|waren)(?= ?(?:[.,;:)]|$))"
)
_TAKE_PART = rx(rf"\b{_HERE} (?:ist|sind|war|waren)\b|\b(?:ist|sind|war|waren) [^.;]*\b{_HERE}\b")


def what_one_is_not(form: Normal, i: int) -> bool:
    """Does the token stand among the kinds of body that somebody, named as its subject, is not?"""
    sentence = form.clause_of(i).sentence
    if "weder" not in form.sentence_text(sentence):
        return False
    first = next(c.first for c in form.clauses if c.sentence == sentence)
    start, at = form.offsets[first], form.offsets[i]
    text = form.sentence_text(sentence)
    for pattern in (_IS_NEITHER, _WHICH_IS_NEITHER):
        for said in pattern.finditer(text):
            begins = start + said.end() - len("weder") if pattern is _IS_NEITHER else start + said.start()
            ends = start + (len(text) if pattern is _IS_NEITHER else said.end())
            if begins <= at < ends and not _TAKE_PART.search(said.group()):
                return True
    return False
