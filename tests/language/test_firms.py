"""How many firms a told story comes to: what each word adds is learned, and weighed against what the patterns find."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bot.language import firms_training
from bot.language.facts import firm_count, firm_roles, leaning, reader
from bot.language.facts.firm_roles import ADDS, GOES_OFF, NONE, OTHER, PART, WHOLE, Told
from bot.language.facts.holding import settled
from bot.language.facts.leaning import Leaning
from bot.language.facts.model import Statement
from bot.language.facts.normal import Normal, normal
from bot.language.facts.scope import mark

STORIES = Path(__file__).resolve().parents[2] / "data" / "nlu" / "firmen"
LONGEST_NAME = 255  # bytes, on the file systems of today
PARTS = [ADDS, GOES_OFF, WHOLE, PART, OTHER, NONE]


def tables() -> list[dict[str, Any]]:
    """The lookup tables as training gets them."""
    listed = [t for path in sorted(STORIES.glob("*.yml")) for t in yaml.safe_load(path.read_text("utf-8"))["nlu"]]
    return [
        {"name": t["lookup"], "elements": [line.removeprefix("- ") for line in t["examples"].splitlines()]}
        for t in listed
    ]


def firms(text: str) -> Any:
    return next((said.value for said in reader.read(text) if said.fact == "zahl_unternehmen"), None)


def form_of(text: str) -> Normal:
    return settled(mark(normal(text)))


def told(*parts: tuple[str, float]) -> Told:
    """These parts, surely so, each of a figure."""
    size = len(parts)
    chances = tuple({part: 1.0} for part, _ in parts)
    counts = tuple(count for _, count in parts)
    return Told(tuple(range(size)), counts, (True,) * size, tuple(part for part, _ in parts), chances, 0.0)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (
            "Mein Elektrobetrieb, die Zimmerei Holl und der Dachdecker aus Nidda, wir drei wollen das zusammen machen.",
            3,
        ),
        ("Ich habe eine Töpferei in Höhr-Grenzhausen, mit dabei sind noch vier Kollegen mit ihren Werkstätten.", 5),
        ("Angefangen haben wir mit 14 Firmen, heute sind es noch neun.", 9),
        ("Wir sind ein Netzwerk aus 18 Firmen und zwei Hochschulen.", 18),
        ("Im Verband sind 300 Betriebe, bei unserem Vorhaben machen elf davon mit.", 11),
    ],
)
def test_what_is_told_adds_up(trained_ear: Any, text: str, number: int) -> None:
    assert firms(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "Wir haben 31 Mitglieder und sitzen in Passau.",
        "Reichen sechs Firmen für ein Netzwerk?",
        "Unser Management hat drei Vollzeitstellen und ein Büro mit zwei Zimmern.",
        "Drei Universitäten und zwei Fraunhofer-Institute arbeiten hier an Batterien.",
    ],
)
def test_where_nobody_counts_firms_there_are_none(trained_ear: Any, text: str) -> None:
    assert firms(text) is None


def test_members_are_no_firms(trained_ear: Any) -> None:
    text = (
        "Unser Verein bündelt seit 1999 die Messtechnik in Thüringen. Begonnen hat er mit sieben Mitgliedern, "
        "heute sind es 95, davon 80 Prozent kleine und mittlere Unternehmen."
    )
    found = {s.fact: s.value for s in trained_ear.hears(text).statements}
    assert found["zahl_partner"] == 95
    assert "zahl_unternehmen" not in found


def test_a_range_stays_a_range(trained_ear: Any) -> None:
    assert firms("Wir sind acht bis zehn Firmen aus dem Allgäu.") == {"min": 8, "max": 10}


def test_what_no_pattern_adds_up_is_told_all_the_same(trained_ear: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    story = "Uns gibt es seit 1998, anfangs fünf Winzer, dann kamen sieben dazu, zwei haben den Betrieb aufgegeben."
    assert firms(story) == 10
    monkeypatch.setattr(firm_roles, "_roles", None)
    assert firms(story) is None


def test_without_a_model_the_patterns_have_their_say(trained_ear: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(firm_roles, "_roles", None)
    assert firms("Wir sind ein Netzwerk aus 18 Firmen und zwei Hochschulen.") == 18


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


@given(st.lists(st.tuples(st.sampled_from(PARTS), st.integers(0, 400).map(float)), max_size=8))
def test_the_whole_goes_before_the_sum(parts: list[tuple[str, float]]) -> None:
    wholes = [count for part, count in parts if part == WHOLE]
    adding = [count for part, count in parts if part == ADDS]
    leaving = [count for part, count in parts if part == GOES_OFF]
    expected = wholes[-1] if wholes else sum(adding) - sum(leaving)
    assert told(*parts).firms == (expected if expected > 0 else None)


@given(st.lists(st.sampled_from(PARTS), max_size=8))
def test_labels_tell_what_was_told_before_and_lose_no_part(parts: list[str]) -> None:
    labels = list(firm_roles.labels_of(parts))
    assert [label.split(firm_roles.AFTER)[0] for label in labels] == parts
    after = [label.split(firm_roles.AFTER)[1] for label in labels if firm_roles.AFTER in label]
    assert WHOLE not in after or after[after.index(WHOLE) :] == [WHOLE] * (len(after) - after.index(WHOLE))


def test_the_state_of_each_label() -> None:
    labels = list(firm_roles.labels_of([OTHER, ADDS, NONE, GOES_OFF, WHOLE, PART]))
    assert labels == ["nichts|-", "plus|plus", "nie", "minus|plus", "gesamt|gesamt", "teil|gesamt"]


@pytest.mark.parametrize(
    ("text", "firms_at", "left"),
    [
        ("Wir als Druckerei", (0, 2), {2}),
        ("Wir und die Druckerei", (0, 3), {0, 3}),
        ("die Firma Schulz Metallbau", (1, 3), {1}),
        ("Spenglerei Metallbau Huber", (0, 1), {0}),
        ("MEIN SÄGEWERK UND SCHREINEREI", (1, 3), {1, 3}),
        ("mein Sägewerk, Schreinerei", (1, 3), {1, 3}),
    ],
)
def test_a_firm_with_a_long_name_is_one(text: str, firms_at: tuple[int, ...], left: set[int]) -> None:
    form = form_of(text)
    parts = {i: ADDS if i in firms_at else NONE for i in firm_roles.tokens_of(form)}
    assert {i for i, part in firm_roles._once(form, parts).items() if part == ADDS} == left


def test_a_single_voice_is_too_few() -> None:
    stories = firms_training.stories_of([{"name": "firmen:eine", "elements": ["[Zwei](+2) Firmen. ⇒ 2"]}])
    with pytest.raises(ValueError, match=r"firmen:eine: .*fehlt eine zweite Tabelle"):
        firms_training.learned_from(stories, lambda text: [])


def weighing(monkeypatch: pytest.MonkeyPatch, chances: dict[float, float]) -> None:
    monkeypatch.setattr(firm_count, "chance_of", lambda model, found, heard, value: chances[value])


NO_MODEL = Leaning((firm_count.WRONG, firm_count.RIGHT), *([None] * 2), 1.0)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("heard", "chances", "expected"),
    [
        (5.0, {5.0: 0.5, 7.0: 0.3}, 5.0),  # nothing better
        (5.0, {5.0: 0.3, 7.0: 0.7}, 7.0),  # turned
        (5.0, {5.0: 0.8, 7.0: 0.7}, 5.0),  # likely, but less so
        (5.0, {5.0: 0.05, 7.0: 0.3}, None),  # neither is to be believed
        (None, {7.0: 0.7}, 7.0),
        (None, {7.0: 0.5}, None),
    ],
)
def test_what_is_not_likely_enough_is_not_said(
    monkeypatch: pytest.MonkeyPatch, heard: float | None, chances: dict[float, float], expected: float | None
) -> None:
    weighing(monkeypatch, chances)
    assert firm_count.likeliest(NO_MODEL, told((ADDS, 7.0)), heard) == expected


@pytest.fixture
def trusting(trained_ear: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the parts come to is believed, and nothing else."""
    monkeypatch.setattr(firm_count, "chance_of", lambda model, told, heard, value: float(value == told.firms))


