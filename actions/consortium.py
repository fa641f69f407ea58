"""Into the consortium and on from here: lists, letters, profiles, warnings, the steps to come."""

from __future__ import annotations

from collections.abc import Iterable

from actions.base import Act
from actions.conversation import Conversation
from actions.info import stated
from bot.answers.letter import letter, open_questions
from bot.answers.message import Message
from bot.answers.partners import list_explained, list_read
from bot.answers.profile import profile
from bot.answers.timetable import timetable_message
from bot.answers.verdict import VerdictVoice
from bot.answers.warnings import warnings_message
from bot.interview.partners import counts
from bot.interview.timetable import timetable


class Partnerliste(Act):
    """A pasted list is shown as a table; its counts are taken by "Übernehmen" only."""

    act = "partnerliste"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        rows = talk.details().get("zeilen")
        if not rows:
            return [list_explained()]
        told, counted = list(stated(talk)), counts(rows)
        talk.memory["annahme"] = list(counted.items())
        return [*told, list_read(rows, counted, talk.catalogue)]


class Brief(Act):
    """A letter to the partners; remembers its questions, so that answers by number can be read."""

    act = "brief"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        assessment = talk.assessment()
        facts = open_questions(talk.agenda(assessment), assessment, talk.asked)
        talk.memory["brief"] = facts
        return letter(facts, talk.catalogue)


class Steckbrief(Act):
    """A profile of the consortium to send to others."""

    act = "steckbrief"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        return profile(talk.facts, talk.catalogue, talk.day, talk.details().get("sprache", ""))


class Fahrplan(Act):
    """The steps to come."""

    act = "fahrplan"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        assessment = talk.assessment()
        voice = VerdictVoice(assessment, talk.catalogue, talk.operator, talk.today)
        return [timetable_message(timetable(assessment, talk.catalogue), voice.next_steps(), talk.catalogue)]


class WoraufAchten(Act):
    """Warnings that save people."""

    act = "worauf_achten"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        return [warnings_message(talk.assessment(), talk.catalogue, past=talk.day != talk.today)]
