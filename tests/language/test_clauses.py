"""What is learned of the qualities and choices in a description: heard behind the patterns, and silent where it is not sure."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from bot.language import clause_training
from bot.language.clause_training import Example
from bot.language.facts import claim_evidence, claim_signs, clause_learned, leaning, reader
from bot.language.facts.clause_learned import Learned
from bot.language.facts.clause_needs import bears_out
from bot.language.facts.leaning import Leaning
from bot.language.facts.normal import normal
from tests.language.colours import SILENT
from tests.language.told import said


@pytest.fixture
def in_use(small: Learned, monkeypatch: pytest.MonkeyPatch) -> None:
    use(small, monkeypatch)


def use(learned: Learned, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read by what was learned, believed from its thresholds on, and by patterns, believed always."""
    form = normal("Unser Haus ist rot.")
    pieces = claim_evidence.pieces_of(form, (), learned)
    assert pieces is not None
    places, _ = claim_signs.signs(pieces, 0, None, 0)
    weights = np.zeros((len(places) + 3 * len(learned.claims), 2), np.float16)
    weights[claim_signs.SAYS, 1], weights[claim_signs.OWN, 1] = 50.0, 10.0
    weighing = Leaning((claim_evidence.NO, claim_evidence.YES), weights, np.array([0.0, 0.3]), 1.0)
    monkeypatch.setattr(clause_learned, "_learned", learned)
    monkeypatch.setattr(leaning, "_learned", {claim_evidence.CLAIMS: weighing})


@pytest.mark.usefixtures("in_use")
def test_says_what_it_learned_and_nothing_else() -> None:
    assert said("Unser Haus ist rot.") == {"farbe": "rot"}
    assert said("Die Tür ist blau.") == {"farbe": "blau"}
    assert said("Wir wohnen hier schon lange.") == {}


@pytest.mark.usefixtures("in_use")
def test_is_silent_between_two_values() -> None:
    assert said("Das Tor ist rot, das Tor ist blau.") == {}


@pytest.mark.usefixtures("in_use")
def test_hears_no_question_and_no_supposition() -> None:
    assert said("Ist unser Haus rot?") == {}
    assert said("Angenommen, unser Haus ist rot.") == {}
    assert [s for s in reader.hypothesis("Wenn unser Haus rot ist") if s.fact == "farbe"] == []


@pytest.mark.usefixtures("in_use")
def test_points_at_the_clause_that_says_it() -> None:
    text = "Wir wohnen hier schon lange. Unser Haus ist rot."
    (statement,) = reader.read(text)
    assert text[statement.start : statement.end] == "Unser Haus ist rot."


def test_leaves_to_the_patterns_what_they_hear(monkeypatch: pytest.MonkeyPatch) -> None:
    claims = [
        Example(text, {("koordinator", "nein")}, {"koordinator"}) for text in ("ein Koordinator", "der Koordinator") * 4
    ]
    learned = clause_training.train(
        clause_training.prepared([*claims, *(Example(text, settled={"koordinator"}) for text in SILENT)])
    )
    use(learned, monkeypatch)
    assert said("Wir haben einen gemeinsamen Koordinator benannt.")["koordinator"] is True


