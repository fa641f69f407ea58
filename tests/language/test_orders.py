"""Amid an open question: an order needs its words, and whoever answers, supposes, asks for a word or puts something right does that."""

from __future__ import annotations

from typing import Any

import pytest

KNOWN = ("zahl_unternehmen", "zahl_kmu", "zahl_forschungseinrichtungen", "management_vzae")


def facts(heard: Any) -> dict[str, Any]:
    return {statement.fact: statement.value for statement in heard.statements}


@pytest.mark.parametrize(
    ("asked", "text", "value"),
    [
        ("vorhaben_begonnen", "nee, das steht alles noch auf Anfang", False),
        ("vorhaben_begonnen", "no net, mir fanget grad erscht a", False),
        ("strategie", "Nein, da fangen wir bei null an", False),
        ("netzwerkvereinbarung", "Nein, die setzen wir gerade neu auf", False),
        ("zweitaegige_veranstaltung", "Ja, mit Unterbrechung über Nacht und einer Pause am Mittag, zwei Tage", True),
        ("offen_fuer_neue", "Nein, mit den jetzigen ist Schluss", False),
        ("zahl_grossunternehmen", "keine, danke der Nachfrage", 0),
        ("strategie", "nein, danke", False),
        ("label", "Es ist nicht Silber, sondern Gold", "gold"),
        ("zahl_hochschulen", "es sind 4, nicht 5", 4),
        ("netzwerk_phase", "Neuanfang", "neu"),
        ("vorhaben_begonnen", "Nein, alles noch auf null", False),
        ("strategie", "Ja, die alte ist weg", True),
    ],
)
def test_a_reply_that_sounds_like_an_order_is_a_reply(trained_ear: Any, asked: str, text: str, value: Any) -> None:
    heard = trained_ear.hears(text, asked, KNOWN)
    assert (heard.act, facts(heard).get(asked)) == ("angabe", value)


@pytest.mark.parametrize(
    "text", ["Wir starten bei null und suchen noch Partner", "Unser Verein steht noch ganz am Anfang"]
)
@pytest.mark.parametrize("known", [(), KNOWN])
def test_a_beginning_that_is_told_begins_no_new_talk(trained_ear: Any, text: str, known: tuple[str, ...]) -> None:
    assert trained_ear.hears(text, None, known).act == "angabe"


@pytest.mark.parametrize(
    ("asked", "text", "act"),
    [
        ("vorhaben_begonnen", "Nein, fangen wir noch mal ganz von vorne an", "neustart"),
        ("label", "komplett von vorne anfangen", "neustart"),
        ("zahl_kmu", "ales auf anfang", "neustart"),
        ("koordinator", "Nein, alles wieder auf null", "neustart"),
        ("label", "keins, alles zurück auf Anfang", "neustart"),
        ("netzwerkvereinbarung", "Doch, alles weg", "loeschen"),
        ("koordinator", "Ja, bitte vergessen Sie alles", "loeschen"),
        ("koordinator", "Nein, erst mal Pause", "pause"),
        ("zahl_hochschulen", "keine, Schluss", "stopp"),
        ("strategie", "nein, löschen Sie bitte alles", "loeschen"),
        ("label", "meine Daten weg", "loeschen"),
        ("strategie", "Nein, hören Sie auf zu fragen", "stopp"),
        ("zahl_kmu", "nein, jetzt ist Schluss", "stopp"),
        ("strategie", "Ja, aber jetzt brauche ich eine Pause", "pause"),
        ("strategie", "Muss los, morgen weiter", "pause"),
        ("zahl_kmu", "setzen Sie alle vier nebeneinander zum Vergleich", "vergleich"),
    ],
)
def test_an_order_in_its_words_stays_one(trained_ear: Any, asked: str, text: str, act: str) -> None:
    assert trained_ear.hears(text, asked, KNOWN).act == act


@pytest.mark.parametrize(
    ("asked", "text", "value"),
    [
        ("foerderbedarf_eur", "Spielen Sie das doch mal mit 3 Millionen durch", 3_000_000),
        ("laufzeit_monate", "Simulieren wir mal 48 Monate", 48),
        ("zahl_hochschulen", "mal gsponna: drei Hochschulen, was dann", 3),
        ("management_vzae", "Testweise mit drei Vollzeitstellen, ändert das was?", 3),
        ("zahl_kmu", "tun wir so, als wären es 20 KMU", 20),
        ("laufzeit_monate", "Können Sie 30 Monate simulieren?", 30),
        ("zahl_hochschulen", "Nur mal angenommen, es wären zwei Hochschulen", 2),
    ],
)
def test_what_is_supposed_in_so_many_words_is_not_said(trained_ear: Any, asked: str, text: str, value: Any) -> None:
    heard = trained_ear.hears(text, asked, KNOWN)
    assert (heard.act, facts(heard).get(asked)) == ("was_waere_wenn", value)


