"""A university that takes part without a name or an article of its own: "fünf Gießereien und die Uni", "8 Firmen, 1 Institut, TU"."""

from __future__ import annotations

from .fold import rx
from .kinds import Mention, word_at
from .normal import Normal
from .universities import universities

_BARE = rx(r"^(?:uni|universität|tu|th|fh|hochschule|fachhochschule|unimedizin|uniklinik)$")
_LINK = {",", "und", "sowie", "plus", "+", "mit", ":", "(", ";", "."}
_ARTICLE = {"die", "der", "de", "d", "unsere", "unserer", "seine", "noch", "dazu", "auch"}
_LOCAL = rx(
    r"^(?:dortige|örtliche|hiesige|ansässige|heimische|nahe|nahegelegene|benachbarte|lokale|regionale|einzige)n?$"
)
_ENDS = {",", "und", "sowie", "plus", "+", ".", ")", ";", "(", ""}
_TAKES_PART = rx(
    r"^an (?:[.,;)]|$)|^(?:haben|sind|machen|wollen|möchten|würden|ist|macht|hilft|forscht|unterstützt|begleitet|ware|wären|wäre|arbeiten) (?:\S+ ){0,4}?(?:verbündet|zusammen\w*|dabei|mit|mitmachen|gefunden|beteiligt|an bord|im boot|uns)\b"
)


def university_in_list(form: Normal, found: list[Mention]) -> None:
    """Adds one university where the text counts other bodies beside it and names or counts none."""
    if not found or any(m.kind == "hochschule" for m in found) or universities(form):
        return
    counted = {form.clause_of(m.first).sentence for m in found if m.kind != "project" and not m.none}
    for i, token in enumerate(form.tokens):
        if token.kind != "word" or not _BARE.match(token.norm):
            continue
        j = i - 1 if word_at(form, i - 1) in _ARTICLE or _LOCAL.match(word_at(form, i - 1)) else i
        if j < i and word_at(form, j - 1) in ("die", "der", "eine", "einer"):
            j -= 1
        behind = " ".join(t.norm for t in form.tokens[i + 1 : i + 8])
        listed = word_at(form, j - 1) in _LINK and (word_at(form, i + 1) in _ENDS or _TAKES_PART.match(behind))
        sentence = form.clause_of(i).sentence
        if listed and ({sentence, sentence - 1, sentence + 1} & counted if j == i else sentence in counted):
            found.append(Mention("hochschule", 1, None, i, i, tail=any(m.kind == "hochschule" for m in found)))
