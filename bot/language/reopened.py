"""A correction or a thought experiment reopens what is known: what it leaves out, the known facts tell.

"Zahlendreher, 53" changes the count of which 35 is known, "Gold, nicht Silber" the label that was silver, "die englische Seite war ein
Missverständnis" a yes into a no.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from bot.language import beside_it, no_sentences, reopened_day, reply_and_correction, supposed, trial, turning
from bot.language.contrasts import Contrast, contrasts, is_number
from bot.language.facts import subject
from bot.language.facts.fold import light
from bot.language.facts.model import Question, Statement
from bot.language.facts.normal import normal
from bot.language.facts.scope import mark
from bot.language.heard import Heard, Message, Reader
from bot.language.reopened_day import CORRECTION
from bot.language.reopened_doubts import MAYBE, is_named, may_be_meant, takes_back
from bot.language.reopened_figures import Figures
from bot.language.reopened_frames import framed
from bot.language.reopened_lists import changed
from bot.language.reopened_values import UNKNOWN, Asked

SEATED = "sitz_deutschland"
UNSURE = {"nicht_verstanden", "fremd", "angabe", "unklar", "beleidigung", CORRECTION}
TOLD = {"allgemein", "frage", "was_fehlt"}  # by its words a contrast that asks nothing may be one of these
UNHEARD, BRIEF = "nicht_verstanden", 5
SLIGHTLY, LIKELY, SURE = 0.05, 0.4, 0.7  # how much like a correction
ABOUT, SURELY_ABOUT, APART = -0.4, 1.0, 0.3  # how much a text speaks of a fact, and how much less of others
SET_AGAINST = {"zahl", "auswahl", "datum", "mehrfach"}  # kinds of which a side tells the value
SEAT = re.compile(r"\b(?:sitz\w*|sass\w*|umzieh\w*|umzog\w*|umzug\w*|verleg\w*|verlager\w*|geschaftsstelle|zentrale)\b")


def mended(heard: Heard, message: Message, reader: Reader, questions: Mapping[str, Question]) -> Heard:
    """What was heard, with what it changes; what is written for machines changes nothing."""
    if no_sentences.is_for_machines(message.text):
        return heard
    if other_day := reopened_day.listen(heard, message):
        return other_day
    mend = partial(mended, reader=reader, questions=questions)
    if both := reply_and_correction.listen(message, heard, reader, mend, questions):
        return both
    if not message.values or (message.programmes and heard.act not in (trial.ACT, CORRECTION)):
        return heard
    return _Reopened(heard, message, reader, questions).heard()


class _Reopened:
    """One message and the facts that it may change."""

    def __init__(self, heard: Heard, message: Message, reader: Reader, questions: Mapping[str, Question]) -> None:
        self._heard, self._message, self._reader = heard, message, reader
        self._ask = Asked(message, reader, questions, heard.act == trial.ACT)
        self._questions = self._ask.known
        self._form = normal(message.text)
        self._figures = Figures(self._form, message, heard.statements, heard.act == trial.ACT)

    def heard(self) -> Heard:
        if self._supposes():
            found = self._supposed()
            in_frame = None if found or self._heard.statements else framed(self._ask)
            likely = self._message.score(trial.ACT) >= reopened_day.LIKELY_TRIAL
            told = in_frame or likely or supposed.SUPPOSES.search(light(self._message.text))
            return self._as(trial.ACT if told else CORRECTION, found or in_frame)
        if supposed.outright(self._message):
            return self._heard
        if self._heard.details:
            dropped = self._set_against() if self._heard.act == CORRECTION else None
            return Heard(CORRECTION, [dropped]) if dropped else self._heard
        tells = not turning.QUESTION.search(self._message.folded)
        if self._heard.act in UNSURE or (self._heard.act in TOLD and tells):
            found = self._corrected()
            return self._as(CORRECTION, None if found and self._of_others() else found)
        return self._heard

    def _supposes(self) -> bool:
        """Is it a thought experiment, though nothing of what it supposes may have been read as such?"""
        if self._heard.act == trial.ACT:
            return True
        overheard = self._heard.act == "angabe" and self._message.score(trial.ACT) >= SURE and not self._replies()
        if not overheard or not trial.is_one(self._message, self._reader):
            return False
        return not beside_it.stated(self._message.text, self._reader)

    def _as(self, act: str, found: Statement | None) -> Heard:
        """The act with what was found, and beside it what was read of other facts."""
        if found is None:
            return replace(self._heard, act=act) if act == trial.ACT else self._heard
        dropped = [] if act == trial.ACT else list(contrasts(self._message.text))
        others = [said for said in self._heard.statements if self._stays(said, found, dropped)]
        return replace(self._heard, act=act, topic=None, statements=[found, *others])

    def _stays(self, said: Statement, found: Statement, dropped: Sequence[Contrast]) -> bool:
        same_figure = is_number(said.value) and said.value == found.value
        aside = any(side.start <= said.start and said.end <= side.end for side in dropped)
        moved = found.fact == SEATED and said.fact == "clustermanagement"  # it has moved, and is none the less
        asked = self._message.asked
        reply = bool(dropped) and asked is not None and said.fact == asked.fact  # read off what is set aside
        return said.fact != found.fact and not (same_figure or aside or moved or reply)

    def _corrected(self) -> Statement | None:
        likely, replies = self._message.score(CORRECTION), self._replies()
        if replies:
            found = self._set_against() if likely >= LIKELY else None
            return found if found and is_named(found.fact, self._message) else None
        brief = len(self._message.text.split()) <= BRIEF  # "Gold, nicht Silber" is like anything
        like_one = likely >= SLIGHTLY or self._heard.act in (UNHEARD, CORRECTION) or brief
        if like_one and (found := self._set_against()):
            return found
        if self._heard.act not in UNSURE:
            return None
        if likely >= LIKELY and (found := self._figures.worked_out() or self._seat()):
            return self._new(found)
        if self._heard.act == CORRECTION or likely >= MAYBE:
            found = self._figures.likely() if likely >= LIKELY else None
            found = found or (self._list() if likely >= LIKELY else None)
            found = found or (None if self._changes() else self._asked_again(self._least(likely)))
            return self._new(found)
        return self._new(None if self._changes() else self._asked_again(SURELY_ABOUT))

    def _of_others(self) -> bool:
        """Does a clause speak of somebody else?"""
        return any("other" in clause.status for clause in mark(normal(self._message.text)).clauses)

    def _least(self, likely: float) -> float:
        """How surely it must speak of a known fact: the surer, the less like a correction it is and the more else it may do."""
        unlike = self._message.asked is not None and likely < SURE
        tells = self._heard.act != CORRECTION and bool(self._heard.statements)
        return SURELY_ABOUT if unlike or tells else ABOUT

    def _supposed(self) -> Statement | None:
        found = (
            self._set_against() or self._figures.worked_out() or self._figures.likely() or self._list() or self._seat()
        )
        found = found or (None if self._changes() or self._adds() else self._asked_again(ABOUT))
        return self._new(found or (None if self._heard.statements else self._unheard()))

    def _unheard(self) -> Statement | None:
        """ "Und wenn wir Silber hätten?", where no label is known."""
        fact = subject.spoken_of(self._form, self._ask.every, 0, APART)
        value = self._ask.told(fact) if fact else None
        return None if fact is None or value is None else self._ask.stated(fact, value)

    def _new(self, found: Statement | None) -> Statement | None:
        """Nothing where the same was read."""
        read = {said.fact: said.value for said in self._heard.statements}
        return None if found is None or read.get(found.fact) == found.value else found

    def _replies(self) -> bool:
        """Does it answer the open question?"""
        asked = self._message.asked
        said = {statement.fact for statement in self._heard.statements if statement.value != UNKNOWN}
        by_the_way = asked is not None and asked.fact == SEATED and "bundeslaender" in said
        return asked is not None and asked.fact in said and not by_the_way

    def _changes(self) -> bool:
        """Does something that is known come out different?"""
        return any(self._ask.differs(said.fact, said.value) for said in self._heard.statements)

    def _adds(self) -> bool:
        """Is something told of which nothing was known?"""
        return any(said.fact not in self._questions for said in self._heard.statements)

    def _set_against(self) -> Statement | None:
        """The known fact of which one side of a contrast is what is known, and the other is not."""
        read = {said.fact for said in self._heard.statements if self._ask.differs(said.fact, said.value)}
        for contrast in contrasts(self._message.text):
            found = [said for said in self._instead(contrast) if may_be_meant(said, self._heard, self._message)]
            if len(found) == 1 and (found[0].fact not in read or self._questions[found[0].fact].kind == "mehrfach"):
                return found[0]
        return None

    def _instead(self, contrast: Contrast) -> Iterator[Statement]:
        for fact, question in self._questions.items():
            if question.kind not in SET_AGAINST or not self._is_dropped(contrast, fact):
                continue
            values = (self._ask.side(side, fact) for side in contrast.instead)
            if (value := next((value for value in values if self._ask.differs(fact, value)), None)) is not None:
                yield self._ask.stated(fact, value)

    def _is_dropped(self, contrast: Contrast, fact: str) -> bool:
        """ "Silber stimmt nicht" drops what is known, "das Label stimmt nicht" the fact."""
        if self._message.values[fact] == UNKNOWN:
            return False
        if contrast.called_wrong and subject.spoken_of(normal(contrast.dropped), self._questions, 0, APART) == fact:
            return True
        return bool(self._message.values[fact] == self._ask.side(contrast.dropped, fact))

    def _list(self) -> Statement | None:
        """A known list that something joins or leaves."""
        for fact, question in self._questions.items():
            before = self._message.values[fact]
            if question.kind != "mehrfach" or not isinstance(before, list):
                continue
            read = next((said.value for said in self._heard.statements if said.fact == fact), ())
            after = changed(
                before,
                self._message.text,
                partial(self._entries, fact),
                read if isinstance(read, list) else (),
                supposed=self._heard.act == trial.ACT,
            )
            if after:
                return self._ask.stated(fact, after)
        return None

    def _entries(self, fact: str, text: str) -> Sequence[str]:
        """The entries that a text names."""
        named = self._ask.value(text, fact)
        return named if isinstance(named, list) else ()

    def _seat(self) -> Statement | None:
        """ "Wenn die Geschäftsstelle nach Salzburg umzöge"."""
        if not SEAT.search(self._message.folded) or self._message.values.get(SEATED) is not True:
            return None
        return self._ask.stated(SEATED, False) if self._ask.told(SEATED) is False else None

    def _asked_again(self, least: float) -> Statement | None:
        """What the message says of the known fact that it speaks of; a yes or no that it only repeats turns round."""
        fact = self._subject(least)
        if fact is None:
            return None
        before, after = self._message.values[fact], self._ask.told(fact)
        chosen = not isinstance(before, bool) and self._questions[fact].kind != "datum"
        if chosen and self._heard.act != trial.ACT and any(contrasts(self._message.text)):
            return None  # "Silber stimmt nicht" names what it is not
        repeats = any(said.fact == fact and said.value == before for said in self._heard.statements)
        believed = not repeats or (self._message.score(CORRECTION) >= LIKELY and self._heard.act == CORRECTION)
        if believed and self._ask.differs(fact, after):
            return self._ask.stated(fact, after)
        turns = self._heard.act == trial.ACT or takes_back(fact, self._ask)
        return self._ask.stated(fact, not before) if isinstance(before, bool) and turns else None

    def _subject(self, least: float) -> str | None:
        """The known fact that the message repeats, of which it names a day, or that it surely speaks of."""
        repeated = [said.fact for said in self._heard.statements if isinstance(said.value, bool)]
        repeated = [fact for fact in repeated if fact in self._questions and fact != SEATED]  # any place tells the seat
        if len(repeated) == 1:
            return repeated[0]
        dated = [fact for fact, question in self._questions.items() if question.kind == "datum"]
        if dated and reopened_day.may_be_meant(self._message) and any(token.kind == "&" for token in self._form.tokens):
            return dated[0]
        return subject.spoken_of(self._form, self._questions, least, APART)
