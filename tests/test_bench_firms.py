"""The stories by which it is measured how firms are counted: their marks add up, and nobody learns from them."""

from bench.firms import STRANGERS
from bench.taught import tables_in, tables_of
from bot.language.firms_training import stories_of


def test_what_strangers_tell_adds_up_and_is_learned_by_nobody():
    told, learned = stories_of(tables_in(STRANGERS)), stories_of(tables_of("firmen"))
    assert len(told) > 2500
    assert not {story.text for story in told} & {story.text for story in learned}
    assert not {story.voice for story in told} & {story.voice for story in learned}
    assert all(story.firms is not None or story.comes_to() is None for story in told)