@pytest.mark.parametrize(
    ("claim", "texts", "yes", "no"),
    [
        (("koordinator", "ja"), ("eine Stelle hält alles beieinander", "die Kammer hält alles beieinander"),
         "Bei uns hält eine Stelle alles beieinander.", "In Japan sitzt ein Partner, der hält alles beieinander."),
        (("antragsteller_art", "verwaltung"), ("das Rathaus erledigt den Antrag", "den Antrag erledigt das Rathaus"),
         "Das Rathaus erledigt den Antrag für alle.", "Das Rathaus erledigt den Rest, das Rathaus."),
    ],
)  # fmt: skip
def test_a_piece_must_speak_of_what_the_fact_is_about(
    claim: tuple[str, str], texts: tuple[str, ...], yes: str, no: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    stated = [Example(text, {claim}, {claim[0]}) for text in texts * 4]
    learned = clause_training.train(
        clause_training.prepared([*stated, *(Example(text, settled={claim[0]}) for text in SILENT)])
    )
    use(learned, monkeypatch)
    assert claim[0] in said(yes)
    assert claim[0] not in said(no)


def test_without_a_model_only_the_patterns_speak(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clause_learned, "_learned", None)
    assert said("Unser Haus ist rot.") == {}


FRESH = [
    ("Unsere Betriebe liegen alle Tür an Tür.", "regionale_konzentration", True),
    ("Alle haben Frau Meier gebeten, das Ganze zu koordinieren, und sie hat zugesagt.", "koordinator", True),
    ("Mit dem fertigen Gerät wollen wir später ordentlich verdienen.", "wirtschaftliche_verwertung", True),
]
STRAY = [
    "Wie wird das Wetter morgen?",
    "Können Sie mir ein Gedicht schreiben?",
    "Ich habe Hunger und will nach Hause.",
    "Mein Auto ist kaputt und die Werkstatt hat zu.",
    "Danke für die Auskunft, das hilft mir weiter.",
]


@pytest.mark.parametrize(("text", "fact", "value"), FRESH)
@pytest.mark.usefixtures("trained_ear")
def test_what_was_learned_reaches_further_than_the_patterns(
    text: str, fact: str, value: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert said(text).get(fact) == value
    monkeypatch.setattr(clause_learned, "_learned", None)
    assert fact not in said(text)


@pytest.mark.parametrize("text", STRAY)
@pytest.mark.usefixtures("trained_ear")
def test_small_talk_states_nothing(text: str) -> None:
    assert said(text) == {}


@pytest.mark.parametrize("text", ["Nicht weiterfragen", "Keine weiteren Fragen, ich möchte jetzt das Ergebnis"])
def test_what_seems_to_state_something_is_no_statement_alone(trained_ear: Any, text: str) -> None:
    assert not trained_ear.hears(text).statements


def test_a_description_is_heard_by_what_was_learned_alone(trained_ear: Any) -> None:
    heard = trained_ear.hears("Alle haben Frau Meier gebeten, das Ganze zu koordinieren, und sie hat zugesagt.")
    assert heard.act == "angabe"
    assert {said.fact: said.value for said in heard.statements} == {"koordinator": True}


def test_what_was_learned_denies_only_where_the_text_does(trained_ear: Any) -> None:
    scattered = "Die Partner kommen aus drei Ländern, von Erfurt über Kassel bis Mannheim."
    said = {statement.fact: statement.value for statement in reader.read(scattered)}
    assert said.get("regionale_konzentration") is not False


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Fünfzehn Zimmereien, sämtliche KMU, und eine Hochschule.", "kmu_relevanz"),
        ("Elf Gießereien, davon neun KMU, und ein Institut.", "kmu_relevanz"),
    ],
)
def test_a_pattern_does_not_count_where_nothing_looks_like_it(text: str, fact: str, trained_ear: Any) -> None:
    assert fact not in {statement.fact for statement in reader.read(text)}


@pytest.mark.parametrize(
    ("text", "fact", "value"),
    [
        ("Keiner der Betriebe sträubt sich gegen seinen Eigenanteil.", "eigenanteil_bereit", True),
        ("Beim Eigenanteil machen fast alle mit, die Gießerei noch nicht.", "eigenanteil_bereit", False),
        ("In der ECCP stehen wir, bei go-cluster noch nicht.", "eccp_eintrag", True),
    ],
)
def test_a_pattern_counts_where_it_knows_better(text: str, fact: str, value: Any, trained_ear: Any) -> None:
    assert {statement.fact: statement.value for statement in reader.read(text)}.get(fact) is value


@pytest.mark.parametrize(
    ("text", "begun"),
    [
        ("das netzwerk ist 2016 gestartet", False),
        ("den verein gibt es seit drei jahren", False),
        ("unser netzwerk hat schon maschinen gekauft", True),
        ("das netzwerk wurde gegründet und das projekt hat begonnen", True),
    ],
)
def test_that_a_network_was_founded_is_no_start_of_the_project(text: str, begun: bool) -> None:
    assert bears_out("vorhaben_begonnen", True, text.split()) is begun


def test_a_question_states_nothing_wherever_its_mark_stands(trained_ear: Any) -> None:
    asked = said("Was kostet das, und wer koordiniert die Partner im Ausland?")
    assert not {"koordinator", "auslands_koordinator"} & asked.keys()
