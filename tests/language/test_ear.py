"""How the ear decides between a reply and an act of its own."""

from __future__ import annotations

from typing import Any

import pytest

from bot.language import reading


@pytest.mark.parametrize("text", ["NULL", "null", "Null"])
def test_a_number_never_takes_the_talk_away(trained_ear: Any, text: str) -> None:
    heard = trained_ear.hears(text, "zahl_grossunternehmen", ("zahl_unternehmen",))
    assert {s.fact: s.value for s in heard.statements} == {"zahl_grossunternehmen": 0}
    assert trained_ear.hears(text, "strategie", ("zahl_unternehmen",)).act != "neustart"


@pytest.mark.parametrize("text", ["Bitte alles von vorn", "Neustart", "lass uns nochmal ganz neu anfangen"])
def test_starting_anew_is_heard_amid_a_question(trained_ear: Any, text: str) -> None:
    assert trained_ear.hears(text, "zahl_grossunternehmen", ("zahl_unternehmen",)).act == "neustart"


@pytest.mark.parametrize(
    "text",
    [
        "neu",
        "Wir starten ganz neu.",
        "Neuanfang",
        "das ist ein Neustart für uns alle",
        "wir fangen von vorne an",
        "frisch gegründet",
        "noch ganz am Anfang",
        "bei uns geht alles von vorne los",
    ],
)
def test_a_network_that_begins_begins_no_new_talk(trained_ear: Any, text: str) -> None:
    heard = trained_ear.hears(text, "netzwerk_phase", ("zahl_unternehmen",))
    assert (heard.act, {s.fact: s.value for s in heard.statements}) == ("angabe", {"netzwerk_phase": "neu"})


@pytest.mark.parametrize("text", ["Eins zurück bitte, zur Frage davor", "noch eins zurück, zur vorigen Frage"])
def test_a_step_back_counts_nothing(trained_ear: Any, text: str) -> None:
    assert trained_ear.hears(text, "zahl_partner", ("zahl_unternehmen",)).act == "zurueck"


@pytest.mark.parametrize(
    "text",
    [
        "Neustart",
        "neuer Mandant, alles auf Anfang",
        "bitte nochmal von vorne",
        "ich möchte neu beginnen",
        "zurück auf Anfang",
    ],
)
def test_an_order_to_begin_anew_stays_one_where_newness_is_asked_for(trained_ear: Any, text: str) -> None:
    assert trained_ear.hears(text, "netzwerk_phase", ("zahl_unternehmen",)).act == "neustart"


@pytest.mark.parametrize(
    "text",
    [
        "mein Rücken tut weh",
        "Ich hab Hunger",
        "Läuft heute Abend Fußball?",
        "Rezept für Käsespätzle ohne Ei",
        "Können wir das später machen",
        "Das ist mir zu hoch, noch mal bitte",
    ],
)
@pytest.mark.parametrize("asked", ["strategie", "go_cluster_mitglied", "sitz_deutschland"])
def test_talk_of_something_else_is_no_yes(trained_ear: Any, text: str, asked: str) -> None:
    taken = {s.fact: s.value for s in trained_ear.hears(text, asked, ("zahl_partner",)).statements}
    assert taken.get(asked, "unbekannt") == "unbekannt"


def test_a_figure_taken_back_is_no_no(trained_ear: Any) -> None:
    heard = trained_ear.hears("Die 9 Firmen stimmen nicht, wir haben 11 Firmen", "strategie", ("zahl_unternehmen",))
    assert {s.fact: s.value for s in heard.statements} == {"zahl_unternehmen": 11}


@pytest.mark.parametrize(
    "text", ["<b>12</b>", "{{7*7}}", "${12}", "%0d%0a12", "[12](javascript:x)", '{"wert": 1, "firmen": 12}']
)
def test_markup_is_no_reply(trained_ear: Any, text: str) -> None:
    heard = trained_ear.hears(text, "zahl_kmu", ("zahl_unternehmen",))
    assert (heard.act, list(heard.statements)) == ("nicht_verstanden", [])


@pytest.mark.parametrize("text", ["< 50", "weniger als 50 & mehr als 40"])
def test_signs_in_a_reply_are_no_markup(trained_ear: Any, text: str) -> None:
    assert trained_ear.hears(text, "beschaeftigte_antragsteller").act == "angabe"


def test_the_title_on_every_button_names_its_choice_and_nothing_else(trained_ear: Any) -> None:
    for question in trained_ear.vocabulary.questions.values():
        for option in question.options:
            wanted = [option.value] if question.kind == "mehrfach" else option.value
            said = reading.answer(option.title, question)
            assert [(s.fact, s.value) for s in said] == [(question.fact, wanted)], option.title


@pytest.mark.parametrize(
    "text", ["setz die firmen auf 13", "Den Antrag stellt nun doch die Hochschule, nicht mehr der Verein."]
)
def test_a_correction_amid_a_question_is_one(trained_ear: Any, text: str) -> None:
    heard = trained_ear.hears(text, asked="management_neutral", known=["zahl_unternehmen", "antragsteller_art"])
    assert heard.act == "korrektur"


