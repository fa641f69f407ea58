"""A question with its own answer tells what both say together, in whatever words the reader knows the fact."""

from __future__ import annotations

from typing import Any

import pytest

from bot.language.facts.self_told import told
from tests.language.told import assert_told

UNKNOWN = (None, "unbekannt")


@pytest.mark.parametrize(
    ("text", "sentence", "denied"),
    [
        ("Haben wir ein Büro? Ja, seit Mai.", "wir haben ein Büro seit Mai", False),
        ("Ob noch jemand dazukommen kann? Nein.", "noch jemand kann dazukommen", True),
        ("Wo unsere Leitung sitzt? In Gera.", "unsere Leitung sitzt In Gera", False),
        ("Wie viele Betriebe sind dabei? Neun.", "Neun Betriebe sind dabei", False),
        ("Wer stellt den Antrag? Unsere Kammer.", "Unsere Kammer stellt den Antrag", False),
        ("Welches Label führen wir? Bronze.", "wir führen Label Bronze", False),
        ("Gibt es eine Webseite. Nein.", "es gibt eine Webseite", True),
        ("Haben wir keine Strategie? Doch.", "wir haben keine Strategie", True),
    ],
)
def test_both_make_one_sentence(text: str, sentence: str, denied: bool) -> None:
    (found,) = told(text)
    assert (f"{found.sentence.text} {found.sentence.more}".rstrip(), found.sentence.denied) == (sentence, denied)


@pytest.mark.parametrize(
    "text",
    [
        "Braucht man ein Büro? Ja oder nein?",
        "Haben wir Aussichten? Ja, ich weiß, es ist schwer.",
        "Ist das von Belang? Wir kennen die Regel nicht.",
        "Haben Sie ein Büro? Ja.",
        "Gibt es ein Büro? Ja, vielleicht.",
        "Wer fördert so etwas? Der Bund.",
        "Ob wir das tragen können, das wüsste ich gern.",
    ],
)
def test_what_asks_us_or_leaves_it_open_makes_none(text: str) -> None:
    assert not told(text)


@pytest.mark.parametrize(
    ("text", "fact", "value"),
    [
        ("Gibt es bei uns ein Netzwerkmanagement? Ja, seit dem Frühjahr.", "clustermanagement", True),
        ("Nehmen die entscheidenden Akteure teil? Ja, alle miteinander.", "schluesselakteure", True),
        ("Ob noch jemand einsteigen kann? Klar, jederzeit.", "offen_fuer_neue", True),
        ("Tragen die Betriebe ihren Anteil? Nein, nur zwei.", "eigenanteil_bereit", False),
        ("Zahlen unsere Betriebe ihren Anteil selbst? Ja, alle.", "eigenanteil_bereit", True),
        ("Gehören unsere Betriebe zusammen? Nein, jeder ist für sich.", "unternehmen_unabhaengig", True),
        ("Verdient unser Management daran? Nein, keinen Cent.", "management_neutral", True),
        ("Wird das später verkauft? Ja, natürlich.", "wirtschaftliche_verwertung", True),
        ("Entwickeln wir ein neues Verfahren? Ja, genau.", "technisches_ziel", True),
        ("Ob unser Netzwerk ganz neu ist? Ja, gerade gegründet.", "netzwerk_phase", "neu"),
        ("Wo unsere Geschäftsstelle ist? In Wismar.", "bundeslaender", ["mecklenburg-vorpommern"]),
        ("Woher wir kommen? Aus Fulda.", "bundeslaender", ["hessen"]),
        ("Wer wir sind? Ein Verband der Möbelindustrie.", "antragsteller_art", "verein_verband"),
        ("Wer wir sind: ein Verband der Möbelindustrie.", "antragsteller_art", "verein_verband"),
        ("Wer stellt den Antrag? Unsere Hochschule.", "antragsteller_art", "hochschule"),
        ("wieviele betriebe? vierzehn", "zahl_unternehmen", 14),
        ("Wie viele davon sind KMU? Neun.", "zahl_kmu", 9),
        ("Institute? Zwei aus Dresden.", "zahl_forschungseinrichtungen", 2),
        ("Und im Ausland? Vier Firmen.", "zahl_unternehmen_ausland", 4),
        ("Wie groß ist unser größter Betrieb? 420 Leute.", "beschaeftigte_groesstes_unternehmen", 420),
        ("Wie lange soll das Projekt laufen? Zwei Jahre.", "laufzeit_monate", 24),
        ("Welches Label haben wir? Silber.", "label", "silber"),
        ("Wollen wir ins Ausland? Ja, nach Kanada.", "vorhaben_ziel", ["internationalisieren"]),
        ("Haben wir eine Strategie. Nein.", "strategie", False),
        ("Sitzen wir in Bayern? Nein, in Hessen.", "sitz_deutschland", True),
        ("Haben wir ein Label? Nein.", "label", "keins"),
        ("Tragen wir ein Label? Bisher nicht.", "label", "keins"),
        ("Sind es zwölf Firmen? Ja.", "zahl_unternehmen", 12),
        ("Ein Management gibt es? Ja, seit Mai.", "clustermanagement", True),
        ("Wie viele Partner? 17 insgesamt.", "zahl_partner", 17),
        ("Ist alles in einer Region? Ja, im Erzgebirge.", "regionale_konzentration", True),
    ],
)
def test_what_both_say_is_told(trained_ear: Any, text: str, fact: str, value: object) -> None:
    assert_told(trained_ear, text, fact, value)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Haben wir ein Management? Ja, seit zwei Jahren.", "eccp_eintrag"),
        ("Zahlen die Firmen etwas dazu? Ja, alle.", "auslandspartner_finanzierung"),
        ("Gibt es Geld für Hochschulen? Ja.", "auslandspartner_finanzierung"),
        ("Hat die Geschäftsstelle eigene Interessen? Nein.", "clustermanagement"),
        ("Ist eine Strategie sinnvoll? Ja, finde ich.", "strategie"),
        ("Brauchen wir eine Strategie? Ja, sagt mein Chef.", "strategie"),
        ("Sind Hochschulen bei go-cluster dabei? Ja, viele.", "go_cluster_mitglied"),
        ("Geht das auch mit fünf Firmen? Ja, locker.", "zahl_unternehmen"),
        ("Können wir Bronze beantragen? Ja, wieso nicht.", "label"),
        ("Sitzt das Ministerium in Berlin? Ja.", "sitz_deutschland"),
        ("Sind wir ein Verein? Nein, eine Firma.", "management_neutral"),
        ("Sind es zwölf Firmen? Nein.", "zahl_unternehmen"),
        ("Sind Hochschulen erlaubt? Ja.", "zahl_hochschulen"),
        ("Wo sitzt das Ministerium? In Berlin.", "bundeslaender"),
        ("Wer ist mein Ansprechpartner? Das DLR.", "zahl_forschungseinrichtungen"),
        ("Hat das Nachbarcluster ein Management? Ja, zwei Leute.", "clustermanagement"),
        ("Soll es einmal ein Management geben? Ja, nächstes Jahr.", "clustermanagement"),
    ],
)
def test_what_neither_says_is_not(trained_ear: Any, text: str, fact: str) -> None:
    heard = trained_ear.hears(text)
    assert heard.act != "angabe" or all(s.value in UNKNOWN for s in heard.statements if s.fact == fact)
