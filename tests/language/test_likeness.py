"""What texts mean: near is what means the same, and what is learned of it is told by landmarks as by all examples."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from bot.language import intents
from bot.language.facts import encoder
from bot.language.facts.encoder import SIZE, meaning, meanings, typed
from bot.language.facts.likeness import SHARPNESS, Likeness
from bot.language.facts.tokens import tokenize
from bot.language.likeness_training import Basis, balanced
from tests.language.conftest import TrainedEar

ALIKE = (
    ("Vielen Dank für die Hilfe", "merci, das war nett von Ihnen", "Welche Hochschulen machen mit?"),
    ("Kann ich mit einem Menschen reden?", "Gibt es jemanden, den ich anrufen kann?", "Wie hoch ist der Zuschuss?"),
    ("Das Vorhaben läuft schon", "mit dem Projekt haben wir bereits angefangen", "Eine Strategie liegt vor"),
)
TEXTS = [text for row in ALIKE for text in row] * 3 + ["Wir sind elf Firmen", "Wir sind zwölf Betriebe", "Ade"]


@pytest.mark.parametrize(("one", "same", "other"), ALIKE)
def test_what_means_the_same_lies_nearer(one: str, same: str, other: str) -> None:
    assert meaning(one) @ meaning(same) > meaning(one) @ meaning(other) + 0.2


@pytest.mark.parametrize("text", ["", "  ", "?", "ja", "Ümläute – und 😀", "wort " * 400])
def test_every_text_has_a_vector(text: str) -> None:
    found = meaning(text)
    assert found.shape == (SIZE,)
    assert np.linalg.norm(found) == pytest.approx(1.0 if text.strip() else 0.0, abs=1e-3)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Foerderung fuer Buerger", "förderung für bürger"),
        ("AERGER", "ärger"),
        ("aktuelle neue Quelle", "aktuelle neue quelle"),
        ("Große Straße?", "große straße ?"),
    ],
)
def test_however_it_is_typed_the_encoder_sees_the_same(text: str, wanted: str) -> None:
    assert typed(tokenize(text)) == wanted


def test_missing_weights_are_told_with_their_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoder, "WEIGHTS", "resources/fehlt.onnx")
    with pytest.raises(RuntimeError, match=r"Satzkodierers fehlen.*make clean"):
        encoder._weights()


def test_the_product_of_two_rows_is_how_near_two_texts_are() -> None:
    basis = Basis.of(meanings(TEXTS), len(TEXTS), weight=0.5)
    marks = basis.landmarks.marks
    assert basis.features @ basis.features.T == pytest.approx(0.5 * np.exp(SHARPNESS * (marks @ marks.T - 1)), abs=0.01)


def test_what_is_learned_of_the_features_is_told_by_the_landmarks(tmp_path: Path) -> None:
    basis = Basis.of(meanings(TEXTS), 6)
    thanks = np.array([[1.0 if "Dank" in text or "merci" in text else -1.0] for text in TEXTS])
    weights = basis.solved(np.arange(len(TEXTS)), thanks, balanced(thanks[:, 0]))
    likeness = basis.likeness(weights)
    assert likeness.scores(meanings(TEXTS)) == pytest.approx(basis.features @ weights, abs=1e-3)
    assert likeness.scores(meaning("danke schön"))[0] > likeness.scores(meaning("Eine Uni ist dabei"))[0]
    np.savez(tmp_path / "kept.npz", **likeness.arrays())
    with np.load(tmp_path / "kept.npz", allow_pickle=False) as kept:
        assert np.array_equal(Likeness.of(kept).scores(meanings(TEXTS)), likeness.scores(meanings(TEXTS)))


def test_all_labels_count_alike() -> None:
    labels = np.array(["a", "a", "a", "b"])
    weights = balanced(labels)
    assert weights[labels == "a"].sum() == pytest.approx(weights[labels == "b"].sum())


def test_nobody_asks_what_a_plain_message_means(trained_ear: TrainedEar, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(intents, "meaning", lambda text: asked.append(text) or meaning(text))
    for plain in ("Danke", "Guten Tag", "Wie hoch ist die Förderung?"):
        trained_ear.classifier.rank(intents.as_sorted(trained_ear.german(plain)))
    assert asked == []
    unsure = "und wie ginge das dann so weiter mit uns beiden"
    monkeypatch.setattr(intents, "SURE", 1.1)
    trained_ear.classifier.rank(intents.as_sorted(trained_ear.german(unsure)))
    assert asked == [unsure]


def test_nobody_asks_what_a_plain_reply_means(trained_ear: TrainedEar, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(intents, "SURE", 1.1)
    monkeypatch.setattr(intents, "meaning", lambda text: asked.append(text) or meaning(text))
    assert trained_ear.hears("so acht oder neun", "zahl_unternehmen").act == "angabe"
    assert asked == []
    assert trained_ear.hears("wieso wollen Sie das wissen", "zahl_unternehmen").act == "warum"
    assert asked == ["wieso wollen sie das wissen"]
