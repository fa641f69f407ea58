"""The stories that teach how firms are counted: each comes to what it says, and learning from them twice is learning the same."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bot.language import firms_training
from bot.language.facts import firm_count, firm_roles, leaning
from bot.language.facts.firm_roles import ADDS, GOES_OFF, NONE, OTHER, PART, WHOLE
from bot.language.facts.model import Statement
from tests.language.firm_parts import PARTS, form_of, told

STORIES = Path(__file__).resolve().parents[2] / "data" / "nlu" / "firmen"
LONGEST_NAME = 255  # bytes, on the file systems of today


def tables() -> list[dict[str, Any]]:
    """The lookup tables as training gets them."""
    listed = [t for path in sorted(STORIES.glob("*.yml")) for t in yaml.safe_load(path.read_text("utf-8"))["nlu"]]
    return [
        {"name": t["lookup"], "elements": [line.removeprefix("- ") for line in t["examples"].splitlines()]}
        for t in listed
    ]


def test_every_story_says_what_its_marks_come_to() -> None:
    stories = firms_training.stories_of(tables())
    assert len(stories) >= 4000
    assert not [story for story in stories if "](" in story.text or "⇒" in story.text]
    assert {story.firms is None for story in stories} == {True, False}


def test_the_first_line_of_a_table_may_be_asked_for_as_a_file() -> None:
    """Rasa looks whether the first entry of a lookup table is the path of a file, and fails where a name of it is too long for one."""
    paths = (STORIES.parent).rglob("*.yml")
    listed = [(path.name, t) for path in paths for t in yaml.safe_load(path.read_text("utf-8"))["nlu"] if "lookup" in t]
    first = [(name, t["examples"].splitlines()[0].removeprefix("- ")) for name, t in listed if t.get("examples")]
    assert len(first) > 100
    assert not [(name, line) for name, line in first if len(line.encode()) > LONGEST_NAME], "put a shorter line first"


def test_in_whatever_order_the_files_come_the_stories_are_the_same() -> None:
    assert firms_training.stories_of(tables()) == firms_training.stories_of(tables()[::-1])


def test_nearly_every_mark_stands_at_the_number_that_it_counts() -> None:
    stories, astray = firms_training.stories_of(tables()), []
    for story in stories:
        form = form_of(story.text)
        parts = firms_training.parts_of(form, story.marks)
        found = told(*zip(parts, (firm_roles.count_of(form, i) for i in firm_roles.tokens_of(form)), strict=True))
        if story.firms is not None and found.firms != story.firms:
            astray.append(story.text)
    assert len(astray) <= len(stories) / 50, astray  # numbers that nobody can read yet, names with a number in them


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("[Zwei](+2) Firmen.", "Am Ende fehlt"),
        ("[Zwei](+2) Firmen und [drei](+3) Höfe. ⇒ 4", "Die Zeichen ergeben 5 und nicht 4"),
        ("[Zwei](teil) Firmen. ⇒ 2", "Die Zeichen ergeben None und nicht 2"),
        ("[Zwei](Teil) Firmen. ⇒ ?", "Ein Zeichen ist keines von"),
        ("[Zwei](+ 2) Firmen. ⇒ ?", "Ein Zeichen ist keines von"),
    ],
)
def test_a_story_that_does_not_add_up_is_refused(line: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint) as caught:
        firms_training.story_of(line, "firmen:probe")
    assert "firmen:probe" in str(caught.value)
    assert line in str(caught.value)


def test_a_figure_in_a_marked_stretch_has_the_mark() -> None:
    story = firms_training.story_of("Die [gut zwölf](+12) Firmen und die [Uni Jena](nichts). ⇒ 12", "firmen:probe")
    form = form_of(story.text)
    found = dict(zip(firm_roles.tokens_of(form), firms_training.parts_of(form, story.marks), strict=True))
    assert {form.tokens[i].text.lower(): part for i, part in found.items() if part != NONE} == {
        "zwölf": ADDS,
        "uni": OTHER,
    }


@given(st.lists(st.sampled_from(PARTS), max_size=8))
def test_labels_tell_what_was_told_before_and_lose_no_part(parts: list[str]) -> None:
    labels = list(firm_roles.labels_of(parts))
    assert [label.split(firm_roles.AFTER)[0] for label in labels] == parts
    after = [label.split(firm_roles.AFTER)[1] for label in labels if firm_roles.AFTER in label]
    assert WHOLE not in after or after[after.index(WHOLE) :] == [WHOLE] * (len(after) - after.index(WHOLE))


def test_the_state_of_each_label() -> None:
    labels = list(firm_roles.labels_of([OTHER, ADDS, NONE, GOES_OFF, WHOLE, PART]))
    assert labels == ["nichts|-", "plus|plus", "nie", "minus|plus", "gesamt|gesamt", "teil|gesamt"]


def test_a_single_voice_is_too_few() -> None:
    stories = firms_training.stories_of([{"name": "firmen:eine", "elements": ["[Zwei](+2) Firmen. ⇒ 2"]}])
    with pytest.raises(ValueError, match=r"firmen:eine: .*fehlt eine zweite Tabelle"):
        firms_training.learned_from(stories, lambda text: [])


def test_learning_twice_learns_the_same_and_comes_back_as_it_was(tmp_path: Path) -> None:
    some = firms_training.stories_of(tables()[::4])[::8]

    def read(text: str) -> list[Statement]:
        return []

    once, again = (firms_training.learned_from(some, read) for _ in range(2))
    assert once is not None
    assert again is not None
    assert once.roles.learned == again.roles.learned
    assert all((once.trust[name].weights == again.trust[name].weights).all() for name in firm_count.TRUST)
    firm_roles.keep(once.roles, tmp_path)
    leaning.keep(once.trust, tmp_path)
    back = firm_roles.read(tmp_path)
    form = form_of("Meine Druckerei und zwei Buchbinder.")
    assert back is not None
    assert back.told(form, None) == once.roles.told(form, None)
    kept = leaning.read(tmp_path)
    assert all((kept[name].weights == once.trust[name].weights).all() for name in firm_count.TRUST)


def test_where_no_table_teaches_it_nothing_is_learned_or_kept(tmp_path: Path) -> None:
    stories = firms_training.stories_of([{"name": "angabe:kurz", "elements": ["Zwei Firmen."]}])
    assert firms_training.learned_from(stories, lambda text: []) is None
    assert firm_roles.read(tmp_path) is None
