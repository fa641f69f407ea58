"""Does a clause hold? What was learned of it, where the patterns of scope.py mark too much or too little.

"Falls die zwei Institute dazukämen, wären wir breiter aufgestellt, im Augenblick sind es vier Firmen": the condition ends before the
last clause. "Mit einer dritten reden wir, zugesagt hat sie nicht" says of no third one that it is there. Learned from data/nlu/geltung;
it leads only where it is sure. Without a model the marks of the patterns stay as they are.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise

import numpy as np

from .bare_names import another_thing, only_names
from .clauses import Clause
from .conditions import awaits_more
from .considered import considered
from .fold import rx
from .halves import weighted
from .holding_features import vectors
from .leaning import Leaning, learned
from .list_pieces import closes
from .model import Statement
from .normal import Normal
from .questions import HAS_VERB
from .scope import NOW
from .strangers import is_strangers

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
HARDLY = 0.25  # how likely at most, to take it for a plan
SURELY_NOT = 0.15  # for the past, a rule, somebody else's; or for anything where a piece without a verb says little
RULE, SURELY_A_RULE = "rule", 0.05  # what one's own case amounts to is told much like what a programme allows
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
_TAKES_UP = rx(
    r"(?:ja |ach |na |so )*(?:das|der|die|den|dem|davon|so etwas|sowas) (?:wär\w*|war\w*|ist|sind|hat|haben|hätt\w*|steht|stehen|bleib\w*|träum\w*|komm\w*|überl\w*|will|woll\w*|fehl\w*)\b"
)
FEW, FEWEST = 4, 3  # words, marks too, of what is named before it is taken up; words of a text that tell anything
_ON_IT = rx(
    r"(?:aber|doch|nur|und|bloß) (?:(?!wir\b|uns|unser|bei)\S+ ){0,3}?(?:sie|er|es|die|der|das|da|dort|davon)\b(?! \S+ (?:wir|uns)\b)"
)
_ASKS = rx(r"(?:und |aber |ja )?(?:wer|wen|wem|wessen|was|wie|wo|wohin|woher|wann|warum|wieso|weshalb|welche\w*)\b")
_CLOSES = rx(  # "mehr nicht", "sonst niemand": ends a list of what there is
    r"(?:und |aber )?(?:mehr|sonst|weiter|weitere|andere)\b(?: \S+){0,4}? (?:nicht|nichts|niemand\w*|keine?[rns]?)(?: (?:mehr|dabei|weiter|da))? ?[.,;]?$"
)
_WHERE = rx(  # "…, mit 45 Mitgliedern, in Kassel": a word more on what stands before
    r"(?:und zwar |alle[sn]? |hier |also |meist |vor allem |(?:der|die|das) (?:zweite|dritte|vierte|fünfte) )?(?:in|im|aus|bei|am|an der|rund um|in und um|nahe|aus dem raum|im raum)(?: [^\s,.;]+){1,3} ?[.,;!]?$"
)
_COMES_FROM = rx(  # who asks is there: "die Anfrage kommt von drei Betrieben"
    r"(?:guten tag , |hallo , )?(?:die|eine|diese|unsere|letzte|nächste) (?:\w+ )?(?:\w*anfrage|idee|initiative|bitte|anregung) (?:kommt|kam|stammt|geht aus) (?:diesmal |heute )?vo[nm]\b"
)
_CAME_TO_US = rx(  # "ein Schreiner aus Dessau hat mich angesprochen": whose case it is, and nobody who is still to be won
    r"\b(?:hat|haben) (?:mich|uns|sich (?:bei|an) (?:mir|mich|uns)) (?:[^\s,;.]+ ){0,4}?(?:angesprochen|angerufen|angeschrieben|angefragt|gefragt|aufgesucht|kontaktiert|gemeldet|gewandt)\b(?! , ob (?:wir|ich)\b)"
)
_ONLY_ASKS = rx(  # "in Wetzlar möchte ich klären, ob": nothing is planned but the question
    r"\b(?:möchten?|will|wollte|würde|wollen|wollten|würden|muss|soll) (?:ich|wir)\b(?: [^\s,.;]+){0,4}? (?:klären|wissen|fragen|erfahren|herausfinden|abklären|verstehen) ,$"
)
_DOUBTED = rx(
    r"\b(?:vielleicht|womöglich|möglicherweise|eventuell|evtl|hoffentlich|bald|demnächst|später|noch|geplant\w*|früher|ehemals|nicht|kein\w*|ohne|angefragt|gewünscht|fehl\w*|möcht\w*|woll\w*|such\w*|plan\w*|brauch\w*|als|wie|falls|wenn)\b"
)
_VERB_ASKS = rx(  # "Managt das Netzwerk immer ein Institut?": the verb comes first, whichever it is
    r"(?:und |aber |oder )?\w{3,}(?:t|en) (?:das|der|die|ein|eine|so|man|es|sich|ihr|sie|solch\w*) (?!\w+ (?:und|,) )"
)
_ASKS_FOR_LEAVE = rx(  # a question without its mark: nobody begins so to tell of themselves
    r"(?:und |aber |oder )?(?:reicht|reichen|genügt|genügen|langt|langen|kann|können|darf|dürfen|lohnt|kennen sie|kennst du|kennt ihr|wissen sie|weißt du|wisst ihr)\b(?! vo[nm]\b| (?:(?:man|ich|wir|schon|da) )*(?:nicht|kein\w*|nur|nix|nichts|genau|sagen)\b)"
)
OF_WHOM = frozenset({"other", "rule"})
_ELLIPTIC = rx(
    r"und (?:hat|haben|ist|sind|trägt|tragen|führt|führen|besitzt|besitzen|zählt|arbeitet|macht) (?!wir\b|ich\b)"
)
ENDS, DESCRIBES = (
    ".?!",
    "describes",
)  # the latter notes that a text is read as a description, and not as a correction or a guess


def settled(form: Normal) -> Normal:
    """The same form, noted as a description: clauses that surely hold lose their marks, those that surely don't get one."""
    model = learned(SCOPE)
    if model is None or len(form.tokens) < FEWEST:
        return form
    form.noted[DESCRIBES] = True
    for clause, chances in zip(form.clauses, _chances(form, model), strict=True):
        chance = dict(zip(model.classes, chances.tolist(), strict=True))
        holds = chance.pop(HOLDS)
        if not clause.status.isdisjoint(MARKED):
            stays = _asks(form, clause) or is_strangers(form, clause) or awaits_more(form, clause)
            clause.status -= MARKED if holds >= SURE and not stays else set()
        elif holds <= HARDLY:
            status = STATUS[max(chance, key=chance.__getitem__)]
            if (status in NOT_YET and _CAME_TO_US.search(clause.text)) or (status == "past" and NOW.match(clause.text)):
                continue
            if (
                _COMES_FROM.match(clause.text)
                or _ONLY_ASKS.search(clause.text)
                or _is_closed(form, clause)
                or (form.clauses[-1] is clause and clause.first and closes(clause.text))
                or _goes_on(form, clause)
                or _same_subject(form, clause, status)
            ):
                continue
            if holds <= (SURELY_A_RULE if status == RULE else SURELY_NOT) or (
                status in NOT_YET and HAS_VERB.search(clause.text)
            ):
                _shut(form, clause, status)
    for clause, after in pairwise(form.clauses):
        if after in _shut_of(form) and _is_taken_up(clause, after):
            _shut(form, clause, next(iter(after.status)))
    return form


