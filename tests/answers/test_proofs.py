"""Sources when asked for: all that the answer named, the weakest alone, and the passage that holds a figure."""

from __future__ import annotations

from datetime import date

from bot.answers.info import topic_message
from bot.answers.proofs import proofs_message, proving, titles_told, with_title
from bot.catalogue.load import load

TOLD = topic_message("zim-innovationsnetzwerke", "foerderhoehe", load(), date(2026, 11, 25))


def test_the_sources_of_an_answer_are_found_again_with_their_addresses() -> None:
    assert TOLD.card is not None
    sources = with_title(titles_told([TOLD.card], load()), load())
    text = proofs_message(sources, "Dazu").text
    assert len(sources) == min(6, len(TOLD.card["sources"]))
    assert all(source["title"] in text for source in TOLD.card["sources"][:6])
    assert all(source.url in text for source in sources if source.url)


def test_the_weakest_is_of_the_last_grade() -> None:
    sources = load().programmes["zim-innovationsnetzwerke"].topics["foerderhoehe"].sources
    message = proofs_message(sources, "Dazu", weakest=True)
    assert message.card is not None
    assert {source["grade"] for source in message.card["sources"]} == {max(source.grade for source in sources)}


def test_a_figure_is_found_where_it_stands_as_a_whole() -> None:
    found = proving(["28.02.2018"], [], load())
    assert found is not None
    assert found[0] == "Innovationsforen Mittelstand"
    assert found[1]
    assert proving(["8.02.2018"], [], load()) is None
    assert proving(["123.456"], [], load()) is None
