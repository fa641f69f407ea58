"""One programme's sheet of a memo: how it fits, whether it takes applications, each criterion with its sources."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from bot.answers import german
from bot.answers.cards import proof_of
from bot.answers.findings import Teller
from bot.catalogue.model import Catalogue, Source
from bot.interview.assessment import Assessment
from bot.memo.model import Row, Sheet
from bot.memo.words import word
from bot.rules.availability import Stand
from bot.rules.criterion import Finding, Role
from bot.rules.judge import Fit, Verdict
from bot.rules.truth import State


class Numbers:
    """Sources in the order in which they are met, numbered from one."""

    def __init__(self) -> None:
        """None yet."""
        self.listed: list[Source] = []

    def of(self, source: Source) -> int:
        """The number of a source."""
        if source not in self.listed:
            self.listed.append(source)
        return self.listed.index(source) + 1

    def of_all(self, sources: Iterable[Source]) -> tuple[int, ...]:
        """The numbers of several, in rising order."""
        return tuple(sorted(self.of(source) for source in dict.fromkeys(sources)))


def sheet_of(verdict: Verdict, assessment: Assessment, catalogue: Catalogue, sources: Numbers) -> Sheet:
    """The programme's sheet; its sources are numbered on the way."""
    programme = catalogue.programmes[verdict.id]
    proof = proof_of(verdict, programme)
    teller = Teller(verdict, assessment.facts, catalogue)
    return Sheet(
        id=verdict.id,
        name=programme.name,
        verdict=verdict,
        fit=_fit(verdict),
        stand=_stand(verdict, assessment.day),
        proof=sources.of(proof) if proof else None,
        rows=tuple(_rows(verdict, teller, sources)),
    )


def _rows(verdict: Verdict, teller: Teller, sources: Numbers) -> Iterable[Row]:
    """The criteria of a programme; of a closed one those that would have decided."""
    closed = verdict.availability.stand is Stand.CLOSED
    for finding in verdict.hard() if closed else verdict.findings:
        if finding.state is State.DROPPED or finding.criterion.role is Role.AVAILABILITY:
            continue
        text = teller.programme.texts[finding.criterion.id]
        numbers = sources.of_all(text.sources)
        said = teller.said(finding)
        yield Row(text.id, text.title, _weight(finding), text.needed, said, finding.state, numbers)


def _weight(finding: Finding) -> str:
    role = finding.criterion.role
    if role is Role.FITNESS:
        return word("rolle_hart" if finding.criterion.hard else "rolle_weich")
    return word(f"rolle_{role.value}")


def _fit(verdict: Verdict) -> str:
    """The fit in words; a closed programme's in the subjunctive."""
    if verdict.availability.stand is Stand.CLOSED:
        return word(f"haette_{'passt' if verdict.fit is Fit.FITS else verdict.fit.value}")
    if verdict.fit is not Fit.OPEN:
        return word(f"fit_{verdict.fit.value}")
    both = len(verdict.open_reasons) > 1
    return word("fit_offen_beides" if both else f"fit_offen_{verdict.open_reasons[0]}")


def _stand(verdict: Verdict, day: date) -> str:
    found = verdict.availability
    if found.stand is Stand.OPEN:
        window = next(w for w in reversed(verdict.rules.calendar.windows) if w.start <= day)
        return word("stand_offen_frist", tag=german.day(window.end)) if window.end else word("stand_offen")
    if found.stand is Stand.CLOSED:
        return word("stand_geschlossen", tag=german.day(found.since)) if found.since else word("stand_geschlossen_nie")
    if found.newest_proof:
        return word("stand_unbekannt", tag=german.day(found.newest_proof))
    return word("stand_unbekannt_ohne")
