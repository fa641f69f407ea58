"""Facts beside a comparison, a thought experiment or a table are taken, and the answer still comes."""

from __future__ import annotations

from tests.conversations.assistant import Talk


def test_a_comparison_takes_the_facts_beside_it(talk: Talk) -> None:
    reply = talk.say("Was unterscheidet ZIM von go-cluster? Wir sind ein Verbund mit 45 Partnern und sitzen in Bremen.")
    assert "comparison" in reply.kinds
    assert talk.facts["zahl_partner"] == 45


def test_a_thought_experiment_stands_on_what_is_told_beside_it(talk: Talk) -> None:
    talk.say("Falls wir noch zwei Betriebe finden, wären wir neun. Momentan sieben Betriebe, alle aus Bremen.")
    assert talk.facts["zahl_unternehmen"] == 7
    assert talk.facts["bundeslaender"] == ["bremen"]


def test_sentences_behind_a_table_are_taken_and_its_counts_are_not_yet(talk: Talk) -> None:
    rows = "| Brandt AG | Großunternehmen | 2100 |\n| Seidel GmbH | KMU | 64 |\n| Lorenz GmbH | KMU | 31 |"
    reply = talk.say(f"{rows}\nWir sitzen alle in Ulm.")
    assert "partnerliste" in reply.notices
    assert talk.facts["bundeslaender"] == ["baden-wuerttemberg"]
    assert "zahl_grossunternehmen" not in talk.facts
