"""A case as a talk with the real assistant: what is said goes in, questions are answered from the facts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.catalogue.model import Catalogue
from bot.interview.assessment import Assessment, assess
from bot.launch.client import Conversation
from bot.launch.settings import LOOPBACK
from bot.scenarios.model import Scenario
from bot.scenarios.run import Miss, Result, misses
from bot.scenarios.spoken import spoken

Say = Callable[[str], list[dict[str, Any]]]
Open = Callable[[], Say]
MOST_TURNS = 45


@dataclass(frozen=True)
class Talk:
    """How a talk went. `verdict` is the card of the assessment, None if there was none (then `error` says why)."""

    verdict: Mapping[str, Any] | None
    understood: Mapping[str, Any]
    asked: tuple[str, ...]
    error: str | None = None


def over_rest(port: int) -> Open:
    """Talks with an assistant that runs on this machine."""
    return lambda: Conversation(f"http://{LOOPBACK}:{port}").say


def converse(say: Say, opening: Sequence[str], answers: Mapping[str, Any]) -> Talk:
    """Say the opening, then answer every question until the verdict comes."""
    messages: list[dict[str, Any]] = []
    for text in opening:
        messages = say(text)
    understood = _known(messages)
    asked: list[str] = []
    for _ in range(MOST_TURNS):
        verdict, question = _card(messages, "assessment"), _card(messages, "question")
        if verdict:
            return Talk(verdict, understood, tuple(asked))
        if not question:
            texts = " ".join(str(message.get("text", "")) for message in messages)
            return Talk(None, understood, tuple(asked), f"weder Frage noch Urteil, sondern: {texts[:200]}")
        asked.append(question["fact"])
        messages = say(spoken(answers.get(question["fact"]), question.get("options")))
    return Talk(None, understood, tuple(asked), f"kein Urteil nach {MOST_TURNS} Fragen")


def for_the_day(day: date) -> str:
    """How a person names the day."""
    return f"Bitte beurteilen Sie das zum Stichtag {day:%d.%m.%Y}."


def talk_through(scenario: Scenario, open_talk: Open, catalogue: Catalogue, day: date | None = None) -> Result:
    """The case as a talk, compared with what was expected and with what the facts alone give."""
    on = scenario.on(day)
    talk = converse(open_talk(), (for_the_day(on), *scenario.messages), scenario.facts)
    facts = dict(talk.verdict["facts"]) if talk.verdict else dict(talk.understood)
    assessment = assess(facts, catalogue, on)
    found = (*_in_talk(scenario, talk, assessment), *misses(scenario, assessment, catalogue))
    return Result(scenario, assessment, found, spoken=True, asked=talk.asked)


def _in_talk(scenario: Scenario, talk: Talk, assessment: Assessment) -> Iterable[Miss]:
    """What went wrong in the talk itself: facts not understood, no verdict, or another one than the facts give."""
    for fact, value in scenario.understood.items():
        if talk.understood.get(fact) != value:
            yield Miss("", f"verstanden: {fact}", str(value), str(talk.understood.get(fact, "nichts")))
    if talk.verdict is None:
        yield Miss("", "Gespräch", "ein Urteil", talk.error or "keines")
        return
    if talk.verdict["as_of"] != assessment.day.isoformat():
        yield Miss("", "Tag", assessment.day.isoformat(), talk.verdict["as_of"])
    for card in talk.verdict["programmes"]:
        verdict = assessment.verdict(card["id"])
        told, found = (card["fit"], card["availability"]), (verdict.fit.value, verdict.availability.stand.value)
        if told != found:
            yield Miss(card["id"], "Urteil im Gespräch", " und ".join(found), " und ".join(told))


def _card(messages: list[dict[str, Any]], kind: str) -> dict[str, Any] | None:
    cards = (message["custom"] for message in reversed(messages) if isinstance(message.get("custom"), dict))
    return next((card for card in cards if card.get("kind") == kind), None)


def _known(messages: list[dict[str, Any]]) -> dict[str, Any]:
    """The profile after a reply: the last card that carries one."""
    cards = (message["custom"] for message in reversed(messages) if isinstance(message.get("custom"), dict))
    return dict(next((card["facts"] for card in cards if isinstance(card.get("facts"), dict)), {}))
