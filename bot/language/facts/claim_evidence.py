"""What a text states of a quality or a choice: what the patterns heard and what was learned of statements, weighed against each other.

Patterns know their words and not every way to turn them; what was learned knows how such sentences look and misses words that nobody
used before. How much each counts, for each value of each fact, is learned from sentences and small descriptions that the learned
statements had not seen (bot/language/claim_evidence_training.py). What is not likely enough is not said: silence beats a wrong fact.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

import numpy as np

from .agreed import agrees_to_another
from .applying import undecided
from .claim_signs import Pieces, says, signs
from .clause_features import FOREIGN, words_of
from .clause_known import known_better
from .clause_learned import Learned, in_use
from .clause_reading import OF_PLACES, Span, denies, scored
from .holding import without_plans
from .leaning import Leaning, learned
from .model import Statement
from .normal import Normal
from .sure_denials import nobody_does, of_few, true_where_denied
from .taken_back import without_ended

CLAIMS = "aussagen"  # the name of the model
YES, NO = "ja", "nein"
LIKELY = 0.55  # how likely what no pattern heard must be
TURNED = 0.8  # how likely another value than the pattern's must be
UNLIKELY = 0.25  # how likely what a pattern heard must still be
IN_PLAY = -0.6  # how far below its threshold a value may lie to be weighed at all
SEVERAL = {"vorhaben_ziel"}  # facts with more than one value at once
NAMED = {"clustermanagement", "management_wer", "rolle_nutzer"}  # told by the names of bodies, which are all alike here
MANAGES = "management_wer"
AT_HOME = {"koordinator", "netzwerkvereinbarung"}  # what a sentence about partners abroad does not speak of
Heard = Mapping[str, Statement]  # what the patterns say, by fact


def pieces_of(form: Normal, blocked: Collection[str], model: Learned) -> Pieces | None:
    """None where nothing may be stated; worked out once."""
    if "pieces" not in form.noted:
        spans, scores, meant = scored(form, blocked, model)
        form.noted["pieces"] = _held_against(form, model, spans, scores - model.enough, meant) if spans else None
    found: Pieces | None = form.noted["pieces"]
    return found


def _held_against(
    form: Normal, model: Learned, spans: Sequence[Span], above: np.ndarray, meant: np.ndarray | None
) -> Pieces:
    return Pieces(form, model, spans, above.tolist(), above.max(axis=0).tolist(), above.argmax(axis=0).tolist(), meant)


def weighed(form: Normal, blocked: Collection[str], said: Sequence[Statement]) -> list[Statement]:
    """The statements that may stand, and those that no pattern heard."""
    model, claims = learned(CLAIMS), in_use()
    pieces = pieces_of(form, blocked, claims) if model is not None and claims is not None else None
    if model is None or pieces is None:
        return list(said)
    heard = {statement.fact: statement for statement in reversed(said)}
    found = []
    for fact, chances in _chances(pieces, list(_weighable_facts(pieces, heard, said)), heard, model).items():
        statement = heard.pop(fact, None)
        if likely := _likely(pieces, chances, statement):
            found.append(_statement(pieces, fact, likely, statement))
    kept = [statement for statement in said if statement.fact in heard]
    heard_too = [statement for statement in found if not statement.learned]
    return [*kept, *heard_too, *without_ended(form, without_plans(form, [s for s in found if s.learned]))]


def _weighable_facts(pieces: Pieces, heard: Heard, said: Sequence[Statement]) -> Iterator[str]:
    """Of most facts nobody says anything; some are said so that patterns know better."""
    claims = pieces.learned
    at_all = {claims.claims[at][0] for at, highest in enumerate(pieces.highest) if highest > IN_PLAY} | heard.keys()
    for fact in claims.by_fact:
        if fact not in at_all:
            continue
        statement = heard.get(fact)
        if statement is None or (_weighable(pieces, statement) and not known_better(pieces.form, statement, said)):
            yield fact


def _weighable(pieces: Pieces, said: Statement) -> bool:
    """Is it a value of which something was learned? "Weiß nicht" is none."""
    return any(says(said, pieces.learned.values[at]) for at in pieces.learned.by_fact[said.fact])


def _statement(pieces: Pieces, fact: str, likely: Sequence[int], heard: Statement | None) -> Statement:
    """The likeliest value, or all that are likely; as the pattern says it where both agree."""
    values = [pieces.learned.values[at] for at in likely]
    value = sorted(values) if fact in SEVERAL else values[0]
    if heard is not None and heard.value == value:
        return heard
    first, last = pieces.spans[pieces.best[likely[0]]]
    tokens = pieces.form.tokens
    return Statement(fact, value, tokens[first].start, tokens[last - 1].end, learned=True)


def _chances(pieces: Pieces, facts: Sequence[str], heard: Heard, model: Leaning) -> dict[str, dict[int, float]]:
    """For each fact how likely each of its values is stated, of those that may be."""
    weighed = [(fact, at) for fact in facts for at in in_play(pieces, fact, heard)]
    found: dict[str, dict[int, float]] = {fact: {} for fact in facts}
    if weighed:
        vectors = [signs(pieces, at, heard.get(fact), at) for fact, at in weighed]
        chances = model.chances_of_each(vectors)[:, model.classes.index(YES)].tolist()
        for (fact, at), chance in zip(weighed, chances, strict=True):
            found[fact][at] = chance
    return found


def _likely(pieces: Pieces, chances: Mapping[int, float], heard: Statement | None) -> list[int]:
    """The claims that are likely enough, the likeliest first. What a pattern heard stands unless it is unlikely or clearly turned."""
    claims, values = pieces.learned.claims, pieces.learned.values
    ours = {at for at in chances if heard is not None and says(heard, values[at])}
    kept = [at for at in ours if chances[at] >= UNLIKELY or claims[at][0] in SEVERAL | NAMED]
    others = [at for at in chances if at not in ours and chances[at] >= (TURNED if kept else LIKELY)]
    if len(others) > 1 and not kept and claims[others[0]][0] not in SEVERAL:
        return []  # two values of one fact: nobody knows which
    return sorted([*kept, *others], key=lambda at: -chances[at])


def in_play(pieces: Pieces, fact: str, heard: Heard) -> list[int]:
    """The claims of a fact that may be stated: heard by a pattern, or not far below their threshold in a piece that may bear it out."""
    said = heard.get(fact)
    return [
        at
        for at in pieces.learned.by_fact[fact]
        if (said is not None and says(said, pieces.learned.values[at]))
        or (pieces.highest[at] > IN_PLAY and _borne_out(pieces, at))
    ]


def _borne_out(pieces: Pieces, at: int) -> bool:
    """Does the piece that looks most like the claim speak of what its fact is about?"""
    piece = pieces.best[at]
    fact, span = pieces.learned.claims[at][0], pieces.spans[piece]
    value = pieces.learned.values[at]
    if fact in AT_HOME and _abroad(pieces.form, span):
        return False
    if fact in OF_PLACES and value is False and not denies(pieces.form, span, fact):
        return False
    if isinstance(value, bool) and _turned(pieces.form, span, fact, value):
        return False
    if value is True and agrees_to_another(pieces.form, span, fact):
        return False
    if fact == MANAGES and value == "noch_offen" and _who_applies_is_open(pieces.form, span):
        return False
    return pieces.bears_out(at, piece)


def _turned(form: Normal, span: Span, fact: str, value: bool) -> bool:
    """Do denials make the piece say the opposite?"""
    text = " ".join(token.norm for token in form.tokens[slice(*span)])
    return nobody_does(fact, text) or of_few(fact, text) if value else true_where_denied(fact, text)


def _who_applies_is_open(form: Normal, span: Span) -> bool:
    """Does the sentence leave open who applies, and says nothing of a management?"""
    sentence = form.sentence_text(form.clause_of(span[0]).sentence)
    return undecided(sentence) and "manag" not in sentence


def _abroad(form: Normal, span: Span) -> bool:
    """Does the sentence around the piece speak of places abroad?"""
    around = [c for c in form.clauses if c.sentence == form.clause_of(span[0]).sentence]
    return FOREIGN in words_of(form)[around[0].first : around[-1].last]
