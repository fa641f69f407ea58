"""The criteria of one programme one by one, and what the closed programmes would have said."""

from __future__ import annotations

from collections.abc import Iterable

from bot.answers import german
from bot.answers.cards import Told, finding_card, source_cards
from bot.answers.findings import Teller, needed_text, title_of
from bot.answers.message import Message, button, card
from bot.answers.phrases import either, say, simple
from bot.answers.sources import sources_text
from bot.answers.stand import came_after, closed_stand, would_have
from bot.catalogue.model import Catalogue
from bot.interview.assessment import Assessment
from bot.rules.availability import Stand
from bot.rules.criterion import Finding, Role
from bot.rules.truth import State

GROUPS = ("eignung", "weich", "planbar", "zaehlregel", "auswahl", "spaeter", "aufruf")


def details(programme: str, assessment: Assessment, catalogue: Catalogue) -> Message:
    """All criteria with their state, grouped by how they count, in own words."""
    verdict = assessment.verdict(programme)
    teller = Teller(verdict, assessment.facts, catalogue)
    blocks = [say("einzelheiten", programm=teller.name)]
    for group in GROUPS:
        lines = [_line(finding, teller) for finding in verdict.findings if _group(finding) == group]
        if lines:
            blocks.append("\n".join((say(f"gruppe_{group}"), *(f"- {line}" for line in lines))))
    sources = [s for finding in verdict.findings for s in teller.programme.texts[finding.criterion.id].sources]
    blocks.append(sources_text(sources))
    told = Told(assessment.facts, catalogue)
    criteria = [finding_card(finding, teller.programme, told) for finding in verdict.findings]
    return Message(
        "\n\n".join(blocks), card("detail", programme=programme, criteria=criteria, sources=source_cards(sources))
    )


def detail(criterion: str, programme: str, assessment: Assessment, catalogue: Catalogue) -> Message:
    """One criterion: how the case stands on it, what it says in own words, what is needed, what was said, and since when it is proved."""
    verdict = assessment.verdict(programme)
    teller = Teller(verdict, assessment.facts, catalogue)
    finding = next(found for found in verdict.findings if found.criterion.id == criterion)
    text, said, since = teller.programme.texts[criterion], teller.said(finding), finding.criterion.since
    head = {"programm": teller.name, "titel": title_of(text), "kennung": criterion}
    lines = [
        say("einzelheit", zustand=say(f"zustand_{finding.state.value}"), **head),
        say("einzelheit_sinn", satz=either(text.sentence, text.simple)),
        "" if simple() else say("einzelheit_noetig", noetig=text.needed),
        say("einzelheiten_gesagt", gesagt=german.capital(said)).strip() if said else "",
        text.note if text.note and not simple() else "",
        say("einzelheit_seit", tag=german.day(since)) if since else "",
        sources_text(text.sources),
    ]
    fields = card(
        "detail",
        programme=programme,
        criterion=criterion,
        state=finding.state.value,
        said=said,
        needed=needed_text(text),
        paraphrase=either(text.sentence, text.simple),
        since=since.isoformat() if since else None,
        sources=source_cards(text.sources),
    )
    every = button(say("knopf_einzelheiten", programm=teller.name))
    return Message("\n".join(line for line in lines if line), fields, (every,))


def unknown_criterion(programme: str, catalogue: Catalogue) -> Message:
    """There is no criterion with that id."""
    every = button(say("knopf_einzelheiten", programm=catalogue.programmes[programme].short))
    return Message(say("einzelheit_unbekannt"), card("notice", name="hilfe"), (every,))


def _group(finding: Finding) -> str:
    role = finding.criterion.role
    if finding.state is State.DROPPED or role is Role.AVAILABILITY:
        return ""
    return "weich" if role is Role.FITNESS and not finding.criterion.hard else role.value


def _line(finding: Finding, teller: Teller) -> str:
    text, said = teller.programme.texts[finding.criterion.id], teller.said(finding)
    early = any(remark.key == "vor_beleg" for remark in finding.remarks)
    return say(
        "einzelheiten_zeile",
        titel=title_of(text),
        zustand=say(f"zustand_{finding.state.value}"),
        satz=either(text.sentence, text.simple),
        gesagt=say("einzelheiten_gesagt", gesagt=german.capital(said)) if said else "",
        anmerkung=(f" {text.note}" if text.note and not simple() else "") + (say("vor_beleg") if early else ""),
    )


def former(assessment: Assessment, catalogue: Catalogue) -> Message:
    """How the programmes that are closed on the day would have fitted."""
    closed = [v for v in assessment.verdicts if v.availability.stand is Stand.CLOSED]
    if not closed:
        return Message(say("frueher_keine", tag=german.day(assessment.day)), card("notice", name="hilfe"))
    lines = [f"- {line}" for line in _former_lines(closed, assessment, catalogue)]
    sources = [
        catalogue.programmes[v.id].texts[f.criterion.id].sources[0]
        for v in closed
        for f in (v.failed() or v.hard()[:1])
    ]
    text = "\n".join((say("frueher"), *lines, sources_text(sources)))
    return Message(text, card("answer", programme=None, topic="programme_uebersicht", sources=source_cards(sources)))


def _former_lines(closed: list, assessment: Assessment, catalogue: Catalogue) -> Iterable[str]:
    for verdict in closed:
        teller = Teller(verdict, assessment.facts, catalogue)
        missing = teller.titles(State.OPEN)
        open_text = say("frueher_offen", punkte=german.listed(missing)) if missing else ""
        line = say(
            "geschlossen_zeile",
            programm=teller.name,
            haette=would_have(verdict, teller.reasons()),
            stand=german.sentence(closed_stand(verdict.availability)),
        )
        after = came_after(teller.programme, verdict.availability, catalogue)
        yield " ".join(part for part in (line, after, open_text) if part)
