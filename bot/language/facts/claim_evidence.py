"""What a text states of a quality or a choice: what the patterns heard and what was learned of statements, weighed against each other.

Patterns know their words and not every way to turn them; what was learned knows how such sentences look and misses words that nobody
used before. How much each counts, for each value of each fact, is learned from sentences and small descriptions that the learned
statements had not seen (bot/language/claim_evidence_training.py). What is not likely enough is not said: silence beats a wrong fact.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from .clause_features import FOREIGN, words_of
from .clause_known import known_better
from .clause_learned import Learned, in_use
from .clause_needs import bears_out
from .clause_reading import OF_PLACES, Span, denies, not_so, overlaps, scored, value_of
from .holding import without_plans
from .leaning import Leaning, learned
from .model import Statement
from .normal import Normal

CLAIMS = "aussagen"  # the name of the model
YES, NO = "ja", "nein"
LIKELY = 0.55  # how likely what no pattern heard must be
TURNED = 0.8  # how likely another value than the pattern's must be
UNLIKELY = 0.25  # how likely what a pattern heard must still be
IN_PLAY = -0.6  # how far below its threshold a value may lie to be weighed at all
SAYS, SAYS_ANOTHER, OWN = 0, 1, 2  # places among the numbers of a claim (_numbers)
NO_RIVAL = -2.0  # the score of a value that there is not
SEVERAL = {"vorhaben_ziel"}  # facts with more than one value at once
NAMED = {"clustermanagement", "management_wer", "rolle_nutzer"}  # told by the names of bodies, which are all alike here
AT_HOME = {"koordinator", "netzwerkvereinbarung"}  # what a sentence about partners abroad does not speak of
Heard = Mapping[str, Statement]  # what the patterns say, by fact


@dataclass(frozen=True)
class Pieces:
    """The pieces of a text, and how far each lies above the threshold of each claim."""

    form: Normal
    learned: Learned
    spans: Sequence[Span]
    above: np.ndarray

    def read(self, said: Statement) -> list[int]:
        """The pieces in which a pattern read what it says."""
        return [k for k, span in enumerate(self.spans) if overlaps(self.form, span, said)]

    def closest(self, read: Sequence[int]) -> list[int]:
        """The shortest of some pieces: what a neighbour says or denies is not in it."""
        return [min(read, key=lambda k: self.spans[k][1] - self.spans[k][0])] if read else []


def pieces_of(form: Normal, blocked: Collection[str], model: Learned) -> Pieces | None:
    """None where nothing may be stated; worked out once."""
    if "pieces" not in form.noted:
        spans, scores = scored(form, blocked, model)
        form.noted["pieces"] = Pieces(form, model, spans, scores - model.enough) if spans else None
    found: Pieces | None = form.noted["pieces"]
    return found


def weighed(form: Normal, blocked: Collection[str], said: Sequence[Statement]) -> list[Statement]:
    """The statements that may stand, and those that no pattern heard."""
    model, claims = learned(CLAIMS), in_use()
    pieces = pieces_of(form, blocked, claims) if model is not None and claims is not None else None
    if model is None or pieces is None:
        return list(said)
    heard = {statement.fact: statement for statement in reversed(said)}
    found = []
    for fact in pieces.learned.by_fact:
        statement = heard.get(fact)
        if statement is not None and (not _weighable(pieces, statement) or known_better(form, statement, said)):
            continue
        chances = _chances(pieces, fact, heard, model)
        likely = _likely(pieces, chances, heard.pop(fact, None))
        if likely:
            found.append(_statement(pieces, fact, likely, statement))
    kept = [statement for statement in said if statement.fact in heard]
    heard_too = [statement for statement in found if not statement.learned]
    return [*kept, *heard_too, *without_plans(form, [s for s in found if s.learned])]


def _weighable(pieces: Pieces, said: Statement) -> bool:
    """Is it a value of which something was learned? "Weiß nicht" is none."""
    return any(_says(said, value_of(pieces.learned.claims[at])) for at in pieces.learned.by_fact[said.fact])


def _statement(pieces: Pieces, fact: str, likely: Sequence[int], heard: Statement | None) -> Statement:
    """The likeliest value, or all that are likely; as the pattern says it where both agree."""
    values = [value_of(pieces.learned.claims[at]) for at in likely]
    value = sorted(values) if fact in SEVERAL else values[0]
    if heard is not None and heard.value == value:
        return heard
    first, last = pieces.spans[int(pieces.above[:, likely[0]].argmax())]
    tokens = pieces.form.tokens
    return Statement(fact, value, tokens[first].start, tokens[last - 1].end, learned=True)


def _chances(pieces: Pieces, fact: str, heard: Heard, model: Leaning) -> dict[int, float]:
    """How likely each value of a fact is stated, of those that may be."""
    said = heard.get(fact)
    return {at: model.chances_of(signs(pieces, at, said, at))[YES] for at in in_play(pieces, fact, heard)}


def _likely(pieces: Pieces, chances: Mapping[int, float], heard: Statement | None) -> list[int]:
    """The claims that are likely enough, the likeliest first. What a pattern heard stands unless it is unlikely or clearly turned."""
    claims = pieces.learned.claims
    ours = {at for at in chances if heard is not None and _says(heard, value_of(claims[at]))}
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
        if _says(said, value_of(pieces.learned.claims[at]))
        or (pieces.above[:, at].max() > IN_PLAY and _borne_out(pieces, at))
    ]


def _borne_out(pieces: Pieces, at: int) -> bool:
    """Does the piece that looks most like the claim speak of what its fact is about?"""
    fact, span = pieces.learned.claims[at][0], pieces.spans[int(pieces.above[:, at].argmax())]
    value = value_of(pieces.learned.claims[at])
    if fact in AT_HOME and _abroad(pieces.form, span):
        return False
    if fact in OF_PLACES and value is False and not denies(pieces.form, span, fact):
        return False
    return bears_out(fact, value, words_of(pieces.form)[slice(*span)])


def _says(said: Statement | None, value: object) -> bool:
    if said is None:
        return False
    return value in said.value if isinstance(said.value, list) else bool(said.value == value)


def signs(pieces: Pieces, at: int, said: Statement | None, place: int) -> tuple[np.ndarray, np.ndarray]:
    """What speaks for a claim and against it. `place`: where the claim stands among all claims that are weighed.

    Behind the numbers that mean the same for every claim come three for each: that it is weighed, that a pattern says it, that a
    pattern says another value of its fact.
    """
    numbers = _numbers(pieces, at, said)
    first = len(numbers) + 3 * place
    places = np.concatenate([np.arange(len(numbers)), [first, first + 1, first + 2]])
    return places, np.concatenate([numbers, [1.0, numbers[SAYS], numbers[SAYS_ANOTHER]]]).astype(np.float32)


def _numbers(pieces: Pieces, at: int, said: Statement | None) -> np.ndarray:
    form, claims, above = pieces.form, pieces.learned, pieces.above
    fact, value = claims.claims[at][0], value_of(claims.claims[at])
    rivals = [other for other in claims.by_fact[fact] if other != at]
    says = _says(said, value)
    says_another = said is not None and not says
    best = int(above[:, [at, *rivals]].max(axis=1).argmax())
    own, rival = _both(above, [best], at, rivals)
    own_most, rival_most = _both(above, range(len(above)), at, rivals)
    read = pieces.read(said) if said is not None else []
    own_read, rival_read = _both(above, read, at, rivals)
    own_closest, rival_closest = _both(above, pieces.closest(read), at, rivals)
    span = pieces.spans[best]
    length, count = float(np.log1p(span[1] - span[0])), float(np.log1p(len(pieces.spans)))
    others = np.delete(above[best], [at, *rivals])
    no = value is False
    denied, not_said = denies(form, span, fact), not_so(form, span)
    unlike = not bears_out(fact, value, words_of(form)[slice(*span)])
    plain = [
        *(says, says_another, own_most, rival_most, own, rival),
        *(own_read, rival_read, own_closest, rival_closest),
        *(denied, not_said, length, count, others.max() if len(others) else NO_RIVAL, unlike, no),
    ]
    together = [
        *(says * own, says * rival, says_another * own, says_another * rival, denied * own, denied * rival),
        *(not_said * own, not_said * rival, denied * says, not_said * says, no * denied, no * not_said),
        *(no * denied * own, no * not_said * own, no * says, no * denied * says),
        *(unlike * own, length * own, count * own, count * says),
        *(says * own_closest, says * rival_closest, says_another * own_closest, says_another * rival_closest),
    ]
    return np.array([*plain, *together], np.float32)


def _both(above: np.ndarray, rows: Sequence[int] | range, at: int, rivals: Sequence[int]) -> tuple[float, float]:
    """How far the claim, and the best of the other values of its fact, lie above their thresholds in some of the pieces."""
    if not len(rows):
        return 0.0, 0.0
    some = above[list(rows)]
    return float(some[:, at].max()), float(some[:, rivals].max()) if rivals else NO_RIVAL


def _abroad(form: Normal, span: Span) -> bool:
    """Does the sentence around the piece speak of places abroad?"""
    around = [c for c in form.clauses if c.sentence == form.clause_of(span[0]).sentence]
    return FOREIGN in words_of(form)[around[0].first : around[-1].last]
