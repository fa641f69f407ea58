"""Every text of the catalogue is told in simple language too: short sentences, the same figures and days, and told wherever the usual one is."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from bot.answers.facts import fact_text, value_text
from bot.answers.phrases import speaking
from bot.catalogue.endings import endings
from bot.catalogue.load import load
from bot.catalogue.model import Hint, Passage, Programme
from bot.catalogue.sme import definition
from tests.answers.plainness import denies_in_a_clause, figures, long_words, sentences

CATALOGUE = load()
MOST_WORDS, MOST_ON_AVERAGE, MOST_WORDS_IN_A_LIST = 15, 9, 40
MOST_WORDS_IN_A_TITLE = 7
NAMES = {
    "Spitzencluster",
    "Zukunftscluster",
    "Zukunftsprojekt",
    "Zukunftsprojekte",
    "Zukunftsprojekten",
    "Spitzenclustern",
    "Zukunftsclustern",
    "Innovationsforen",
    "Innovationsnetzwerk",
    "Innovationsnetzwerke",
    "Innovationscluster",
    "Innovationssprint",
    "Innovationssprints",
    "Innovationscommunity",
    "Innovationscommunities",
    "Internationalisierung",
    "Kooperationsnetzwerke",
    "Kooperationsprojekte",
    "Netzwerkvereinbarung",
    "Gruppenfreistellungsverordnung",
    "Clustermanagement",
    "Clusterplattform",
    "clusterplattform",
    "clustercollaboration",
    "Kompetenznetze",
    "Exzellenzcluster",
    "Forschungscampus",
    "Forschungscampi",
    "Förderdatenbank",
    "foerderdatenbank",
    "Förderzentrale",
    "GRW-Fördergebiete",
    "Bundesregierung",
    "Bundesanzeiger",
    "Innovationskette",
    "Luftfahrtcluster",
    "Mitteldeutschland",
    "EffizienzCluster",
    "Individualisierte",
    "ImmunIntervention",
    "Elektromobilität",
    "Forschungszentrum",
}


def _programme(programme: Programme) -> Iterator[tuple[str, Passage]]:
    yield from ((topic, passage) for topic, passage in programme.topics.items())
    yield from ((f"Widerspruch {c.subject}", c.passage) for c in programme.contradictions)
    yield from ((f"Schritt {step.title}", step.passage) for step in programme.plan)
    if programme.next_step:
        yield "nächster Schritt", programme.next_step
    if programme.own_share:
        yield from ((f"Anteil {who}", passage) for who, passage in programme.own_share.partners)


def _hint(hint: Hint) -> Iterator[tuple[str, Passage]]:
    yield "Stand", hint.status
    yield from hint.topics.items()


PASSAGES: dict[str, Passage] = {
    **{f"{p.id}: {name}": passage for p in CATALOGUE.programmes.values() for name, passage in _programme(p)},
    **{f"{h.id}: {name}": passage for h in CATALOGUE.hints.values() for name, passage in _hint(h)},
    **{subject.id: subject.passage for subject in CATALOGUE.subjects.values()},
    **{f"Begriff {term.id}": term.passage for term in CATALOGUE.terms.values()},
}
PAIRS: dict[str, tuple[str, str]] = {
    **{name: (passage.text.strip(), passage.simple.strip()) for name, passage in PASSAGES.items()},
    **{f"{hint.id}: Rat": (hint.advice, hint.advice_simple) for hint in CATALOGUE.hints.values()},
    **{f"Wegweiser {p.id}": (p.because, p.because_simple) for p in CATALOGUE.pointers},
    **{f"Wegweiser {p.id}: Bemerkung": (p.remark, p.remark_simple or "") for p in CATALOGUE.pointers if p.remark},
    **{e.name: (e.sentence, e.sentence_simple or "") for e in endings() if e.sentence},
    "KMU": (definition().wider_meaning, definition().wider_meaning_simple),
}


def told_in_words(text: str) -> list[str]:
    """The sentences without those that only list names or figures: "erste Runde: BioRN in Heidelberg, …"."""
    return [sentence for sentence in sentences(text) if sentence.count(",") < 3]


@pytest.mark.parametrize("name", PAIRS)
def test_sentences_and_words_are_short(name: str) -> None:
    _, simple = PAIRS[name]
    for sentence in sentences(simple):
        most = MOST_WORDS if sentence in told_in_words(simple) else MOST_WORDS_IN_A_LIST
        assert len(sentence.split()) <= most, sentence
        assert not denies_in_a_clause(sentence), sentence
        assert not long_words(sentence, NAMES), sentence
    counts = [len(sentence.split()) for sentence in told_in_words(simple)]
    assert not counts or sum(counts) / len(counts) <= MOST_ON_AVERAGE
    assert "!" not in re.sub(r"WIR!|T!Raum", "", simple)


@pytest.mark.parametrize("name", PAIRS)
def test_figures_and_days_are_those_of_the_usual_text(name: str) -> None:
    usual, simple = PAIRS[name]
    assert figures(simple) == figures(usual)


LABELS: dict[str, tuple[str, str]] = {
    **{topic.id: (topic.title, topic.title_simple) for topic in CATALOGUE.topics.values()},
    **{t.id: (t.title, t.title_simple) for p in CATALOGUE.programmes.values() for t in p.texts.values()},
    **{f"{p.id} {s.title}": (s.title, s.title_simple) for p in CATALOGUE.programmes.values() for s in p.plan},
}
SPOKEN = [(question.id, form) for question in CATALOGUE.questions.values() for form in question.spoken_simple]


@pytest.mark.parametrize("name", LABELS)
def test_titles_are_short_and_of_short_words(name: str) -> None:
    usual, simple = LABELS[name]
    assert len(simple.split()) <= MOST_WORDS_IN_A_TITLE
    assert not long_words(simple, NAMES)
    assert figures(simple) == figures(usual)


@pytest.mark.parametrize(("fact", "form"), SPOKEN)
def test_what_was_said_is_repeated_in_short_words(fact: str, form: str) -> None:
    question = CATALOGUE.questions[fact]
    some = question.options[0].value if question.options else 7
    value = {"ja": True, "nein": False, "eins": 1}.get(form, some)
    usual = fact_text(question, value)
    with speaking(simply=True):
        simple = fact_text(question, value)
    assert simple != usual
    assert len(simple.split()) <= MOST_WORDS
    assert not long_words(simple.replace(value_text(question, value), ""), NAMES)
    assert figures(simple) - {"1"} == figures(usual) - {"1"}  # "1 Person", "ein Mensch"
