"""Which of the bodies in a text is the one that applies."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

from bot.language import applicant_training
from bot.language.facts import leaning, reader, who_applies
from bot.language.facts.normal import normal
from bot.language.facts.who_applies_features import meaning

TEXTS = Path(__file__).resolve().parents[2] / "data" / "nlu" / "antraege"
KINDS = {
    "kmu", "mittelstand", "grossunternehmen", "hochschule", "forschungseinrichtung", "clustermanagement",
    "verein_verband", "verwaltung", "sonstige", "firma",
}  # fmt: skip


def marked() -> list[str]:
    """Every training text, as the files hold it."""
    tables = [t for path in sorted(TEXTS.glob("*.yml")) for t in yaml.safe_load(path.read_text("utf-8"))["nlu"]]
    assert all(applicant_training.is_application({"name": table["lookup"]}) for table in tables)
    return [line.removeprefix("- ") for table in tables for line in table["examples"].splitlines()]


def applicant(text: str) -> Any:
    return next((s.value for s in reader.read(text) if s.fact == "antragsteller_art"), None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Wir sind acht Sattlereien und die Hochschule Pforzheim. Eingereicht wird das von der Hochschule.", "hochschule"),
        ("Sechs Werften, ein Fraunhofer-Institut, und unser Verein übernimmt die Antragstellung.", "verein_verband"),
        ("Den Antrag macht nicht die Uni, das übernimmt unser Clustermanagement.", "clustermanagement"),
        ("Die Stadt Pirna würde sich als Antragstellerin zur Verfügung stellen, neun Firmen machen mit.", "verwaltung"),
        ("wir sind ein kmu mit 30 leuten und reichen selber ein, die th hilft nur", "kmu"),
        ("Ein Konzern mit 9.000 Leuten will für unsere Runde den Antrag einreichen.", "grossunternehmen"),
        ("Der Konzern stellt den Antrag, sein Werk hier hat 120 Mitarbeiter.", "grossunternehmen"),
        ("Das Ordnungsamt stellt den Antrag, neun Firmen machen mit.", "verwaltung"),
    ],
)  # fmt: skip
def test_the_one_that_applies_is_told_from_those_who_only_take_part(trained_ear: Any, text: str, kind: str) -> None:
    assert applicant(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "Bei uns sind zwölf Firmen, die TU Ilmenau und ein Verein dabei.",
        "Darf bei ZIM auch eine Hochschule den Antrag stellen?",
        "Ob der Verein oder die Hochschule den Antrag stellt, ist noch offen.",
        "Den Bauantrag für die neue Halle stellt die Gemeinde, mit dem Netzwerk hat das nichts zu tun.",
    ],
)
def test_nobody_applies_where_nobody_is_said_to(trained_ear: Any, text: str) -> None:
    assert applicant(text) is None


def test_a_firm_of_unknown_size_is_no_kind(trained_ear: Any) -> None:
    assert applicant("Statt der Hochschule Mittweida reicht die Firma Brandt den Antrag ein.") is None


def test_the_next_sentence_tells_no_size(trained_ear: Any) -> None:
    assert applicant("Unsere GmbH stellt den Antrag. 300 Leute kommen jedes Jahr zu unserem Treffen.") is None


def test_without_a_model_the_patterns_have_their_say() -> None:
    before = leaning._learned
    leaning.use({})
    try:
        assert applicant("Den Antrag stellt der Verein.") == "verein_verband"
    finally:
        leaning.use(before)


def test_marks_are_kinds_that_are_known() -> None:
    kinds = [kind for text in marked() for _, _, kind in applicant_training.unmarked(text)[1]]
    assert set(kinds) == KINDS


def test_most_marked_bodies_are_found() -> None:
    texts = [applicant_training.unmarked(text) for text in marked()]
    told = [applicant_training.labels_of(normal(text), marks) for text, marks in texts if marks]
    assert sum(who_applies.YES in labels for labels in told) >= 0.85 * len(told)


def test_another_naming_of_the_marked_body_teaches_nothing() -> None:
    text, marks = applicant_training.unmarked(
        "Unser [Verein](verein_verband) beantragt, die TU nicht, der Verein schon."
    )
    assert applicant_training.labels_of(normal(text), marks) == [who_applies.YES, who_applies.ANOTHER, None]


def test_learning_twice_gives_the_same_and_is_kept(tmp_path: Path) -> None:
    some = marked()[:300]
    once, again = applicant_training.train(some), applicant_training.train(some)
    assert np.array_equal(once.weights, again.weights)
    leaning.keep({who_applies.APPLIES: once}, tmp_path)
    assert np.array_equal(leaning.read(tmp_path)[who_applies.APPLIES].weights, once.weights)


def test_words_that_say_the_same_of_an_application_are_one() -> None:
    assert meaning("einreicht") == meaning("beantragen") == "=beantragt"
    assert meaning("bauantrag") == "=fremd"
