"""The verdict: first what is possible, then what is open, what does not fit, what is closed, and where else to turn."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from bot.answers import german
from bot.answers.cards import facts_card, programme_cards, proof_of, source_cards
from bot.answers.findings import Teller
from bot.answers.message import Message, button, card
from bot.answers.operator import adviser
from bot.answers.phrases import either, say
from bot.answers.sources import source_text, sources_text, told
from bot.answers.stand import came_after, closed_stand, recommended_stand, would_have
from bot.answers.warnings import warnings
from bot.catalogue.model import Catalogue, Hint, Pointer, Source
from bot.interview.assessment import Assessment
from bot.operator import Operator
from bot.rules.availability import Stand
from bot.rules.judge import Fit, Verdict
from bot.rules.truth import State

MOST_POINTERS = 3
LOTSEN = "foerderberatung"


class VerdictVoice:
    """Puts one assessment into words."""

    def __init__(self, assessment: Assessment, catalogue: Catalogue, operator: Operator, today: date) -> None:
        self.assessment, self.catalogue = assessment, catalogue
        self.own_adviser = adviser(operator, assessment.facts, catalogue)
        self.past = assessment.day != today
        self.best = assessment.recommended[0] if assessment.recommended else None

    def message(self, opening: str | None = None, closing: str = "") -> Message:
        """The whole verdict with its card; `opening` replaces the first line, `closing` follows the last."""
        first = opening or say("stand_tag", tag=german.day(self.assessment.day))
        parts = [first, *self._paragraphs(), say("haftung"), closing]
        return self.shown("\n\n".join(part for part in parts if part))

    def shown(self, text: str) -> Message:
        """A text with the card and the buttons of the verdict, where the whole of it was told before."""
        return Message(text, self.card(), tuple(self._buttons()))

    def card(self) -> dict[str, object]:
        """The card of kind `assessment`."""
        assessment = self.assessment
        return card(
            "assessment",
            as_of=assessment.day.isoformat(),
            facts=facts_card(assessment.facts),
            programmes=programme_cards(assessment, self.catalogue),
            recommendation=[verdict.id for verdict in assessment.recommended],
            pointers=[self._pointer_card(pointer) for pointer in assessment.pointers],
            warnings=self.warnings(),
            next_steps=self.next_steps(),
            disclaimer=say("haftung"),
        )

    def _paragraphs(self) -> Iterable[str]:
        day = german.day(self.assessment.day)
        title = say("moeglich_tag", tag=day) if self.past else say("moeglich_heute")
        if self.best:
            yield _block(title, [self._possible(self.best)])
        else:
            yield say("nichts_moeglich", tag=day)
        yield say("naechster_schritt", schritt=self.next_steps()[0])
        yield _block(say("auch_moeglich"), [self._possible(v) for v in self.assessment.recommended[1:]])
        yield _block(say("plan"), [line for v in self.assessment.recommended for line in self._teller(v).plans()])
        yield _block(say("passt_nicht"), [self._unfit(v) for v in self._unfit_and_not_closed()])
        yield _block(say("geschlossen"), [self._closed(v) for v in self._all_closed()])
        yield _block(say("wegweiser"), list(self._pointer_lines()))
        yield _block(say("warnungen"), self.warnings())
        yield sources_text(self._sources())

    def _teller(self, verdict: Verdict) -> Teller:
        return Teller(verdict, self.assessment.facts, self.catalogue)

    def _possible(self, verdict: Verdict) -> str:
        teller = self._teller(verdict)
        missing, review = teller.titles(State.OPEN), teller.titles(State.REVIEW)
        if verdict.fit is Fit.FITS:
            text = say("passt", programm=teller.name)
        elif missing and review:
            text = say(
                "offen_beides", programm=teller.name, angaben=german.listed(missing), punkte=german.listed(review)
            )
        elif missing:
            text = say("offen_angaben", programm=teller.name, punkte=german.listed(missing))
        else:
            text = say("offen_pruefung", programm=teller.name, punkte=german.listed(review))
        way = say("weg", weg=f"{verdict.way}es") if verdict.way == "international" else ""
        stand = recommended_stand(verdict, teller.programme, past=self.past)
        return " ".join(part for part in (text, way, teller.applicant(), stand) if part)

    def _unfit_and_not_closed(self) -> list[Verdict]:
        return [v for v in self.assessment.verdicts if v.fit is Fit.UNFIT and v.availability.stand is not Stand.CLOSED]

    def _unfit(self, verdict: Verdict) -> str:
        teller = self._teller(verdict)
        return say("passt_nicht_zeile", programm=teller.name, gruende=german.sentence(teller.reasons()))

    def _all_closed(self) -> list[Verdict]:
        return [v for v in self.assessment.verdicts if v.availability.stand is Stand.CLOSED]

    def _closed(self, verdict: Verdict) -> str:
        teller = self._teller(verdict)
        stand = german.sentence(closed_stand(verdict.availability))
        line = say("geschlossen_zeile", programm=teller.name, haette=would_have(verdict, teller.reasons()), stand=stand)
        return " ".join(
            part for part in (line, came_after(teller.programme, verdict.availability, self.catalogue)) if part
        )

    def next_steps(self) -> list[str]:
        """What to do next, the first step first."""
        steps = []
        if self.best:
            programme = self.catalogue.programmes[self.best.id]
            if programme.next_step and not self.past:
                steps.append(told(programme.next_step))
            if "angaben" in self.best.open_reasons:
                steps.append(say("schritt_angaben"))
        steps.append(say("schritt_berater", stelle=self.adviser()))
        return steps

    def adviser(self) -> str:
        """The person to turn to first: the operator's own, else the federal advisers."""
        return self.own_adviser or "der " + self.catalogue.hints[LOTSEN].short

    def warnings(self) -> list[str]:
        """What saves people from losing the funding."""
        return warnings(self.assessment, self.catalogue, past=self.past)

    def _pointer_lines(self) -> Iterable[str]:
        if self.own_adviser:
            yield say("wegweiser_berater", stelle=self.own_adviser)
        chosen = list(self.assessment.pointers)
        always = [pointer for pointer in chosen if pointer.condition is None]
        fitting = [pointer for pointer in chosen if pointer.condition is not None]
        for pointer in (*fitting[:MOST_POINTERS], *always):
            named = self.catalogue.named(pointer.id)
            if pointer.condition is None and isinstance(named, Hint):
                yield say("wegweiser_immer", name=named.short, rat=either(named.advice, named.advice_simple))
            else:
                because = either(pointer.because, pointer.because_simple)
                yield say("wegweiser_zeile", name=named.short, weil=because, stand=self._pointer_stand(pointer))

    def _pointer_stand(self, pointer: Pointer) -> str:
        named = self.catalogue.named(pointer.id)
        if not isinstance(named, Hint):
            return either(pointer.remark or "", pointer.remark_simple or "")
        return f"{told(named.status)} {say('quelle', quelle=source_text(named.status.sources[0]))}"

    def _pointer_card(self, pointer: Pointer) -> dict[str, object]:
        named = self.catalogue.named(pointer.id)
        if isinstance(named, Hint):
            stand, sources = named.stand, named.status.sources
        else:
            stand, sources = named.rules.calendar.on(self.assessment.day).stand, named.topics["frist_status"].sources
        return {
            "id": pointer.id,
            "because": either(pointer.because, pointer.because_simple),
            "availability": stand.value,
            "sources": source_cards(sources),
        }

    def _sources(self) -> Iterable[Source]:
        shown = [*self.assessment.recommended[:2], *self._unfit_and_not_closed()]
        for verdict in shown:
            programme = self.catalogue.programmes[verdict.id]
            proof = proof_of(verdict, programme)
            if proof:
                yield proof
            for finding in verdict.failed() or verdict.hard()[:1]:
                yield from programme.texts[finding.criterion.id].sources[:1]

    def _buttons(self) -> Iterable:
        if self.best:
            yield button(say("knopf_einzelheiten", programm=self.catalogue.programmes[self.best.id].short))
        if not self.past and self._all_closed():
            yield button(say("knopf_frueher"))
        yield button(say("knopf_angaben"))
        yield button(say("knopf_mitnehmen"))


def _block(title: str, lines: list[str]) -> str:
    return f"{title}\n" + "\n".join(f"- {line}" for line in lines) if lines else ""
