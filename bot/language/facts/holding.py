"""Does a clause hold? What was learned of it, where the patterns of scope.py mark too much or too little.

"Falls die zwei Institute dazukämen, wären wir breiter aufgestellt, im Augenblick sind es vier Firmen": the condition ends before the
last clause. "Mit einer dritten reden wir, zugesagt hat sie nicht" says of no third one that it is there. Learned from data/nlu/geltung;
it leads only where it is sure. Without a model the marks of the patterns stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from .clauses import Clause
from .halves import weigh
from .holding_features import vectors
from .leaning import Leaning, learned
from .model import Statement
from .normal import Normal

SCOPE = "geltung"  # the name of the model
HOLDS = "gilt"
STATUS = {
    "bedingt": "supposed",
    "vergangen": "past",
    "geplant": "planned",
    "offen": "open",
    "fremd": "other",
    "regel": "rule",
    "frage": "question",
    "wunsch_dritter": "other",
}
NOT_YET = frozenset({"planned", "open", "supposed"})  # what may come: of some facts it says that they are not so yet
MARKED = frozenset({"question", "condition", "other", "past", "rule"})  # by which patterns keep a fact from being read
SURE = 0.8  # how likely a clause must hold to be opened
HARDLY, SURELY_NOT = 0.25, 0.15  # how likely at most, to take it for a plan; for the past, a rule, somebody else's
THERE_OR_NOT = frozenset(
    {
        "auslands_koordinator",
        "auslandspartner_finanzierung",
        "clustermanagement",
        "eccp_eintrag",
        "englische_webseite",
        "go_cluster_mitglied",
        "ipr_vereinbarung",
        "koordinator",
        "netzwerkvereinbarung",
        "strategie",
    }
)
FEWEST = 3  # words of a text that tell anything


def settled(form: Normal) -> Normal:
    """The same form: clauses that surely hold lose their marks, those that surely don't get one."""
    model = learned(SCOPE)
    if model is None or len(form.tokens) < FEWEST:
        return form
    holds = model.classes.index(HOLDS)
    for clause, chances in zip(form.clauses, _chances(form, model), strict=True):
        blocked = not clause.status.isdisjoint(MARKED)
        if blocked and chances[holds] >= SURE:
            clause.status -= MARKED
        elif not blocked and chances[holds] <= HARDLY:
            chance = dict(zip(model.classes, chances, strict=True))
            status = STATUS[max(chance.keys() - {HOLDS}, key=chance.__getitem__)]
            if status in NOT_YET or chances[holds] <= SURELY_NOT:
                clause.status.add(status)
    return form


def only_planned(clause: Clause, fact: str) -> bool:
    """Does the clause only plan what the fact calls there? "Eine Geschäftsstelle ist angedacht" """
    return fact in THERE_OR_NOT and not clause.status.isdisjoint(NOT_YET)


def without_plans(form: Normal, said: Iterable[Statement]) -> list[Statement]:
    """The statements without what is called there although its clause only plans it."""
    return [s for s in said if s.value is not True or not any(only_planned(c, s.fact) for c in _clauses_of(form, s))]


def _clauses_of(form: Normal, said: Statement) -> Iterator[Clause]:
    """The clauses that the statement was read from."""
    for clause in form.clauses:
        if form.tokens[clause.first].start < said.end and said.start < form.tokens[clause.last - 1].end:
            yield clause


def _chances(form: Normal, model: Leaning) -> np.ndarray:
    """A row for each clause."""
    found = vectors(form)
    scores = np.stack([weigh(values, model.weights[places]) for places, values in found]) + model.bias
    heated = np.exp((scores - scores.max(axis=1, keepdims=True)) * model.heat)
    chances: np.ndarray = heated / heated.sum(axis=1, keepdims=True)
    return chances
