"""Which aims a description tells, by what was learned: "aus dem Stammtisch soll was Festes werden".

People have more words for an aim than patterns know, and what is there already, asked for or wanted by others sounds much like one. Each
clause is looked at amid its text: its words, what it means, which aims it resembles, and what was heard so far. Learned from
data/nlu/ziele, where each aim is marked. What was heard is right nearly always in ordinary descriptions: it stands unless it surely is none.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from operator import itemgetter

import numpy as np

from .aims import aims_named_in
from .claim_signs import Pieces
from .clauses import Clause
from .encoder import SIZE
from .fold import rx
from .holding import DESCRIBES
from .leaning import Leaning, learned
from .leaning_features import Vector
from .meant import joined, meaning_of, pieces_in
from .model import Statement
from .normal import Normal
from .spots import BUCKETS as WORDS
from .spots import Around, Spot

TOLD = "ziel"  # the name of the model, which has a class for each aim
FACT = "vorhaben_ziel"
AIMS = (
    "netzwerk_aufbauen",
    "netzwerk_erweitern",
    "cluster_professionalisieren",
    "internationalisieren",
    "fue_projekte",
    "strategie_umsetzen",
)
LIKELY = 0.85  # how likely an aim must be that nobody heard
UNLIKELY = 0.03  # how likely one must still be that was heard
LOW, SPAN = -1.5, 3.0  # how far below its threshold the likeness to an aim begins to count, and how far it counts
SUPPOSED, OTHER = "supposed", "other"
OF_WISHES = {"condition", SUPPOSED, OTHER}  # what marks them, for they sound like what would be, or what others want
BUCKETS = WORDS + 3 * len(AIMS) + SIZE

_WISHES = rx(r"\bgerne?\b|\bam liebsten\b")
_OUR_WISH = rx(r"\b(?:wir|ich|uns|mir)\b")


def with_learned(form: Normal, said: Sequence[Statement], blocked: Collection[str]) -> list[Statement]:
    """The statements with the aims that are likely, or without any. `blocked`: what keeps a clause from stating something."""
    model, heard = learned(TOLD), stated(said)
    if model is None or DESCRIBES not in form.noted or not (heard is None or isinstance(heard.value, list)):
        return list(said)
    clauses, before = clauses_with_words(form), aims_in(said)
    chances = _chances(model, vectors(form, clauses, before, blocked))
    tells = {
        aim: clause
        for at, aim in enumerate(model.classes)
        if (clause := _likeliest(clauses, chances[:, at], aim in before, blocked)) is not None
    }
    if tells.keys() == set(before):
        return list(said)
    others = [statement for statement in said if statement is not heard]
    return [*others, _statement(form, tells, heard, before)] if tells else others


def _likeliest(clauses: Sequence[Clause], chances: np.ndarray, heard: bool, blocked: Collection[str]) -> Clause | None:
    """The clause that tells an aim most likely, of those that may; None where even that is not likely enough."""
    each = zip(chances.tolist(), clauses, strict=True)
    may = [(chance, clause) for chance, clause in each if heard or _holds(clause, blocked)]
    chance, clause = max(may, key=itemgetter(0), default=(0.0, None))
    return clause if chance >= (UNLIKELY if heard else LIKELY) else None


def _holds(clause: Clause, blocked: Collection[str]) -> bool:
    """Is it told of us as it is, or wished for? "Wir würden gern nach Polen gehen" is told as what is only supposed or wanted by others."""
    shut = clause.status & {*blocked, SUPPOSED}
    if not shut:
        return True
    ours = OTHER not in shut or _OUR_WISH.search(clause.text) is not None
    return ours and shut <= OF_WISHES and _WISHES.search(clause.text) is not None


def stated(said: Iterable[Statement]) -> Statement | None:
    """What is said of aims."""
    return next((statement for statement in said if statement.fact == FACT), None)


def aims_in(said: Iterable[Statement]) -> Sequence[str]:
    """The aims that are said."""
    heard = stated(said)
    return heard.value if heard is not None and isinstance(heard.value, list) else ()


def clauses_with_words(form: Normal) -> list[Clause]:
    """Those in which there is a word."""
    return [clause for clause in form.clauses if clause.first < clause.last]


def vectors(form: Normal, clauses: Sequence[Clause], heard: Collection[str], blocked: Collection[str]) -> list[Vector]:
    """Buckets and values of each clause: its words and those around it, its likeness to each aim, what was heard, what it means."""
    pieces, around = pieces_in(form, blocked), Around(form, blocked)
    found = []
    for clause in clauses:
        words = around.of(Spot(clause.first, clause.first, "", ()))  # an empty spot: the whole clause stands around it
        names = aims_named_in(clause.text)
        flags = [float(aim in aims) for aims in (heard, names) for aim in AIMS]
        numbers = np.concatenate([_likeness(pieces, clause), flags, meaning_of(pieces, clause)])
        found.append(joined(words, numbers, WORDS))
    return found


def _likeness(pieces: Pieces | None, clause: Clause) -> np.ndarray:
    """How much the pieces that share a word with the clause look like each aim, 0 to SPAN; nothing where none may state anything."""
    own = _sharing(pieces, clause)
    if pieces is None or not own:
        return np.zeros(len(AIMS))
    at = {pieces.learned.values[place]: place for place in pieces.learned.by_fact.get(FACT, ())}
    best = [max(pieces.above[k][at[aim]] for k in own) if aim in at else LOW for aim in AIMS]
    return np.clip(np.array(best) - LOW, 0.0, SPAN)


def _sharing(pieces: Pieces | None, clause: Clause) -> list[int]:
    spans = pieces.spans if pieces is not None else ()
    return [k for k, (first, last) in enumerate(spans) if first < clause.last and last > clause.first]


def _chances(model: Leaning, told: Iterable[Vector]) -> np.ndarray:
    """How likely each clause tells each aim: a row for each clause."""
    scores = np.array([model.scores_of(vector) for vector in told]).reshape(-1, len(model.classes))
    found: np.ndarray = 1 / (1 + np.exp(-scores))
    return found


def _statement(
    form: Normal, tells: Mapping[str, Clause], heard: Statement | None, before: Collection[str]
) -> Statement:
    """Every aim, from the first clause that tells one to the last."""
    first, last = min(clause.first for clause in tells.values()), max(clause.last for clause in tells.values())
    by_patterns = heard is not None and not heard.learned and not tells.keys().isdisjoint(before)
    return Statement(FACT, list(tells), form.tokens[first].start, form.tokens[last - 1].end, learned=not by_patterns)
