"""A random talk: facts, answers, corrections and interruptions in random order, each with what must come of it.

What a message says is known beforehand, so the facts at the end can be replayed without the assistant.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import date
from typing import Any, Protocol

from bot.catalogue.load import load
from bot.interview.assessment import assess
from bot.interview.dependents import AGAINST, settled
from bot.interview.note import note
from bot.rules.facts import UNKNOWN
from tests.conversations.assistant import Reply

MOST_TURNS = 60
CATALOGUE = load()

OPENINGS: list[tuple[str, dict[str, Any]]] = [
    ("Guten Tag", {}),
    ("Wir sind 12 Unternehmen, davon 9 KMU.", {"zahl_unternehmen": 12, "zahl_kmu": 9}),
    (
        "Wir sind 5 Unternehmen und 2 Hochschulen.",
        {"zahl_unternehmen": 5, "zahl_hochschulen": 2, "bereiche": ["wirtschaft", "wissenschaft"]},
    ),
    ("Unser Cluster hat 60 Mitglieder.", {"zahl_partner": 60}),
    ("Bitte beurteilen Sie das zum Stichtag 01.03.2011.", {"stichtag": "2011-03-01"}),
    ("Wir sind 8 KMU.", {"zahl_kmu": 8}),
]
MORE_FACTS: list[tuple[str, dict[str, Any]]] = [
    ("Wir haben mit dem Vorhaben noch nicht begonnen.", {"vorhaben_begonnen": False}),
    ("Wir haben eine gemeinsame schriftliche Strategie.", {"strategie": True}),
    ("Bei uns sind 3 Hochschulen dabei.", {"zahl_hochschulen": 3}),
    ("Unser Cluster ist schon Mitglied bei go-cluster.", {"go_cluster_mitglied": True}),
    ("Es machen 4 Forschungsinstitute mit.", {"zahl_forschungseinrichtungen": 4}),
]
CORRECTIONS = {
    "zahl_unternehmen": "Das stimmt nicht, es sind doch nur {n} Unternehmen.",
    "zahl_kmu": "Korrektur: Es sind nur {n} KMU.",
    "zahl_hochschulen": "Nein, falsch, es sind {n} Hochschulen.",
    "zahl_partner": "Ich muss mich korrigieren: Wir haben {n} Mitglieder.",
}
INTERRUPTIONS = [
    *("Warum fragen Sie das?", "Was haben Sie verstanden?", "Zwischenstand", "Danke", "Was ist die AGVO?"),
    *("Was ist ein Projektträger?", "Wie hoch ist die Förderung bei ZIM-Innovationsnetzwerken?"),
    *("Wer darf bei den Innovationsforen Mittelstand einen Antrag stellen?", "Welche Programme gibt es?"),
    *("Was wäre, wenn wir zwei KMU mehr wären?", "Was fehlt uns für go-cluster?", "Einzelheiten go-cluster"),
    *("Vergleichen Sie go-cluster und ZIM-Innovationsnetzwerke", "Wovon hängt das Ergebnis ab?"),
    *("Wie wird das Wetter morgen?", "Du Idiot", "xqzt wrgl pfmpf", "Was speichern Sie über mich?"),
    *("Ich möchte mit einem Menschen sprechen", "Schreiben Sie mir einen Brief an die Partner", "Was kostet uns das?"),
    *("Kurzprofil unseres Konsortiums", "Zeitplan bitte", "Worauf müssen wir achten?", "Bitte in einfacher Sprache"),
    *("Bitte wieder normale Sprache", "Meier GmbH, 14 MA, Erfurt\nLoth KG, 40 MA, Jena\nTU Ilmenau"),
    *("Hätte ein früheres Programm gepasst?", "Als PDF bitte", "Zeitplan", "Zusammenfassung", "Beispielfälle"),
]
CALCULATOR = ["KMU-Rechner", "48 Beschäftigte", "7 Mio Euro", "nein"]
WORDS = {True: ("Ja.", "ja"), False: ("Nein.", "nein")}


def _difference(known: Mapping[str, Any], told: Mapping[str, Any]) -> str:
    facts = [f for f in {**known, **told} if known.get(f) != told.get(f)]
    return ", ".join(f"{f}: known {known.get(f)}, told {told.get(f)}" for f in facts)


class AnyTalk(Protocol):
    """What a walk needs of a talk."""

    def say(self, text: str) -> Reply: ...

    @property
    def facts(self) -> Mapping[str, Any]: ...

    @property
    def open_question(self) -> str | None: ...


class Walk:
    """One random talk and what it was told, checked after every turn."""

    def __init__(self, talk: AnyTalk, seed: int) -> None:
        self.talk, self.chance, self.log = talk, random.Random(seed), [f"seed {seed}"]
        self.told: dict[str, Any] = {}
        self.asked: list[str] = []
        self.judged = False

    def run(self) -> None:
        """From the first word to a verdict and a little beyond it."""
        self.tell(*self.chance.choice(OPENINGS))
        if not self.talk.open_question and not self.judged:
            self.tell("Wir sind 7 Unternehmen.", {"zahl_unternehmen": 7})
        for _ in range(MOST_TURNS):
            if self.judged and not self.talk.open_question:
                break
            self.step()
        self.check(self.judged, "no verdict")
        for _ in range(self.chance.randint(0, 2)):
            self.interrupt(self.chance.choice(INTERRUPTIONS))
        self.correct()
        self.check_verdict(self.talk.say("Zwischenstand"))

    def step(self) -> None:
        """Answer, interrupt, correct or say more."""
        dice = self.chance.random()
        if dice < 0.2:
            self.interrupt(self.chance.choice(INTERRUPTIONS))
        elif dice < 0.23:
            for text in CALCULATOR:
                self.interrupt(text, comes_back=text == CALCULATOR[-1])
        elif dice < 0.3:
            self.correct()
        elif dice < 0.35:
            self.tell(*self.chance.choice(MORE_FACTS))
        elif dice < 0.4:
            self.change()
        else:
            self.answer()

    def answer(self) -> None:
        """A plain answer to the open question."""
        fact = self.talk.open_question
        if fact:
            text, value = self._answer(fact)
            self.tell(text, {fact: value})

    def _answer(self, fact: str) -> tuple[str, Any]:
        question = CATALOGUE.questions[fact]
        if self.chance.random() < 0.15:
            return "Weiß ich nicht", UNKNOWN
        if question.kind == "ja_nein":
            value = self.chance.random() < 0.6
            return self.chance.choice(WORDS[value]), value
        if question.kind == "zahl":
            number = self.chance.randint(1, 20) * (10_000 if question.unit == "EUR" else 1)
            return str(number), number
        option = self.chance.choice(question.options)
        return option.title, [option.value] if question.kind == "mehrfach" else option.value

    def correct(self) -> None:
        """Correct a number that was told."""
        known = [fact for fact in CORRECTIONS if isinstance(self.told.get(fact), int)]
        if known:
            fact = self.chance.choice(known)
            number = self.told[fact] + self.chance.choice((1, 2, 3))
            self.tell(CORRECTIONS[fact].format(n=number), {fact: number})

    def change(self) -> None:
        """Have a number asked anew, and leave it or say another one; then the question is back that was open before."""
        known = [fact for fact in CORRECTIONS if isinstance(self.told.get(fact), int)]
        before = self.talk.open_question
        if not known or before is None:
            return
        fact = self.chance.choice(known)
        self.check(self._say(f"Ändern: {CATALOGUE.questions[fact].title}").asked == fact, "not asked anew")
        self.check(self.talk.facts == self.told, "a change that only begins changed a fact")
        if self.chance.random() < 0.5:
            self._say("zurück")
            self.check(self.talk.open_question == before, "the open question was lost by a change")
        else:
            number = self.told[fact] + self.chance.choice((1, 2, 3))
            self.tell(str(number), {fact: number})

    def tell(self, text: str, facts: Mapping[str, Any]) -> None:
        """Say something that states facts; they must be known then, and no others."""
        noted = settled(note(self.told, facts.items(), CATALOGUE), CATALOGUE, facts, {})
        self.told = dict(noted.facts)
        self.asked = [fact for fact in self.asked if fact not in {answer.fact for answer in noted.void}]
        reply = self._say(text)
        self.check(self.talk.facts == self.told, f"{text}: {_difference(self.talk.facts, self.told)}")
        for answer in noted.void:
            self.check(
                CATALOGUE.questions[answer.fact].title in reply.text or answer.why == AGAINST, "not named as void"
            )
        self.judged = self.judged or reply.card("assessment") is not None
        self._note_question(reply)

    def interrupt(self, text: str, *, comes_back: bool = True) -> None:
        """Say something beside the point: no fact changes, and the open question comes back."""
        before = self.talk.open_question
        reply = self._say(text)
        self.check(self.talk.facts == self.told, f"facts changed to {self.talk.facts}")
        self.check(self.talk.open_question == before, "the open question was lost")
        if before and comes_back:
            self.check(reply.asked == before, "the open question did not come back")

    def _say(self, text: str) -> Reply:
        self.log.append(text)
        reply = self.talk.say(text)
        self.check(bool(reply.text.strip()), "silence")
        self.check("fehler" not in reply.notices, f"a crash: {reply.text}")
        return reply

    def _note_question(self, reply: Reply) -> None:
        fact = reply.asked
        if fact is None:
            return
        self.check(fact not in self.talk.facts, f"asked for {fact}, which is known")
        self.check(fact not in self.asked[:-1], f"asked for {fact} again after other questions")
        if not self.asked or self.asked[-1] != fact:
            self.asked.append(fact)

    def check_verdict(self, reply: Reply) -> None:
        """The verdict says what the bench says to the same facts."""
        card = reply.card("assessment")
        self.check(card is not None, "no verdict on request")
        if card is None:
            return
        plain = assess(self.told, CATALOGUE, date.fromisoformat(card["as_of"]))
        self.check(card["facts"] == self.told, "the verdict has other facts")
        said = [(p["id"], p["fit"]) for p in card["programmes"]]
        self.check(said == [(v.id, v.fit.value) for v in plain.verdicts], "the verdict is not the bench's")

    def check(self, holds: bool, what: str) -> None:
        """A failure names the whole talk so far."""
        assert holds, what + "\n" + "\n".join(self.log)