def _asks(form: Normal, clause: Clause) -> bool:
    """ "Wer koordiniert die Partner im Ausland?", "dürfen 15 firmen mitmachen": begins like a question in a sentence that is one."""
    first = form.clauses[0]
    if clause.sentence == first.sentence and _ASKS_FOR_LEAVE.match(first.text):
        return True
    begins = _ASKS.match(clause.text) or _VERB_ASKS.match(clause.text)
    return begins is not None and form.sentence_text(clause.sentence).rstrip().endswith("?")


def _is_closed(form: Normal, clause: Clause) -> bool:
    """ "Neun Firmen, die TU Dresden, mehr nicht": an entry of a list that begins with what holds, and ends so."""
    if clause.status or HAS_VERB.search(clause.text) or _DOUBTED.search(clause.text):
        return False
    sentence = [c for c in form.clauses if c.sentence == clause.sentence]
    opened, closed = sentence[0], sentence[-1]
    if opened is clause or opened.status or _DOUBTED.search(opened.text):
        return False
    return _CLOSES.match(closed.text) is not None


def _goes_on(form: Normal, clause: Clause) -> bool:
    """Only a place, names or a thing, behind what holds: whose they are, the clauses before say."""
    if clause.status or HAS_VERB.search(clause.text) or _DOUBTED.search(clause.text):
        return False
    if not (_WHERE.match(clause.text) or only_names(form, clause) or another_thing(form, clause)):
        return False
    before = [c for c in form.clauses if c.sentence == clause.sentence and c.first < clause.first]
    return bool(before) and all(not (c.status or c in _shut_of(form) or _DOUBTED.search(c.text)) for c in before)


