"""One criterion on request (contract: card `detail`): by its id, or by the words that name it."""

from __future__ import annotations

import pytest

from bot.answers.asked_criterion import by_id
from bot.catalogue.load import load
from bot.language.criteria import ID
from tests.conversations.assistant import Talk

OPENING = "Wir sind ein Netzwerk aus acht Unternehmen in Sachsen, das Management ist nicht neutral."
ZIM, SPITZEN = "zim-innovationsnetzwerke", "spitzencluster-wettbewerb"


@pytest.mark.parametrize(
    ("said", "programme", "criterion", "state"),
    [
        ("Details zu IF-H12", "innovationsforen-mittelstand", "IF-H12", "offen"),
        ("Zeigen Sie mir zu SC-H09, was wir dazu angegeben haben und was gefordert war.", SPITZEN, "SC-H09", "offen"),
        ("was bedeutet gc-07?", "go-cluster", "GC-07", "offen"),
        ("zeig mir das mit dem neutralen Management bei ZIM bitte genauer", ZIM, "ZIM-N-07", "nicht_erfuellt"),
        ("Kriterium Mindestzahl der Unternehmen bei ZIM im Detail", ZIM, "ZIM-N-02", "offen"),
        ("erklär mal das Kriterium gemeinsames Thema beim Spitzencluster-Wettbewerb", SPITZEN, "SC-H04", "offen"),
    ],
)
def test_one_criterion_is_told(talk: Talk, said: str, programme: str, criterion: str, state: str) -> None:
    talk.say(OPENING)
    facts, reply = talk.facts, talk.say(said)
    card = reply.card("detail")
    assert card is not None
    assert (card["programme"], card["criterion"], card["state"]) == (programme, criterion, state)
    assert card["needed"] in reply.text
    assert card["paraphrase"] in reply.text
    assert all(source["title"] and source["grade"] for source in card["sources"])
    assert card["sources"]
    assert talk.facts == facts


def test_what_was_said_of_it_is_told_and_nothing_else(talk: Talk) -> None:
    talk.say(OPENING)
    assert talk.say("Details zu ZIM-N-07").card("detail")["said"]
    assert talk.say("Details zu ZIM-N-19").card("detail")["said"] is None


@pytest.mark.parametrize(
    "said", ["Einzelheiten ZIM-Innovationsnetzwerke", "zeig mir bei ZIM alle Kriterien im Einzelnen"]
)
def test_all_criteria_are_told_where_none_is_named(talk: Talk, said: str) -> None:
    talk.say(OPENING)
    card = talk.say(said).card("detail")
    assert "criterion" not in card
    assert len(card["criteria"]) > 10


def test_an_unknown_id_is_said_to_be_unknown(talk: Talk) -> None:
    talk.say(OPENING)
    reply = talk.say("Details zu SC-H99")
    assert "kenne ich nicht" in reply.text
    assert reply.card("detail") is None


def test_every_id_of_the_catalogue_is_one() -> None:
    catalogue = load()
    for programme in catalogue.programmes.values():
        for id_ in programme.texts:
            assert ID.fullmatch(id_.lower())
            assert by_id(f"Was heißt {id_.lower()}?", catalogue) == (programme.id, id_)
