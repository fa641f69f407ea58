"""Universities and institutes by their names: what is one, and what is none."""

from __future__ import annotations

import pytest

from bot.language.facts.data import load
from bot.language.facts.fold import fold
from tests.language.told import INSTITUTES, UNIVERSITIES, said, science_counted


@pytest.mark.parametrize(
    "name",
    [
        "die PH Heidelberg",
        "die ph weingarten",
        "die BA in Bautzen",
        "die HfM Detmold",
        "die Kunstakademie Münster",
        "die HAWK",
        "die hawk in göttingen",
        "die THWS",
        "die thws",
        "die host in stralsund",
        "die thi in ingolstadt",
        "die UdK",
        "die h_da",
        "die TiHo",
        "die Städelschule",
        "die Popakademie",
        "die Folkwang in Essen",
        "die Ernst Busch",
        "die Viadrina Frankfurt",
        "die Leuphana Universität Lüneburg",
        "die Charité Universitätsmedizin Berlin",
        "die Alice Salomon Hochschule Berlin",
        "die helmut schmidt uni hamburg",
        "die leibniz uni hannover",
        "die fernuni hagen",
        "die filmuni babelsberg",
        "die hochschule rhein waal",
        "die hs rhein-main",
        "die hm in münchen",
        "die HNEE (Hochschule für nachhaltige Entwicklung Eberswalde)",
        "die Technische Hochschule Deggendorf (THD)",
    ],
)
def test_a_university_is_one(name: str) -> None:
    assert science_counted(f"Mit dabei: {name} und sieben Firmen.") == (1, 0)


@pytest.mark.parametrize(
    "name",
    [
        "das IML",
        "das iml in dortmund",
        "das ILT Aachen",
        "das wki in braunschweig",
        "das dil in quakenbrück",
        "das rwi in essen",
        "das BNITM",
        "das LEIZA",
        "das TROPOS in Leipzig",
        "das LIKAT",
        "die DSMZ",
        "die LVWO in Weinsberg",
        "das Wissenschaftszentrum Berlin",
        "das Deutsche Primatenzentrum",
        "das Schloss Dagstuhl",
        "das hans knöll institut",
        "das bernhard nocht institut in hamburg",
        "das albert einstein institut",
        "das kunststoff institut in lüdenscheid",
        "das Leibniz-Institut für Katalyse (LIKAT)",
        "das Fraunhofer-Institut für Holzforschung (WKI) in Braunschweig",
    ],
)
def test_an_institute_is_one(name: str) -> None:
    assert science_counted(f"Mit dabei: {name} und sieben Firmen.") == (0, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Das ist in Braunschweig, sieben Firmen.",
        "Wir sind Host für sieben Firmen in Stralsund.",
        "Die BA in Nürnberg zahlt das, wir sind sieben Firmen.",
        "Die HU beim TÜV, sieben Firmen.",
        "Im Juni in Jena treffen sich sieben Firmen.",
        "Sieben Firmen und die Volkshochschule Gera.",
        "Sieben Firmen, wir treffen uns am Museum Folkwang in Essen.",
        "Sieben Firmen, Ernst Busch leitet das.",
        "Sieben Firmen, gebacken wird der Leibniz-Keks.",
        "Sieben Firmen, gebacken wird der Leibniz Keks.",
        "Sieben Firmen, alle in der Max-Planck-Straße in Dortmund.",
        "Sieben Firmen am Robert-Koch-Platz in Halle.",
        "Sieben Firmen und das Bestattungsinstitut Maier.",
        "Sieben Firmen und ein Geldinstitut in Jena.",
        "Sieben Firmen und das Goethe-Institut.",
        "Unser Kunde ist die Charité, wir sind sieben Firmen.",
        "Die Charité ist unser größter Kunde. Wir sind sieben Firmen.",
        "Wir beliefern die Charité und das DESY, dabei sind sieben Firmen.",
        "Zu unseren Kunden zählen das DESY und die TU Berlin. Wir sind sieben Firmen.",
        "Ich habe an der HAWK studiert, wir sind sieben Firmen.",
    ],
)
def test_what_is_none(text: str) -> None:
    facts = said(text)
    assert not facts.keys() & {UNIVERSITIES, INSTITUTES, "bereiche"}
    assert facts["zahl_unternehmen"] == 7


def test_short_names_are_spelled_once() -> None:
    for kind in ("hochschule", "forschung"):
        listed = load("wissenschaft")[kind]
        names = [fold(name) for name in (*listed["kurz"], *listed["ort"])]
        assert len(names) == len(set(names))