@pytest.mark.parametrize(
    "text", ["Wieso fragst du mich nach einem Gipfeltreffen?", "warum wollt ihr das mit dem Wandertag wissen"]
)
def test_why_is_heard_whatever_the_question_is_about(trained_ear: Any, text: str) -> None:
    assert trained_ear.hears(text, "zweitaegige_veranstaltung", ("zahl_unternehmen",)).act == "warum"


@pytest.mark.parametrize(
    "text",
    [
        "Wir sind neun Kanuvermieter in der Uckermark; falls die Nachbargemeinde mitmacht, wären wir zehn.",
        "Vierzehn Imkereien und eine Hochschule in Thüringen sind wir, und sollte das Geld kommen, würden wir jemanden einstellen.",
    ],
)
def test_a_condition_in_the_first_description_makes_no_thought_experiment_of_it(trained_ear: Any, text: str) -> None:
    assert trained_ear.hears(text).act == "angabe"


def test_a_thought_experiment_stays_one_amid_the_talk(trained_ear: Any) -> None:
    assert (
        trained_ear.hears("Falls noch zwei Imkereien dazukämen?", None, ("zahl_unternehmen",)).act == "was_waere_wenn"
    )


def test_the_size_of_a_client_in_a_description_starts_no_calculator(trained_ear: Any) -> None:
    text = "Als Wirtschaftsprüferin schreibe ich für einen Mandanten in Offenburg: 280 Leute, kein KMU, bestellt ist noch nichts."
    assert trained_ear.hears(text).act in ("angabe", "dritte")


@pytest.mark.parametrize("text", ["letter of intent was isn des", "Was versteht man unter einem Verwertungsplan?"])
def test_a_word_that_is_asked_for_states_nothing(trained_ear: Any, text: str) -> None:
    heard = trained_ear.hears(text)
    assert (heard.act, list(heard.statements)) == ("glossar", [])


def test_a_why_is_heard_though_a_slip_hides_what_is_asked_for(trained_ear: Any) -> None:
    assert trained_ear.hears("Warum fragst du nach dem Lbael?", "label", ("zahl_partner",)).act == "warum"


@pytest.mark.parametrize("asked", ["sitz_deutschland", "vorhaben_ziel"])
def test_a_description_says_what_it_says_whatever_is_asked(trained_ear: Any, asked: str) -> None:
    text = (
        "Unser Verbund für Holzbau im Sauerland zählt 21 Betriebe, zwei Hochschulen und ein Fraunhofer-Institut, hat eine schriftliche "
        "Strategie und ein Büro mit drei Vollzeitstellen und möchte mit Partnern im Ausland zusammenarbeiten."
    )
    replied = {s.fact: s.value for s in trained_ear.hears(text, asked, ("stichtag",)).statements}
    assert (replied["sitz_deutschland"], replied["vorhaben_ziel"]) == (True, ["internationalisieren"])


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Wir wollen eine neuartige Melkanlage entwickeln.", "technisches_ziel"),
        ("Am Ende soll ein neues Verfahren zum Gerben von Leder stehen.", "technisches_ziel"),
        ("Das Ministerium hat uns als vergleichbares Netzwerk eingeordnet.", "anerkannter_status"),
        ("Drei unserer Firmen gehören demselben Konzern.", "unternehmen_unabhaengig"),
    ],
)
def test_an_aim_or_a_standing_is_told_whatever_its_words_are_like(trained_ear: Any, text: str, fact: str) -> None:
    assert fact in {s.fact for s in trained_ear.hears(text).statements}


@pytest.mark.parametrize(
    "text",
    [
        "Ich will ein neues Fahrrad bauen.",
        "Mein Sohn will einen Roboter bauen.",
        "Ich entwickle gerade eine Allergie.",
        "Am Ende des Films stirbt der Roboter.",
        "Kurzprofil unseres Netzwerks bitte",
    ],
)
def test_what_somebody_makes_at_home_is_no_aim(trained_ear: Any, text: str) -> None:
    assert not trained_ear.hears(text).statements


@pytest.mark.parametrize(
    "text", ["ﷺ" * 50, "十二社", "١٢ شركة", "Z\u0335\u0321\u0322", "{wert}", "{text.__class__.__mro__}"]
)
@pytest.mark.parametrize("asked", [None, "zahl_hochschulen"])
def test_what_is_no_german_tells_and_orders_nothing(trained_ear: Any, text: str, asked: str | None) -> None:
    heard = trained_ear.hears(text, asked, ("zahl_unternehmen",))
    assert heard.act in ("fremdsprache", "fremd", "nicht_verstanden")
    assert not heard.statements


def test_a_question_known_by_its_wording_needs_no_name_of_a_programme(trained_ear: Any) -> None:
    heard = trained_ear.hears("Welche Unterlagen brauche ich?")
    assert (heard.act, heard.topic) == ("frage", "unterlagen")
