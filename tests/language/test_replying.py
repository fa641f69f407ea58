"""Whoever answers the open question outright answers it, whatever act the words sound like; what asks or orders does that."""

from __future__ import annotations

from typing import Any

import pytest

KNOWN = ("zahl_unternehmen", "zahl_kmu", "zahl_partner", "strategie", "foerderbedarf_eur")


def facts(heard: Any) -> dict[str, Any]:
    return {statement.fact: statement.value for statement in heard.statements}


@pytest.mark.parametrize(
    "text",
    [
        "Brandschutzglas für Hochhäuser",
        "Zusammenfassung von Arztbriefen mit KI",
        "Löschung von Bränden in Batteriespeichern",
        "Neustart von Industriebrachen",
        "Übersetzungssoftware fürs Spanische",
        "Wiederverwertung von Pizzakartons",
        "Steuererklärungen automatisieren",
        "smarte Matratzen",
        "Menschen-Roboter-Teams",
        "Elterngeldberatung per App",
        "leichte Sprache, also Software für Ämter",
        "Krisenfestigkeit von Lieferketten",
    ],
)
def test_any_words_name_a_field_of_work(trained_ear: Any, text: str) -> None:
    heard = trained_ear.hears(text, "thema", KNOWN)
    assert (heard.act, facts(heard).get("thema")) == ("angabe", text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Zusammenfassung von meinen Angaben", "zusammenfassung"),
        ("Löschen Sie alles", "loeschen"),
        ("Löschung meiner Daten", "loeschen"),
        ("Pause bis morgen", "pause"),
        ("zurück zur Frage davor", "zurueck"),
        ("Schluss für heute", "stopp"),
        ("Wozu brauchen Sie das", "warum"),
        ("einfache Sprache", "einfache_sprache"),
        ("Dauer und Höhe der Förderung", "frage"),
        ("Kosten und Dauer des Verfahrens", "frage"),
        ("erzähl mir einen Witz", "fremd"),
        ("mein Drucker geht nicht", "fremd"),
        ("Was ist go-cluster", "frage"),
        ("du bist doof", "beleidigung"),
        ("nächste Frage", "weiss_nicht"),
        ("Unser Vorhaben ist noch geheim, das lassen wir weg", "weiss_nicht"),
    ],
)
def test_what_orders_or_asks_names_none(trained_ear: Any, text: str, act: str) -> None:
    heard = trained_ear.hears(text, "thema", KNOWN)
    assert (heard.act, facts(heard).get("thema")) == (act, None)


@pytest.mark.parametrize(
    ("asked", "text", "value"),
    [
        ("strategie", "Haben wir, kann ich Ihnen auch gern drucken lassen.", True),
        ("koordinator", "Gibt's, den Namen können Sie im Handelsregister nachlesen", True),
        ("private_mittel_eur", "250.000 sind committed, davon 50.000 vom business angel", 250000),
        ("beschaeftigte_antragsteller", "80, minus drei Elternzeit, bleiben 77", 77),
        ("eigenanteil_bereit", "Ja, obwohl sich manche gefragt haben, wozu.", True),
        ("eigenanteil_bereit", "Ja, die Betriebe haben verstanden, was das bringt", True),
        ("netzwerkvereinbarung", "Die geht gerade noch mal zurück an den Notar. Also ja.", True),
        ("go_cluster_mitglied", "Wir haben den Antrag wieder zurückgezogen. Also nein.", False),
        ("ipr_vereinbarung", "Nein, die hat der Anwalt wieder gelöscht", False),
        ("offen_fuer_neue", "Wer will, kann jederzeit aufhören oder einsteigen, somit ja", True),
        ("strategie", "Nein, nach kurzer Rückfrage doch ja", True),
        ("englische_webseite", "Ja – Moment, ich schau kurz nach. Nein, es gibt keine", False),
        ("benchmarking_bereit", "Wenn es sein muss, ja, dann vergleichen wir uns", True),
        ("zahl_unternehmen", "Zwölf, nein, zwei gehören zusammen, also elf", 11),
        ("zahl_unternehmen", "Zwölf, warte, zwei kommen noch dazu, macht vierzehn", 14),
    ],
)
def test_who_begins_or_ends_with_the_answer_answers(trained_ear: Any, asked: str, text: str, value: Any) -> None:
    heard = trained_ear.hears(text, asked, KNOWN)
    assert (heard.act, facts(heard).get(asked)) == ("angabe", value)


