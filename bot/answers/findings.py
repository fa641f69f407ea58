"""Findings in words: what failed, what is open, what a person must check."""

from __future__ import annotations

from collections.abc import Iterable

from bot.answers.facts import said_text
from bot.answers.phrases import either, say
from bot.catalogue.model import Catalogue, CriterionText, Programme
from bot.rules.criterion import Finding, Role
from bot.rules.facts import Facts, said
from bot.rules.judge import Verdict
from bot.rules.truth import State


def needed_text(text: CriterionText) -> str:
    """What a criterion needs; in simple language in whole sentences."""
    return either(text.needed, text.simple)


def title_of(text: CriterionText) -> str:
    """What a criterion is called."""
    return either(text.title, text.title_simple)


class Teller:
    """Tells the findings of one verdict."""

    def __init__(self, verdict: Verdict, facts: Facts, catalogue: Catalogue) -> None:
        self.verdict, self.facts, self.catalogue = verdict, facts, catalogue
        self.programme: Programme = catalogue.programmes[verdict.id]
        self.name = self.programme.short

    def titles(self, state: State) -> list[str]:
        """Titles of the hard rules in a state."""
        return [title_of(self.programme.texts[f.criterion.id]) for f in self.verdict.hard() if f.state is state]

    def reasons(self) -> str:
        """Why the programme does not fit."""
        return say("gruende_dazwischen").join(self.reason(finding) for finding in self.verdict.failed())

    def reason(self, finding: Finding) -> str:
        """One failed rule: what is needed, what was said."""
        text = self.programme.texts[finding.criterion.id]
        what = self.said(finding)
        if what:
            return say("passt_nicht_grund", titel=title_of(text), noetig=needed_text(text), gesagt=what)
        return say("passt_nicht_grund_ohne", titel=title_of(text), noetig=needed_text(text))

    def said(self, finding: Finding) -> str | None:
        """What was said that the rule reads."""
        about = self.programme.texts[finding.criterion.id].about
        known = [f for f in (*finding.criterion.reads, *about) if said(self.facts, f) is not None]
        return said_text(self.facts, known, self.catalogue)

    def plans(self) -> Iterable[str]:
        """Plans over a cap: what would be right instead."""
        for finding in self.verdict.findings:
            if finding.criterion.role is Role.PLAN and finding.state is State.NOT_MET:
                text, what = self.programme.texts[finding.criterion.id], self.said(finding)
                yield say("plan_zeile", programm=self.name, titel=title_of(text), noetig=needed_text(text), gesagt=what)

    def applicant(self) -> str:
        """Who would have to apply, if not the body that was named."""
        remarks = [remark for finding in self.verdict.findings for remark in finding.remarks]
        kinds = {option.value: option.short for option in self.catalogue.questions["antragsteller_art"].options}
        for remark in remarks:
            if remark.key == "stellvertretend":
                return say("stellvertretend", wer=kinds[remark.about])
        return say("rechtsform") if any(remark.key == "rechtsform" for remark in remarks) else ""