@pytest.mark.usefixtures("trusting")
@pytest.mark.parametrize(
    ("text", "beside", "number"),
    [
        ("Wir sind sechs Firmen.", [], 6),
        ("Wenn wir sechs Firmen wären, ginge es dann?", [], None),  # supposed
        ("Wir sind sechs Firmen.", [Statement("zahl_unternehmen_ausland", 2, 0, 1)], None),
        ("Wir sind sechs Firmen.", [Statement("zahl_grossunternehmen", 1, 0, 1)], None),
        ("Wir sind sechs Firmen.", [Statement("zahl_kmu", 9, 0, 1)], None),  # more small ones than all
        ("Wir sind sechs Firmen.", [Statement(firm_count.FACT, "unbekannt", 0, 1)], "unbekannt"),
        ("Wir sind sechs Firmen.", [Statement(firm_count.FACT, {"min": 4, "max": 9}, 0, 1)], {"min": 4, "max": 9}),
        ("Wir sind sechs Firmen.", [Statement(firm_count.FACT, 0, 0, 1)], 0),
    ],
)
def test_what_is_not_to_be_weighed_stays_as_it_was_heard(text: str, beside: list[Statement], number: Any) -> None:
    said = firm_count.weighed(form_of(text), beside, reader.BLOCKED)
    assert next((s.value for s in said if s.fact == firm_count.FACT), None) == number
    assert [s for s in said if s.fact != firm_count.FACT] == [s for s in beside if s.fact != firm_count.FACT]


@pytest.mark.usefixtures("trusting")
def test_parts_of_firms_that_are_known_are_no_firms_more() -> None:
    said = reader.read("Darunter eine Schlosserei, zwei Gießereien und drei Zulieferer.", {"zahl_unternehmen": 20})
    assert firm_count.stated(said) is None


def test_learning_twice_learns_the_same_and_comes_back_as_it_was(tmp_path: Path) -> None:
    some = firms_training.stories_of(tables()[::4])[::8]

    def read(text: str) -> list[Statement]:
        return []

    once, again = (firms_training.learned_from(some, read) for _ in range(2))
    assert once is not None
    assert again is not None
    assert once[0].learned == again[0].learned
    assert (once[1].weights == again[1].weights).all()
    firm_roles.keep(once[0], tmp_path)
    leaning.keep({firm_count.FIRMS: once[1]}, tmp_path)
    back = firm_roles.read(tmp_path)
    form = form_of("Meine Druckerei und zwei Buchbinder.")
    assert back is not None
    assert back.told(form, None) == once[0].told(form, None)
    assert (leaning.read(tmp_path)[firm_count.FIRMS].weights == once[1].weights).all()


def test_where_no_table_teaches_it_nothing_is_learned_or_kept(tmp_path: Path) -> None:
    stories = firms_training.stories_of([{"name": "angabe:kurz", "elements": ["Zwei Firmen."]}])
    assert firms_training.learned_from(stories, lambda text: []) is None
    assert firm_roles.read(tmp_path) is None


def test_a_text_without_words_tells_nothing(trained_ear: Any) -> None:
    roles = firm_roles.in_use()
    assert roles is not None
    assert roles.told(form_of("…!?"), None) is None