@pytest.mark.parametrize(
    ("asked", "text", "value"),
    [
        ("strategie", "Ja, die haben wir mehrfach durchgespielt", True),
        ("netzwerkvereinbarung", "Nein, angenommen wurde sie noch nicht", False),
        ("laufzeit_monate", "36 Monate, so haben wir es durchgerechnet", 36),
        ("foerderbedarf_eur", "Wenn ich recht rechne, 500.000 Euro", 500_000),
        ("zahl_hochschulen", "Theoretisch drei", 3),
        ("strategie", "Ja, sie wurde im März einstimmig angenommen", True),
        ("foerderbedarf_eur", "Wir haben 900.000 Euro angenommen", 900_000),
    ],
)
def test_words_of_supposing_in_a_reply_suppose_nothing(trained_ear: Any, asked: str, text: str, value: Any) -> None:
    heard = trained_ear.hears(text, asked, KNOWN)
    assert (heard.act, facts(heard).get(asked)) == ("angabe", value)


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("unternehmen_unabhaengig", "unabhängig in welcher Hinsicht"),
        ("unternehmen_unabhaengig", "unabhängig wovon"),
        ("ipr_vereinbarung", "IPR sagt mir gar nichts"),
        ("schluesselakteure", "mit Schlüsselakteuren kann ich nix anfangen"),
        ("benchmarking_bereit", "Benchmarking - nie gehört"),
        ("koordinator", "Was für ein Koordinator?"),
    ],
)
def test_a_word_that_is_not_known_answers_nothing(trained_ear: Any, asked: str, text: str) -> None:
    heard = trained_ear.hears(text, asked, KNOWN)
    assert heard.act in ("unklar", "glossar")
    assert not heard.statements


@pytest.mark.parametrize(
    ("asked", "text", "value"),
    [
        ("label", "Ein Label sagt uns nichts, wir haben keins", "keins"),
        ("management_neutral", "neutral im Sinne der Satzung", True),
        ("eccp_eintrag", "nein, nie gehört", False),
    ],
)
def test_a_reply_with_such_words_is_one(trained_ear: Any, asked: str, text: str, value: Any) -> None:
    assert facts(trained_ear.hears(text, asked, KNOWN))[asked] == value


def test_the_point_of_a_question_that_is_doubted_is_asked_for(trained_ear: Any) -> None:
    heard = trained_ear.hears("Ein Koordinator?? Und das soll am Ende wichtig sein?", "koordinator", KNOWN)
    assert (heard.act, list(heard.statements)) == ("warum", [])


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("foerderbedarf_eur", "Das geht euch wirklich nichts an"),
        ("de_minimis_eur", "Des geht di nix o"),
        ("ipr_vereinbarung", "weis nich"),
        ("zahl_kmu", "da kommen wir nachher drauf zurück"),
    ],
)
def test_a_not_in_what_passes_is_no_no(trained_ear: Any, asked: str, text: str) -> None:
    heard = trained_ear.hears(text, asked, KNOWN)
    assert (heard.act, facts(heard).get(asked, "unbekannt")) == ("weiss_nicht", "unbekannt")


@pytest.mark.parametrize(
    ("asked", "text", "fact", "value"),
    [
        ("netzwerkvereinbarung", "die Vollzeitstellen von eben waren 2,5 und nicht 25", "management_vzae", 2.5),
        ("strategie", "Tragen Sie bei den KMU bitte 8 ein", "zahl_kmu", 8),
        ("zahl_grossunternehmen", "Es sind doch 14 Firmen, nicht 12", "zahl_unternehmen", 14),
        (None, "Bei den Forschungsinstituten bitte 3 eintragen und nicht 2.", "zahl_forschungseinrichtungen", 3),
    ],
)
def test_what_was_said_before_is_put_right_amid_another_question(
    trained_ear: Any, asked: str | None, text: str, fact: str, value: Any
) -> None:
    heard = trained_ear.hears(text, asked, KNOWN)
    assert (heard.act, facts(heard).get(fact)) == ("korrektur", value)
    assert asked not in facts(heard)
