"""What names a person is masked; firms, institutes, numbers of a consortium and days stay."""

from __future__ import annotations

import pytest

from bot.keeping.codes import new_code
from bot.keeping.masking import mask, replaced

MASKED = {
    "Ich heiße Max Mustermann und wir sind 12 Betriebe.": "Ich heiße [Name] und wir sind 12 Betriebe.",
    "mein name ist erika muster, wir sind neun kmu": "mein name ist [Name], wir sind neun kmu",
    "Mein Name ist Dr. Anna von Beispiel.": "Mein Name ist [Name].",
    "Sprechen Sie mit Herrn Probst": "Sprechen Sie mit Herrn [Name]",
    "Frau Prof. Dr. Kern vom Institut für Holz": "Frau [Name] vom Institut für Holz",
    "Ansprechpartnerin: Petra Lustig": "Ansprechpartnerin: [Name]",
    "Viele Grüße\nMax Mustermann\nMuster GmbH": "Viele Grüße\n[Name]\nMuster GmbH",
    "Beste Grüße\nUniv.-Prof. Dr.-Ing. Jo Kern": "Beste Grüße\n[Name]",
    "viele grüße sabine": "viele grüße [Name]",
    "MfG, K. Meier": "MfG, [Name]",
    "an max@beispiel.example oder eva.m (at) beispiel-x.example": "an [E-Mail] oder [E-Mail]",
    "0351 / 123 456 - 7 oder +49 (0)351 123456": "[Telefon] oder [Telefon]",
    "Handy: 01711234567": "Handy: [Telefon]",
    "Tel.: 4711 22": "[Telefon]",
    "IBAN DE89 3704 0044 0532 0130 00": "IBAN [IBAN]",
    "Herr Huber von der Huber GmbH": "Herr [Name] von der Huber GmbH",
}
KEPT = (
    "Wir sind 12 Unternehmen aus Sachsen, davon 9 KMU, und brauchen 380.000 Euro.",
    "Wir sind der Holzcluster Nord e.V., Herr über 40 Betriebe",
    "Mein Name ist Müller Maschinenbau GmbH",
    "Frau Holle GmbH & Co. KG und das Fraunhofer-Institut",
    "Max-Planck-Institut und Universität Leipzig",
    "Stand 1. März 2011, dann 01.02.2016 und 2022 2023 2024 2025",
    "Sehr geehrter Herr Kollege, Frau Ministerin, viele Grüße aus Jena",
    "Pressemitteilung 070/2017, 060 2016",
    "zwischen 2007 und 2016, 01069 Dresden, 0,5 Vollzeitstellen",
    "Angebot unter www.beispiel.example/0351",
    "10 000 000 Euro, 120 000 davon privat",
)


@pytest.mark.parametrize("text", MASKED)
def test_what_names_a_person_is_masked(text: str) -> None:
    assert mask(text).text == MASKED[text]


@pytest.mark.parametrize("text", KEPT)
def test_what_a_consortium_is_made_of_stays(text: str) -> None:
    assert mask(text).text == text


def test_codes_are_masked_however_they_are_typed() -> None:
    for _ in range(200):
        code = new_code()
        for typed in (code, code.lower(), code.replace("-", " "), code.replace("-", "")):
            assert mask(f"Mein Code: {typed}").text == "Mein Code: [Code]"


def test_what_was_found_is_taken_out_elsewhere_too() -> None:
    found = mask("Ich heiße Max Huber, max@beispiel.example").found
    nested = {"text": "Guten Tag, Max Huber", "entities": [{"value": "max@beispiel.example"}], "zahl": 3}
    assert replaced(nested, found) == {"text": "Guten Tag, [Name]", "entities": [{"value": "[E-Mail]"}], "zahl": 3}
    assert replaced("Max Huber GmbH", found) == "Max Huber GmbH"


def test_masking_again_changes_nothing() -> None:
    for text in MASKED:
        once = mask(text).text
        assert mask(once).text == once
