"""Who asks himself a question and answers it tells of the case; a question to us tells nothing, whatever stands behind it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.language.told import assert_told

UNKNOWN = (None, "unbekannt")


@pytest.mark.parametrize(
    ("text", "fact", "value"),
    [
        ("Und eine Homepage auf Englisch? Nein, die gibt es nur auf Deutsch.", "englische_webseite", False),
        ("englische seite? ist seit letztem herbst online", "englische_webseite", True),
        ("Wo unsere Geschäftsstelle sitzt? In Graz, gleich am Bahnhof.", "sitz_deutschland", False),
        ("Wer bei uns den Hut aufhat? Noch niemand.", "koordinator", False),
        ("Gibt es einen gemeinsamen Koordinator? Ja, die Frau Wendt vom Verband.", "koordinator", True),
        ("Können andere noch dazukommen? Jederzeit, wir freuen uns.", "offen_fuer_neue", True),
        ("Ob wir beim Benchmarking mitmachen? Klar, warum nicht.", "benchmarking_bereit", True),
        ("Ob wir bei go-cluster Mitglied sind? Bisher nicht.", "go_cluster_mitglied", False),
        ("Wo die Ergebnisse genutzt werden? Fast nur hier bei uns in Deutschland.", "verwertung_deutschland", True),
        ("Wer die ausländischen Partner bezahlt? Das ist noch nicht geklärt.", "auslandspartner_finanzierung", False),
        ("Interdisziplinär? Und wie, vom Förster bis zum Chemiker.", "interdisziplinaer", True),
        ("Und das größte Unternehmen bei uns? 1200 Beschäftigte.", "beschaeftigte_groesstes_unternehmen", 1200),
        ("Fördersumme? Rund 240.000 Euro.", "foerderbedarf_eur", 240_000),
        ("Wie viel die Firmen beisteuern? 40.000 Euro.", "private_mittel_eur", 40_000),
        ("Wie lange das Ganze dauern soll? Drei Jahre.", "laufzeit_monate", 36),
        ("Kontakte zu Regionen im Ausland? Vier, von Turku bis Bilbao.", "internationale_kontakte", 4),
        ("Internationale Kooperationsprojekte? Bislang keine geplant.", "zahl_kooperationsprojekte", 0),
        ("Gemeinsames Arbeitsfeld: ja, Vereinsheim: na ja.", "gemeinsames_thema", True),
        ("ECCP? Nö. go-cluster? Seit drei Jahren.", "eccp_eintrag", False),
        ("ECCP? Nö. go-cluster? Seit drei Jahren.", "go_cluster_mitglied", True),
        ("Wir gießen Glocken bei Apolda. Wie lange das Vorhaben dauern soll? Achtzehn Monate.", "laufzeit_monate", 18),
    ],
)
def test_what_stands_behind_a_question_to_oneself_replies_to_it(
    trained_ear: Any, text: str, fact: str, value: object
) -> None:
    assert_told(trained_ear, text, fact, value)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Wo sitzt das Ministerium? In Bonn oder Berlin?", "sitz_deutschland"),
        ("Gibt es Geld für eine englische Webseite? Wir haben nicht viel Zeit.", "englische_webseite"),
        ("Muss die Webseite auf Englisch sein? Ja oder nein?", "englische_webseite"),
        ("Was ist ein Koordinator? Wir kennen das Wort nicht.", "koordinator"),
        ("Was kostet das Benchmarking? Nichts, hat man mir gesagt.", "benchmarking_bereit"),
        ("Was bringt die ECCP? Ich habe davon noch nie gehört.", "eccp_eintrag"),
        ("Brauchen wir eine Strategie? Das wüsste ich gern vorher.", "strategie"),
        ("Wie viel Förderung gibt es? Ich habe etwas von 200.000 Euro gelesen.", "foerderbedarf_eur"),
        ("Wie lange dauert die Bearbeitung? Drei Monate wären uns zu lang.", "laufzeit_monate"),
        ("Netzwerkvereinbarung? Keine Ahnung, was das sein soll.", "netzwerkvereinbarung"),
        ("Das größte Problem? Die 250 Leute in der Verwaltung.", "beschaeftigte_groesstes_unternehmen"),
        ("Kann man bei euch noch einsteigen? Ja, das wäre schön.", "offen_fuer_neue"),
    ],
)
def test_a_question_to_us_is_answered_by_nothing_behind_it(trained_ear: Any, text: str, fact: str) -> None:
    assert all(s.value in UNKNOWN for s in trained_ear.hears(text).statements if s.fact == fact)


def test_a_reply_to_oneself_is_none_to_what_is_open(trained_ear: Any) -> None:
    said = {s.fact: s.value for s in trained_ear.hears("Englische Webseite? Fehlt uns noch.", "strategie").statements}
    assert said == {"englische_webseite": False}
    both = trained_ear.hears("Zwölf. Und die Strategie? Liegt seit März schriftlich vor.", "zahl_kmu").statements
    assert {s.fact: s.value for s in both} == {"zahl_kmu": 12, "strategie": True}


def test_whoever_asks_whether_it_is_enough_and_tells_what_there_is_supposes_nothing(trained_ear: Any) -> None:
    heard = trained_ear.hears(
        "Genügt es, wenn zehn Betriebe unterschreiben? Bei uns sind es nämlich nur sieben, alle aus Fulda."
    )
    assert {"zahl_unternehmen": 7, "bundeslaender": ["hessen"]}.items() <= {
        s.fact: s.value for s in heard.statements
    }.items()
