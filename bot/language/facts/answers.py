"""A text as the reply to an open question: bare numbers, yes and no in all colours, "weiß nicht", choices, dates.

A counter-question answers nothing; a number with another noun than the asked one ("zwei Hochschulen" to "Wie viele KMU?") does not
answer either.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from .fold import rx
from .leaning import OTHER, UNSURE, leaning
from .model import Question, Statement, of_whole_text
from .normal import Normal, normal
from .options import chosen
from .other_things import is_another_thing
from .polarity import knows_not
from .reply_apart import apart, uncounted
from .reply_beside import answers_another, beside
from .reply_counting import COUNTING, counting
from .reply_dates import day_in
from .reply_durations import lasting
from .reply_each import each_pays
from .reply_figures import of_staff
from .reply_growth import grows_by, growth_told
from .reply_labels import label_told
from .reply_lists import listed
from .reply_members import members
from .reply_numbers import computed_sum, headed, not_as_many, number_in, several
from .reply_own_words import in_english_address
from .reply_people import people
from .reply_phrases import UNDECIDED
from .reply_pieces import by_place, by_size
from .reply_roles import reckoned, sum_of_all
from .reply_settled import off_topic
from .reply_shares import share_of_known
from .reply_topic import is_short_name, topic_told
from .reply_turns import turned_to
from .reply_untitled import untitled
from .reply_whose_money import other_money
from .reply_willing import asks_why_not
from .reply_words import names_one
from .reply_yes_no import sign, yes_or_no
from .scope import mark
from .strangers import only_strangers
from .subject import inclination, is_reply, speaks_of

_NO_CHOICE: tuple[Any, ...] = ("sonstige", "keiner", "keins", [])  # a turn to nothing is no turn
_SOME = rx(r"\b(?:mehrere|einige|etliche|viele|diverse|manche)\b")  # beside them a figure counts not all
TOLD = 0.8  # how surely what begins like a question must answer
SHORT = 3  # words that say what they say: "nichts davon"
BODIES = "zahl_"  # what facts that count bodies begin with
EVERYBODY = "zahl_partner"  # may be told as a list of all who are there
DESCRIBES, SEVERAL = 20, 3  # words and facts above which a text is a description
LIKELY_CHOICE, LIKELY_OF_FEW = 0.36, 0.55  # how sure what was learned must be, of a few words surer
SURE_CHOICE, OVERRULES_CHOICE, LIKELY_UNKNOWN = 0.6, 0.85, 0.7
_WONDERS = rx(r"\b(?:reicht|genügt|langt|passt) (?:das|es)(?: \S+){0,2}? ?\?")  # "Wir haben also fünf. Reicht das?"


def reply(
    form: Normal, text: str, asked: Question, stated: list[Statement], known: Mapping[str, Any] | None = None
) -> list[Statement]:
    """Statements of the text as a reply; the asked fact among them if it was answered."""
    if not form.tokens:
        return _signs(text, asked)
    if _describes(form, stated) and asked.fact != EVERYBODY:
        return stated
    stated = of_staff(form, asked, stated)
    others = [s for s in stated if s.fact != asked.fact and not (s.fact.startswith(BODIES) and grows_by(form, asked))]
    if only_strangers(form) or is_another_thing(form, asked.fact, known or {}):
        return others
    if (sum_ := other_money(form, asked, others)) is not None:
        return [sum_]
    if asks_why_not(form, asked.fact):
        return [of_whole_text(asked.fact, True, text)]
    if asked.fact == COUNTING:
        settled, count = counting(form, text, known or {})
        if settled:
            return [count, *beside(form, asked, count, others)] if count else others
    direct = next((s for s in stated if s.fact == asked.fact), None)
    if not re.search(r"\w", text):
        return _signs(text, asked)
    counter = bool(form.tokens) and all("question" in c.status or not re.search(r"\w", c.text) for c in form.clauses)
    if counter and direct is None and not _told(form, text, asked) and (form.questions or not knows_not(form)):
        return [s for s in others if s.fact == "stichtag"]
    found = direct
    if asked.kind == "ja_nein":
        found = _by_kind(form, text, asked, stated)
    elif asked.kind == "auswahl" and (instead := _told_apart(form, text, asked)) is not None:
        found = of_whole_text(asked.fact, instead, text)
    elif asked.kind == "zahl":
        found = _counted(form, text, asked, stated, known or {}, direct)
    elif found is None or asked.kind in ("mehrfach", "datum") or headed(form):
        found = _by_kind(form, text, asked, stated) or direct
    if found is None and _unsure(form, asked, stated):
        asks = form.questions and (counter or off_topic(form, asked.fact))
        found = None if asks else of_whole_text(asked.fact, UNSURE, text)
    return others if found is None else [found, *beside(form, asked, found, others)]


def _told_apart(form: Normal, text: str, asked: Question) -> Any:
    """A choice by what its words come to and not by what they are like: turned to, held no longer, never given, growing."""
    label = label_told(form) if asked.fact == "label" and not form.questions else None
    return _instead(text, asked) or label or untitled(form, asked) or growth_told(form, asked)


def _unsure(form: Normal, asked: Question, stated: list[Statement]) -> bool:
    """Does it say that this is not known?"""
    unsure = knows_not(form) or (_seems_unknown(form, asked) and not answers_another(form, asked.fact, stated))
    return unsure and not _unknown_of_another(asked, stated)


def _told(form: Normal, text: str, asked: Question) -> bool:
    """ "Haben wir auf Deutsch und Englisch", "wurde uns nie verliehen", "5G": like a question or like nothing, without its mark, and surely answers."""
    if "?" not in text and asked.kind != "ja_nein":
        return untitled(form, asked) is not None or (asked.kind == "text" and is_short_name(text))
    if "?" in text or not speaks_of(form, asked.fact):
        return False
    name, chance = inclination(form, asked.fact)
    return name != OTHER and chance >= TOLD and is_reply(form)


def _unknown_of_another(asked: Question, stated: list[Statement]) -> bool:
    """ "Die Neutralität ist mir unbekannt" says it of that, and not of what was asked."""
    return {s.fact for s in stated if s.value == UNSURE} - {asked.fact} != set()


def _counted(
    form: Normal,
    text: str,
    asked: Question,
    stated: list[Statement],
    known: Mapping[str, Any],
    direct: Statement | None,
) -> Statement | None:
    """A part of a known total, a sum, the length of a list, or what the figures come to."""
    if _WONDERS.search(form.string):
        return direct
    each, paid = each_pays(form, asked, known)
    if each or uncounted(form, asked):
        return paid
    sized, said = by_size(form, text, asked, known)
    if sized:
        return said
    said = by_place(form, text, asked) or apart(form, text, asked) or share_of_known(form, text, asked, known)
    if (said := said or computed_sum(form, text, asked, known) or lasting(form, text, asked)) is not None:
        return said
    enumerated = _enumerated(form, text, asked)
    named = enumerated is not None and asked.fact.startswith(BODIES)
    if enumerated is not None and named and enumerated.value > sum_of_all(form, asked.fact):
        return enumerated  # it counts names, which no figure does
    found = enumerated or direct
    if found is None or (found is direct and (headed(form) or several(form))):
        found = number_in(form, text, asked, stated, known) or direct
    if found is None and (not_as_many(form, asked) or _SOME.search(form.string)):
        return None
    return reckoned(form, asked, stated, known, found)


def _enumerated(form: Normal, text: str, asked: Question) -> Statement | None:
    """How many people, members or names the reply lists."""
    count = people(form) if asked.fact.startswith("beschaeftigte_") else None
    if count is None and asked.fact == EVERYBODY:
        count = members(form)
    if count is None and not (headed(form) or names_one(form)):
        count = listed(form, asked.fact)
    return None if count is None else of_whole_text(asked.fact, count, text)


def _signs(text: str, asked: Question) -> list[Statement]:
    """A reply without a word: a thumb, or question marks alone for "weiß nicht"."""
    shown = sign(text)
    if shown is None and asked.fact == "englische_webseite":
        shown = in_english_address(text)
    return [of_whole_text(asked.fact, shown, text)] if asked.kind == "ja_nein" and shown is not None else []


def _describes(form: Normal, stated: list[Statement]) -> bool:
    """A whole description says what it says, whatever is asked: no word of it is a reply to be weighed."""
    return len(form.tokens) > DESCRIBES and len({s.fact for s in stated}) > SEVERAL


def _by_kind(form: Normal, text: str, asked: Question, stated: list[Statement]) -> Statement | None:
    if asked.kind == "ja_nein":
        value = yes_or_no(form, text, asked, stated)
        if value is None and (first := _first_sentence(form, text)):
            value = yes_or_no(mark(normal(first)), first, asked, [s for s in stated if s.end <= len(first)])
        of_another = value == UNSURE and _unknown_of_another(asked, stated)
        return None if value is None or of_another else of_whole_text(asked.fact, value, text)
    if asked.kind in ("auswahl", "mehrfach"):
        value = _instead(text, asked) or chosen(form, text, asked, stated)
        if (not value or value in _NO_CHOICE) and not answers_another(form, asked.fact, stated):
            likely = LIKELY_CHOICE if len(form.tokens) > SHORT else LIKELY_OF_FEW
            value = _learned_choice(form, asked, SURE_CHOICE if value else likely) or value
        elif asked.kind == "auswahl" and len(form.tokens) > SHORT and not any(t.kind == "#" for t in form.tokens):
            learned = _learned_choice(form, asked, OVERRULES_CHOICE)
            value = value if learned is None or (learned == UNSURE and value == UNDECIDED) else learned
        return None if value is None else of_whole_text(asked.fact, value, text)
    if asked.kind == "datum":
        return _date(form, text, asked)
    return topic_told(form, text, asked) if asked.kind == "text" else None


def _first_sentence(form: Normal, text: str) -> str | None:
    """What a reply of several sentences begins with: people answer first, and then go on to something else."""
    sentences = [c.sentence for c in form.clauses]
    if form.questions or sentences[-1] == sentences[0]:
        return None
    last = max(c.last for c in form.clauses if c.sentence == sentences[0])
    return text[: form.tokens[last - 1].end]


def _learned_choice(form: Normal, asked: Question, enough: float) -> Any:
    """What was learned of a choice, where its words are not said."""
    name, chance = inclination(form, asked.fact)
    if enough == SURE_CHOICE and len(form.tokens) <= SHORT:
        return None
    if chance < enough or name not in (UNSURE, *(option.value for option in asked.options)):
        return None
    return [name] if asked.kind == "mehrfach" and name != UNSURE else name


def _seems_unknown(form: Normal, asked: Question) -> bool:
    """ "Da fragen Sie besser die Geschäftsstelle." A reply with a figure knows something."""
    if (asked.kind not in ("zahl", "datum") and asked.fact != "bundeslaender") or any(
        t.kind in "#€@%&" for t in form.tokens
    ):
        return False
    name, chance = leaning(form)
    return name == UNSURE and chance >= LIKELY_UNKNOWN and is_reply(form)


def _instead(text: str, asked: Question) -> Any:
    """ "Weder Gold noch Silber, sondern Bronze": what stands behind the turn."""
    behind = turned_to(text) if asked.options else None
    tail = mark(normal(behind)) if behind else None
    if behind is None or tail is None or not tail.tokens or knows_not(tail):
        return None
    found = chosen(tail, behind, asked, [])
    return None if found in _NO_CHOICE else found


def _date(form: Normal, text: str, asked: Question) -> Statement | None:
    said = day_in(form, text)
    if said is None:
        return None
    token = next((t for t in form.tokens if t.kind == "&" and t.date == said), None)
    return Statement(asked.fact, said, token.start, token.end) if token else of_whole_text(asked.fact, said, text)
