"""A rule in plain German, made from the rule itself, so that a page can't say anything else than what is judged."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.answers import german
from bot.answers.facts import value_text
from bot.catalogue.model import Catalogue
from bot.rules import bodies, composed, conditions, counting, relations
from bot.rules.case import Condition
from bot.rules.dated import UNDATED, Dated

COMPARISONS = {"mindestens": "mindestens", "hoechstens": "höchstens", "unter": "unter"}
REVIEWED = "prüft ein Mensch"
Say = Callable[[Any, "Words"], str]


class Words:
    """Says rules with the titles of the catalogue's questions."""

    def __init__(self, catalogue: Catalogue) -> None:
        """The catalogue knows how facts and values are called."""
        self.catalogue = catalogue

    def rule(self, condition: Condition) -> str:
        """The rule as one phrase."""
        say = SAID.get(type(condition))
        return say(condition, self) if say else "das prüft ein Mensch"

    def fact(self, id_: str) -> str:
        """The title of a fact."""
        return self.catalogue.questions[id_].title

    def value(self, id_: str, value: Any) -> str:
        """A value of a fact."""
        return value_text(self.catalogue.questions[id_], value)

    def values(self, id_: str, values: frozenset[str], last: str) -> str:
        """Values of a choice in the order of the question."""
        ordered = [option.value for option in self.catalogue.questions[id_].options if option.value in values]
        return german.listed((self.value(id_, value) for value in ordered), last)

    def limit(self, id_: str, limit: Dated) -> str:
        """A bound, with the days from which its values hold."""
        return "; ".join(
            ("abgeschafft" if step.value is None else self.value(id_, step.value))
            + (f" (ab {step.since:%d.%m.%Y})" if step.since != UNDATED else "")
            for step in limit.steps
        )


def _one_of(rule: conditions.OneOf, words: Words) -> str:
    text = f"{words.fact(rule.fact)}: {words.values(rule.fact, rule.allowed, 'oder')}"
    return text + (f"; bei {words.values(rule.fact, rule.review, 'oder')} {REVIEWED}" if rule.review else "")


def _may_apply(rule: bodies.MayApply, words: Words) -> str:
    who = rule.applicants
    text = f"{words.fact(bodies.APPLICANT)}: {words.values(bodies.APPLICANT, who.allowed, 'oder')}"
    text += f"; bei {words.values(bodies.APPLICANT, who.review, 'oder')} {REVIEWED}" if who.review else ""
    return f"{text}; sonst eine solche Stelle aus dem Konsortium"


def _group(rule: composed.Group, words: Words) -> str:
    parts = [words.rule(part) for part in rule.parts]
    inner = [
        f"({part})" if isinstance(kind, composed.Group) else part for part, kind in zip(parts, rule.parts, strict=True)
    ]
    return (" und " if rule.every else " oder ").join(inner)


def _counting(rule: counting.CountingFirms, words: Words) -> str:
    keep = [words.rule(part) for part in (*rule.spoilers, *((rule.too_large,) if rule.too_large else ()))]
    return f"mindestens {rule.minimum} Unternehmen, die zählen" + (f"; dafür gilt: {'; '.join(keep)}" if keep else "")


def _share(rule: relations.Share, words: Words) -> str:
    total = german.listed(words.fact(fact) for fact in rule.total)
    return f"{words.fact(rule.fact)}: {COMPARISONS[rule.comparison]} {rule.limit:.0%} von: {total}".replace("%", " %")


def _several(rule: conditions.Several, words: Words) -> str:
    text = f"{words.fact(rule.fact)}: mindestens {rule.count} verschiedene"
    groups = [words.values(rule.fact, group, "und") for group in rule.groups]
    return text + (f" ({'; '.join(groups)} zählen zusammen als eines)" if groups else "")


SAID: dict[type, Say] = {
    conditions.Is: lambda r, w: f"{w.fact(r.fact)}: {'ja' if r.wanted else 'nein'}",
    conditions.Said: lambda r, w: f"{w.fact(r.fact)}: jede Angabe",
    conditions.OneOf: _one_of,
    conditions.Bound: lambda r, w: f"{w.fact(r.fact)}: {COMPARISONS[r.comparison]} {w.limit(r.fact, r.limit)}",
    conditions.Exactly: lambda r, w: f"{w.fact(r.fact)}: genau {w.value(r.fact, r.value)}; darunter {REVIEWED}",
    conditions.Contains: lambda r, w: f"{w.fact(r.fact)}: {w.values(r.fact, r.wanted, 'und')}",
    conditions.Several: _several,
    conditions.Windowed: lambda r, w: "am Stichtag werden Anträge angenommen",
    conditions.NotHere: lambda r, w: "gilt auf diesem Weg nicht",
    composed.AtBestReview: lambda r, w: f"{w.rule(r.inner)}; darüber hinaus {REVIEWED}",
    composed.Group: _group,
    bodies.MayApply: _may_apply,
    bodies.OrStandIn: lambda r, w: f"{w.rule(r.inner)}; sonst eine andere Stelle, die beantragen darf",
    bodies.HasManagement: lambda r, w: f"{w.fact(bodies.MANAGEMENT)}: ja",
    counting.CountingFirms: _counting,
    relations.Share: _share,
    relations.AtLeastAsMuch: lambda r, w: f"{w.fact(r.fact)}: mindestens so viel wie {w.fact(r.other)}",
    relations.PerYear: lambda r, w: f"{w.fact(r.fact)} je Jahr: höchstens {w.value(r.fact, r.limit)}",
}
