"""One HTML file with everything: the matrix, what came out otherwise, which case shows which rule, what decides."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from bot.answers import german
from bot.answers.facts import facts_text
from bot.catalogue.model import Catalogue
from bot.rules.truth import State
from bot.scenarios.coverage import coverage, totals
from bot.scenarios.picture import SYMBOLS, WORDS, picture
from bot.scenarios.run import Result
from bot.scenarios.sensitivity import Decisive, decisive
from bot.scenarios.templates import templates

MOST_STRIPS = 12


def report(results: Sequence[Result], catalogue: Catalogue) -> str:
    """The whole report as one HTML page that loads nothing."""
    shown = coverage(results, catalogue)
    return (
        templates()
        .get_template("bericht.html.j2")
        .render(
            results=results,
            good=sum(result.good for result in results),
            catalogue=catalogue,
            programmes=list(catalogue.programmes.values()),
            shown=shown,
            totals=totals(shown),
            states=list(State),
            decisive=[_decides(result, catalogue) for result in results],
            symbols=SYMBOLS,
            words=WORDS,
            day=german.day,
            facts=lambda facts: facts_text(facts, catalogue),
        )
    )


def _decides(result: Result, catalogue: Catalogue) -> tuple[Result, list[Decisive], Markup]:
    """The decisive facts for the programmes that the case is about, and their picture."""
    about = list(result.scenario.expected) or [verdict.id for verdict in result.assessment.recommended]
    entries = decisive(result.assessment, catalogue, about)[:MOST_STRIPS]
    return result, entries, Markup(picture(entries, catalogue))  # every text in it is escaped
