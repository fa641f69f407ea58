"""One German pipeline: kept with the model, and an official model can take the place of the table of lemmas."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.lookups import Lookups

from bot.language import german
from bot.language.words import learned_spelling

PROGRAMMES = {"zim": ["ZIM-Netzwerk"]}
TERMS = {"projektskizze": ["Projektskizze"]}
EXAMPLES = ["Wie lange fördert das Netzwerk?", "Welche Unterlagen brauchen wir?"]


@pytest.fixture
def official_model(tmp_path: Path) -> Path:
    """A folder such as spaCy's German models come in, with one lemma that only it knows."""
    nlp = spacy.blank("de")
    lemmatizer: Any = nlp.add_pipe("lemmatizer", config={"mode": "lookup"})
    lookups = Lookups()
    lookups.add_table("lemma_lookup", {"Ideenpapierl": "Projektskizze"})
    lemmatizer.initialize(lookups=lookups)
    nlp.to_disk(tmp_path / "modell")
    return tmp_path / "modell"


def _built(model: Path | None = None) -> Any:
    return german.build(str(model) if model else None, learned_spelling(EXAMPLES), PROGRAMMES, TERMS)


def _terms(nlp: Any, text: str) -> list[str]:
    return [found.id for found in nlp(text)._.begriffe]


def test_slips_are_undone_and_real_words_stay() -> None:
    words = _built()("Wie lagne fordert das Netzwerl die Pizza")._.woerter
    assert [word.meant for word in words] == ["wie", "lange", "fordert", "das", "netzwerk", "die", "pizza"]


def test_pipeline_is_the_same_after_it_was_kept(tmp_path: Path) -> None:
    _built().to_disk(tmp_path / "kept")
    kept = spacy.load(tmp_path / "kept")
    doc = kept("Welche Unterlgen will das ZIM-Netzwerk mit den Projektskizzen?")
    assert doc._.woerter[1].meant == "unterlagen"
    assert [found.id for found in doc._.programme] == ["zim"]
    assert [found.id for found in doc._.begriffe] == ["projektskizze"]


@pytest.mark.parametrize(
    "text",
    ["Welche Unterlgen will das ZIM-Netzwerk?", "Zwei Projektskizzen/Anlagen, wie lang?", "Die Skizze reicht.", ""],
)
def test_asked_directly_the_pipeline_hears_what_it_hears_in_full(text: str, tmp_path: Path) -> None:
    nlp = _built()
    nlp.to_disk(tmp_path / "kept")
    assert german.load(tmp_path / "kept")(text) == german.listened(nlp(text))


def test_an_official_model_brings_its_lemmas(official_model: Path, tmp_path: Path) -> None:
    text = "Was ist ein Ideenpapierl?"
    _built(official_model).to_disk(tmp_path / "kept")
    assert _terms(_built(), text) == []
    assert _terms(spacy.load(tmp_path / "kept"), text) == ["projektskizze"]


def test_a_missing_official_model_is_named() -> None:
    with pytest.raises(OSError, match="de_core_news_md"):
        german.build("de_core_news_md", learned_spelling(EXAMPLES), PROGRAMMES, TERMS)