@pytest.mark.parametrize(
    ("asked", "text", "act"),
    [
        ("strategie", "Ja, kann ich das ausdrucken?", "mitnehmen"),
        ("strategie", "Ja, aber warum ist das wichtig", "warum"),
        ("strategie", "Haben wir. Warum fragen Sie?", "warum"),
        ("koordinator", "Nein, ich will mit einem Menschen sprechen", "mensch"),
        ("koordinator", "Nein, noch mal zurück zur vorigen Frage", "zurueck"),
        ("koordinator", "ja, ich muss kurz weg, mach ma später weiter", "pause"),
        ("koordinator", "Nein, bei den KMU sind es 19, nicht 9", "korrektur"),
        ("zahl_hochschulen", "Zahlendreher bei den KMU, richtig sind 19", "korrektur"),
        ("zahl_kmu", "eins zurück", "zurueck"),
        ("zahl_kmu", "oans zruck", "zurueck"),
        ("zahl_hochschulen", "zwei Fragen zurück", "zurueck"),
        ("label", "das Ja von eben sollte ein Nein sein", "korrektur"),
        ("laufzeit_monate", "hoppla, da fehlt eine Null beim Förderbedarf, 1.500.000 ist richtig", "korrektur"),
    ],
)
def test_what_has_words_of_its_own_does_what_they_say(trained_ear: Any, asked: str, text: str, act: str) -> None:
    heard = trained_ear.hears(text, asked, KNOWN)
    assert (heard.act, asked in facts(heard)) == (act, False)


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("label", "Was haben Auszeichnungen mit Geld zu tun?"),
        ("koordinator", "Mir ist nicht klar, wieso es dafür eine eigene Person braucht."),
        ("zweitaegige_veranstaltung", "Mir erschließt sich nicht, wozu ein Treffen zwei Tage dauern soll."),
        ("englische_webseite", "wos hod a englische seitn mit clustern zum doa"),
    ],
)
def test_the_point_of_a_question_may_be_asked_for_in_many_ways(trained_ear: Any, asked: str, text: str) -> None:
    heard = trained_ear.hears(text, asked, KNOWN)
    assert (heard.act, list(heard.statements)) == ("warum", [])


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("zahl_zaehlende_unternehmen", "kapier ich ned, wen muss ich da zählen"),
        ("management_neutral", "Was verstehen Sie unter neutral, wenn die Chefin Anteile hat?"),
        ("schluesselakteure", "Woran merkt man, dass alle Schlüsselakteure dabei sind?"),
        ("unternehmen_unabhaengig", "Ab wann gilt eine Firma als abhängig?"),
        ("zahl_partner", "Wer zählt als Partner?"),
        ("bereiche", "haben Sie ein Beispiel, was zur Gesellschaft gehört?"),
        ("label", "was ist denn Bronze"),
        ("schluesselakteure", "wer sind schlüsselakteure"),
        ("management_vzae", "VZÄ, was ist das?"),
        ("management_vzae", "VZÄ? Nie gehört, das Wort."),
    ],
)
def test_the_meaning_of_a_question_is_asked_for(trained_ear: Any, asked: str, text: str) -> None:
    heard = trained_ear.hears(text, asked, KNOWN)
    assert heard.act in ("unklar", "glossar")
    assert not heard.statements


@pytest.mark.parametrize(
    ("asked", "text", "value"),
    [
        ("management_neutral", "Das verstehen wir unter neutral: Er hat keine Anteile. Ja, ist er.", True),
        ("zahl_hochschulen", "Drei, wenn man die Akademie als Hochschule versteht", 3),
    ],
)
def test_who_explains_a_word_answers(trained_ear: Any, asked: str, text: str, value: Any) -> None:
    assert facts(trained_ear.hears(text, asked, KNOWN))[asked] == value


@pytest.mark.parametrize(
    ("asked", "text", "fact", "value"),
    [
        ("label", "wie säh das aus mit nem Silberlabel", "label", "silber"),
        ("zahl_kmu", "wie wär das mit 12 kmu", "zahl_kmu", 12),
        ("zahl_kmu", "Nehmn wir an, es sind nur 5 KMU, reichts dann noch?", "zahl_kmu", 5),
        ("zahl_hochschulen", "Nicht eintragen, nur mal gedacht: drei Hochschulen", "zahl_hochschulen", 3),
    ],
)
def test_what_is_only_thought_of_is_not_said(trained_ear: Any, asked: str, text: str, fact: str, value: Any) -> None:
    heard = trained_ear.hears(text, asked, KNOWN)
    assert (heard.act, facts(heard).get(fact)) == ("was_waere_wenn", value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Netzwerk gründen in Sachsen-Anhalt, welche Förderung?", True),
        ("Cluster aufbauen in Hessen, was gibt es?", True),
        ("Kann man in Hessen ein Cluster gründen?", False),
        ("Hallo, was ist aus der Internationalisierung geworden?", False),
    ],
)
def test_a_place_and_a_plan_before_a_question_are_said(trained_ear: Any, text: str, said: bool) -> None:
    assert ({"bundeslaender", "vorhaben_ziel"} <= set(facts(trained_ear.hears(text)))) == said


def test_who_does_not_know_and_asks_where_to_look_has_replied(trained_ear: Any) -> None:
    heard = trained_ear.hears("Keine Ahnung, wo schaut man das nach?", "strukturschwache_region", KNOWN)
    assert facts(heard) == {"strukturschwache_region": "unbekannt"}


@pytest.mark.parametrize(
    ("asked", "text", "act"),
    [
        ("label", "Was ist noch zu tun?", "was_fehlt"),
        ("laufzeit_monate", "Was ist die maximale Laufzeit?", "frage"),
        ("strukturschwache_region", "Keine Ahnung, wie findet man Partner?", "allgemein"),
    ],
)
def test_little_words_of_a_question_are_none_of_its_own(trained_ear: Any, asked: str, text: str, act: str) -> None:
    assert trained_ear.hears(text, asked, KNOWN).act == act


def test_what_is_asked_of_another_thing_stays_a_question(trained_ear: Any) -> None:
    assert trained_ear.hears("Was ist der Spitzencluster-Wettbewerb?", "label", KNOWN).act == "frage"
