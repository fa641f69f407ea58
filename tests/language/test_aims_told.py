"""Which aims a description tells: what was learned hears them in other words than patterns know, and drops what surely is none."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.catalogue.load import load
from bot.language import aims_training
from bot.language.facts import aims_told, leaning, reader
from bot.language.facts.aims_told import AIMS, BUCKETS, FACT, LIKELY, TOLD, UNLIKELY
from bot.language.facts.encoder import SIZE
from bot.language.facts.leaning import Leaning
from bot.language.facts.meant import joined, meaning_of, pieces_in
from bot.language.facts.model import Statement
from bot.language.facts.normal import Normal, normal
from bot.language.facts.preparing import prepared
from bot.language.marked import texts_of
from tests.language.told import described

# None of these sentences is to be learned from.
IN_OTHER_WORDS = (
    (
        "Elf Sattler aus dem Raum Offenbach. Aus unserer losen Runde soll jetzt ein ordentlicher Zusammenschluss werden.",
        "netzwerk_aufbauen",
    ),
    pytest.param(
        "Unser Keramikverbund zählt 40 Betriebe, und uns fehlen noch Mitstreiter aus dem Saarland, um die wir jetzt werben.",
        "netzwerk_erweitern",
        marks=pytest.mark.xfail(strict=False, reason="weighed closely"),
    ),
    (
        "Das Büro unseres Clusters läuft auf Zuruf. Wir brauchen dort feste Abläufe und jemanden, der das gelernt hat.",
        "cluster_professionalisieren",
    ),
    (
        "Wir sind 25 Imkereien in Thüringen und möchten uns mit dem Bienencluster in Slowenien zusammentun.",
        "internationalisieren",
    ),
    (
        "Drei Gerbereien und die Hochschule Reutlingen. Zusammen wollen wir austüfteln, wie Leder ohne Chrom haltbar wird.",
        "fue_projekte",
    ),
    (
        "Die gemeinsame Strategie ist seit Mai beschlossen, 33 Mitglieder. Jetzt soll davon endlich etwas Wirklichkeit werden.",
        "strategie_umsetzen",
    ),
)
NONE_OF_OURS = (
    "Unser Netzwerk aufzubauen war mühsam, das ist aber längst geschafft. Wir sind 26 Firmen aus Zwickau.",
    "Lange haben wir überlegt, international zu werden. Das ist vom Tisch. 41 Mitglieder, Sitz in Magdeburg.",
    "Wir sind 45 Betriebe in Jena, davon 30 KMU, das Silber-Label haben wir seit 2021.",
)


def said(text: str) -> dict[str, Any]:
    return {s.fact: s.value for s in reader.read(text)}


@pytest.mark.usefixtures("trained_ear")
@pytest.mark.parametrize(("text", "aim"), IN_OTHER_WORDS)
def test_an_aim_is_heard_in_other_words(text: str, aim: str) -> None:
    assert aim in said(text).get(FACT, [])


@pytest.mark.usefixtures("trained_ear")
@pytest.mark.parametrize("text", NONE_OF_OURS)
def test_what_is_done_dropped_or_not_spoken_of_is_no_aim(text: str) -> None:
    assert FACT not in said(text)


def test_aims_are_those_of_the_catalogue() -> None:
    assert [option.value for option in load().questions[FACT].options] == list(AIMS)


def that_says(chance: float) -> Leaning:
    """A model to which every clause tells every aim as likely as this."""
    bias = np.full(len(AIMS), np.log(chance / (1 - chance)), np.float32)
    return Leaning(AIMS, np.zeros((BUCKETS, len(AIMS)), np.float16), bias, 1.0)


@pytest.mark.usefixtures("kept")
@given(chance=st.floats(min_value=0.001, max_value=0.999), heard=st.sets(st.sampled_from(AIMS)))
def test_what_was_heard_stands_unless_it_surely_is_none(chance: float, heard: set[str]) -> None:
    assume(min(abs(chance - LIKELY), abs(chance - UNLIKELY)) > 1e-6)
    leaning.use({TOLD: that_says(chance)})
    before = [Statement(FACT, [aim for aim in AIMS if aim in heard], 0, 3)] if heard else []
    found = aims_told.with_learned(described("Wir wollen etwas."), before, set())
    wanted = set(AIMS) if chance > LIKELY else heard if chance > UNLIKELY else set()
    assert list(aims_told.aims_in(found)) == [aim for aim in AIMS if aim in wanted]


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("told", [[], [Statement(FACT, "unbekannt", 0, 3)], [Statement("zahl_partner", 9, 0, 3)]])
def test_what_says_nothing_of_aims_is_kept(told: list[Statement]) -> None:
    leaning.use({TOLD: that_says(0.001)})
    assert aims_told.with_learned(described("Wir wollen etwas."), told, set()) == told


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("form", [normal("Wir wollen etwas."), described("")])
def test_a_short_reply_and_nothing_are_no_descriptions(form: Normal) -> None:
    leaning.use({TOLD: that_says(0.999)})
    assert aims_told.with_learned(form, [], set()) == []


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    ("text", "status", "told"),
    [
        ("Wir wollen wachsen.", set(), True),
        ("Wir wollen wachsen.", {"question"}, False),
        ("Wir wollen wachsen.", {"condition"}, False),
        ("Wir wollen wachsen.", {"supposed"}, False),
        ("Wir würden gern wachsen.", {"condition"}, True),
        ("Wir hätten gern mehr Mitglieder.", {"other"}, True),
        ("Die Stadt hätte gern mehr Mitglieder.", {"other"}, False),
        ("Wir wären gern gewachsen.", {"past"}, False),
    ],
)
def test_what_is_asked_supposed_or_told_of_others_tells_no_aim_that_nobody_heard(
    text: str, status: set[str], told: bool
) -> None:
    leaning.use({TOLD: that_says(0.99)})
    form = described(text)
    form.clauses[0].status |= status
    assert bool(aims_told.with_learned(form, [], reader.BLOCKED)) is told


@pytest.mark.usefixtures("kept")
def test_an_aim_is_told_by_a_clause_that_may_tell_it() -> None:
    leaning.use({TOLD: that_says(0.99)})
    form = described("Wollen Sie wachsen? Wir wollen wachsen.")
    form.clauses[0].status.add("question")
    (told,) = aims_told.with_learned(form, [], reader.BLOCKED)
    assert (told.start, told.learned) == (form.tokens[form.clauses[1].first].start, True)


@pytest.mark.usefixtures("kept")
def test_where_all_that_patterns_heard_is_dropped_the_rest_is_but_learned() -> None:
    bias = np.full(len(AIMS), -9.0, np.float32)
    bias[1] = 9.0
    leaning.use({TOLD: Leaning(AIMS, np.zeros((BUCKETS, len(AIMS)), np.float16), bias, 1.0)})
    (told,) = aims_told.with_learned(described("Wir wollen etwas."), [Statement(FACT, [AIMS[0]], 0, 3)], set())
    assert (told.value, told.learned) == ([AIMS[1]], True)


@pytest.mark.usefixtures("kept")
def test_without_a_model_what_was_heard_stands() -> None:
    leaning.use({})
    heard = [Statement(FACT, ["fue_projekte"], 0, 3)]
    assert aims_told.with_learned(described("Wir wollen etwas."), heard, set()) == heard


def test_each_clause_teaches_what_is_marked_in_it() -> None:
    text = "2019 [haben wir ein Netzwerk gegründet](nein), jetzt soll es [nach Hessen wachsen](netzwerk_erweitern)."
    ((plain, marks),) = texts_of([table(text)], {*AIMS, aims_training.NONE})
    told = [
        [aim for aim, so in zip(AIMS, aims, strict=True) if so]
        for _, aims in aims_training.examples_of(plain, marks, reader.read)
    ]
    assert told == [[], ["netzwerk_erweitern"]]


def test_a_text_that_is_made_longer_before_it_is_read_teaches_nothing() -> None:
    text = "Was uns fehlt: Partner in Lyon, mit denen wir forschen."
    assert len(prepared(text)) > len(text)
    assert not list(aims_training.examples_of(text, [(0, 5, AIMS[0])], reader.read))


def test_a_clause_means_nothing_where_no_piece_begins_with_it() -> None:
    form = normal("Wir wollen wachsen.")
    assert not meaning_of(None, form.clauses[0]).any()
    assert pieces_in(form, set()) is None or len(meaning_of(pieces_in(form, set()), form.clauses[0])) == SIZE


def test_numbers_stand_behind_the_signs_in_buckets_of_their_own() -> None:
    places, values = joined((np.array([3]), np.array([0.5], np.float32)), np.array([7.0, 8.0]), 100)
    assert (places.tolist(), values.tolist()) == ([3, 100, 101], [0.5, 7.0, 8.0])


def test_a_misspelt_mark_stops_training_with_table_and_text() -> None:
    with pytest.raises(ValueError, match=r"ziel:probe: „wachsen“ ist keines der Zeichen .*nach Hessen"):
        aims_training.learned_from([table("Wir wollen [nach Hessen](wachsen).")], reader.read)


def table(text: str) -> dict[str, Any]:
    return {"name": "ziel:probe", "elements": [text]}