def _same_subject(form: Normal, clause: Clause, status: str) -> bool:
    """ "Unser Cluster ist Mitglied und hat das Gold-Label": what has no subject of its own is somebody else's only if the one before is."""
    if status not in OF_WHOM or not _ELLIPTIC.match(clause.text):
        return False
    before = next((c for c in form.clauses if c.last == clause.first and c.sentence == clause.sentence), None)
    return before is not None and not before.status and HAS_VERB.search(before.text) is not None


def _is_taken_up(clause: Clause, after: Clause) -> bool:
    """ "Chicago, das wäre ein Traum": named first, and then said of it what holds."""
    named = clause.text.endswith(",") and len(clause.text.split()) <= FEW and not HAS_VERB.search(clause.text)
    return named and not clause.status and _TAKES_UP.match(after.text) is not None


def _shut(form: Normal, clause: Clause, status: str) -> None:
    clause.status.add(status)
    _shut_of(form).append(clause)


def _shut_of(form: Normal) -> list[Clause]:
    """The clauses that were shut."""
    found: list[Clause] = form.noted.setdefault("shut", [])
    return found


_COMES_TO = rx(  # "bis auf zwei alle, das wären dann 41": worked out of what is there
    r"^(?:das wären|wären das|das waren|waren das)(?: (?:also|dann|somit|demnach|zusammen|insgesamt))* #\d+ ?[.]?$"
)


def held(form: Normal, text: str) -> str | None:
    """The text with blanks for what was shut; nothing if that is all of it, or none."""
    shut = _shut_of(form)
    shut = [
        c
        for c, before in zip(form.clauses, [None, *form.clauses], strict=False)
        if _is_shut(form, c, before, shut) and not _COMES_TO.match(c.text)
    ]
    if not shut or all(clause in shut or clause.status for clause in form.clauses):
        return None
    for clause in shut:
        first = form.tokens[clause.first - 1] if clause.first else form.tokens[0]
        start = first.start if first.kind == "mark" and first.norm not in ENDS else form.tokens[clause.first].start
        end = form.tokens[clause.last - 1].end
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _is_shut(form: Normal, clause: Clause, before: Clause | None, shut: Collection[Clause]) -> bool:
    """Shut itself, or a word more on what was: "mit einer dritten reden wir, aber zugesagt hat sie nicht"."""
    if clause in shut or before is None or before not in shut:
        return clause in shut
    figures = any(t.kind not in ("word", "mark") for t in form.tokens[clause.first : clause.last])
    return clause.sentence == before.sentence and not figures and _ON_IT.match(clause.text) is not None


def only_planned(form: Normal, clause: Clause, fact: str) -> bool:
    """Does the clause only plan what the fact calls there? "Eine Geschäftsstelle ist angedacht" """
    return fact in THERE_OR_NOT and (not clause.status.isdisjoint(NOT_YET) or considered(form, clause))


def without_plans(form: Normal, said: Iterable[Statement]) -> list[Statement]:
    """The statements without what is called there although its clause only plans it."""
    return [
        s for s in said if s.value is not True or not any(only_planned(form, c, s.fact) for c in clauses_of(form, s))
    ]


def clauses_of(form: Normal, said: Statement) -> Iterator[Clause]:
    """The clauses that the statement was read from."""
    for clause in form.clauses:
        if form.tokens[clause.first].start < said.end and said.start < form.tokens[clause.last - 1].end:
            yield clause


def _chances(form: Normal, model: Leaning) -> np.ndarray:
    """A row for each clause."""
    places, values, begins = vectors(form)
    scores = np.add.reduceat(weighted(values, model.weights.take(places, axis=0)), begins) + model.bias
    heated = np.exp((scores - scores.max(axis=1, keepdims=True)) * model.heat)
    chances: np.ndarray = heated / heated.sum(axis=1, keepdims=True)
    return chances
