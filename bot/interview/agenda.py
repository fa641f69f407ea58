"""Which question comes next, and whether the verdict is due (contract: kriterien.yml, "End of the interview")."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from bot.catalogue.model import Catalogue
from bot.interview.assessment import Assessment
from bot.interview.samples import edges, samples
from bot.rules.availability import Stand
from bot.rules.criterion import Role
from bot.rules.judge import Fit, Verdict, judge_again
from bot.rules.ranking import recommended

MOST_QUESTIONS = 10  # contract: the verdict comes at the latest after ten questions
ASKABLE = (Role.FITNESS, Role.PLAN, Role.COUNTING, Role.CHOICE)
ORDERING = ("vorhaben_ziel", "antragsteller_art")  # read by the order itself
NEVER_ASKED = ("stichtag", "rolle_nutzer", "thema")


@dataclass(frozen=True)
class Effect:
    """What the possible answers to a question change: shares between 0 and 1 of the answers tried."""

    fact: str
    first: float  # the first recommendation, or its fit
    order: float  # the list of recommendations
    fits: dict[str, float]  # by programme, its fit

    @property
    def matters(self) -> bool:
        """Can any answer change a verdict or the order?"""
        return bool(self.order or any(self.fits.values()))

    @property
    def weight(self) -> float:
        """Larger decides more."""
        return 4 * self.first + 2 * sum(self.fits.values()) + self.order


@dataclass(frozen=True)
class Agenda:
    """What the interview can still ask: the best question first."""

    effects: tuple[Effect, ...]
    asked: int

    @property
    def decided(self) -> bool:
        """No answer can change the first recommendation or its fit, or enough was asked."""
        return self.asked >= MOST_QUESTIONS or not any(effect.first for effect in self.effects)

    @property
    def next(self) -> Effect | None:
        """The question that decides most, None if none matters."""
        return self.effects[0] if self.effects else None


def agenda(assessment: Assessment, catalogue: Catalogue, asked: Collection[str]) -> Agenda:
    """The questions whose answers matter, for programmes that are not closed on the day."""
    open_verdicts = [v for v in assessment.verdicts if v.availability.stand is not Stand.CLOSED]
    turning = edges(verdict.rules for verdict in open_verdicts)
    tried = (
        _effect(fact, samples(catalogue.questions[fact], turning.get(fact, set())), assessment, open_verdicts)
        for fact in _candidates(open_verdicts, assessment, asked)
        if fact in catalogue.questions
    )
    effects = [effect for effect in tried if effect.matters]
    return Agenda(tuple(sorted(effects, key=lambda effect: -effect.weight)), len(asked))


def still_to_come(assessment: Assessment, asked: Collection[str]) -> int:
    """The largest number of questions that can follow: no more than there are facts that an open programme reads."""
    open_verdicts = [v for v in assessment.verdicts if v.availability.stand is not Stand.CLOSED]
    return max(0, min(MOST_QUESTIONS - len(asked), len(list(_candidates(open_verdicts, assessment, asked)))))


def _candidates(verdicts: Iterable[Verdict], assessment: Assessment, asked: Collection[str]) -> Iterable[str]:
    """Facts not said and not asked yet that an open programme reads, those of the best programme first."""
    reads = dict.fromkeys(ORDERING)
    for verdict in verdicts:
        if verdict.fit is Fit.UNFIT:
            continue
        for way in verdict.rules.ways:
            for criterion in way.criteria:
                if criterion.role in ASKABLE:
                    reads.update(dict.fromkeys(criterion.reads))
    return (fact for fact in reads if fact not in assessment.facts and fact not in asked and fact not in NEVER_ASKED)


def _effect(fact: str, answers: tuple[object, ...], assessment: Assessment, verdicts: list[Verdict]) -> Effect:
    before = [(v.id, v.fit) for v in assessment.recommended]
    first = order = 0
    fits = dict.fromkeys((v.id for v in verdicts), 0)
    for answer in answers:
        facts = {**assessment.facts, fact: answer}
        after = [judge_again(v, facts, assessment.day, (fact,)) for v in verdicts]
        for old, new in zip(verdicts, after, strict=True):
            fits[old.id] += old.fit is not new.fit
        ranked = [(v.id, v.fit) for v in recommended(after, facts)]
        first += ranked[:1] != before[:1]
        order += [id_ for id_, _ in ranked] != [id_ for id_, _ in before]
    tried = len(answers) or 1
    return Effect(fact, first / tried, order / tried, {id_: count / tried for id_, count in fits.items()})
