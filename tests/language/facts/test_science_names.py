"""Universities and institutes by their names: what counts as one, what counts as the same, and what is none."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from bot.language.facts import holding, reader
from bot.language.facts.data import load
from bot.language.facts.fold import fold
from bot.language.facts.holding import HOLDS
from bot.language.facts.model import Question
from bot.language.facts.normal import Normal, normal

UNIVERSITIES, INSTITUTES = "zahl_hochschulen", "zahl_forschungseinrichtungen"


def said(text: str) -> dict[str, Any]:
    return {s.fact: s.value for s in reader.read(text)}


def counted(text: str) -> tuple[int, int]:
    facts = said(text)
    return facts.get(UNIVERSITIES, 0), facts.get(INSTITUTES, 0)


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
    assert counted(f"Mit dabei: {name} und sieben Firmen.") == (1, 0)


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
    assert counted(f"Mit dabei: {name} und sieben Firmen.") == (0, 1)


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


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Sieben Firmen, HAWK und TiHo.", (2, 0)),
        ("Sieben Firmen, das IPHT, das IOF und die EAH.", (1, 2)),
        ("Sieben Firmen und drei Hochschulen (HNEE, TH Wildau, BTU).", (3, 0)),
        ("Mit der TU Dresden und einem Kunden entwickeln sieben Firmen das Verfahren.", (1, 0)),
        ("Das Fraunhofer IOF in Jena und sieben Firmen sind dabei, das Management liegt bei Fraunhofer.", (0, 1)),
        ("Das Fraunhofer-Institut in Jena und das Fraunhofer-Institut in Dresden sind dabei.", (0, 2)),
        ("Das Leibniz-Institut in Dummerstorf und das julius kühn institut in quedlinburg sind dabei.", (0, 2)),
        ("Zwei außeruniversitäre Einrichtungen und sieben Firmen.", (0, 2)),
        ("Sitz ist Kassel, mit im Verbund die dortige Hochschule.", (1, 0)),
        ("Sitz ist Kassel, im Verbund fehlt die Hochschule.", (0, 0)),
        ("Neben unserer Hochschule ist die Uni Jena dabei.", (2, 0)),
    ],
)
def test_how_many(text: str, wanted: tuple[int, int]) -> None:
    assert counted(text) == wanted


def test_none_outside_universities() -> None:
    assert said("Zwei Hochschulen, keine außeruniversitäre Einrichtung.")[INSTITUTES] == 0


@pytest.mark.parametrize(
    ("fact", "text", "wanted"),
    [
        (UNIVERSITIES, "Außer unserer noch die FH Aachen, also zwei.", 2),
        (UNIVERSITIES, "Neben meiner eigenen noch die Uni Köln.", 2),
        (UNIVERSITIES, "nur die hs kempten, also eine", 1),
        (UNIVERSITIES, "PH Freiburg", 1),
        (INSTITUTES, "Neben dem eigenen Institut das DLR, macht zwei", 2),
        (INSTITUTES, "iml in dortmund", 1),
    ],
)
def test_replies(fact: str, text: str, wanted: int) -> None:
    assert next(s.value for s in reader.answer(text, Question(fact, "zahl")) if s.fact == fact) == wanted


def test_short_names_are_spelled_once() -> None:
    for kind in ("hochschule", "forschung"):
        listed = load("wissenschaft")[kind]
        names = [fold(name) for name in (*listed["kurz"], *listed["ort"])]
        assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Neun Firmen, die TU Dresden, mehr nicht.", 1),
        ("Neun Firmen, die TU Dresden, sonst niemand.", 1),
        ("Neun Firmen, vielleicht die TU Dresden, mehr nicht.", 0),
        ("Uns fehlen neun Firmen, die TU Dresden, mehr nicht.", 0),
        ("Neun Firmen, die TU Dresden, na ja.", 0),
    ],
)
def test_an_entry_of_a_closed_list_holds(text: str, wanted: int, monkeypatch: pytest.MonkeyPatch) -> None:
    def doubtful(form: Normal, _: object) -> np.ndarray:
        """Sure of the first clause, and of no other one."""
        return np.array([[1.0, 0.0]] + [[0.0, 1.0]] * (len(form.clauses) - 1))

    class Model:
        classes = (HOLDS, "fremd")

    monkeypatch.setattr(holding, "learned", lambda _: Model)
    monkeypatch.setattr(holding, "_chances", doubtful)
    form = holding.settled(normal(text))
    entry = next(c for c in form.clauses if "dresden" in c.text)
    assert (not entry.status) == bool(wanted)


@pytest.mark.parametrize(
    ("text", "universities", "institutes"),
    [
        ("Mit fünf Herstellern und der Uni stehen wir seit Langem in enger Abstimmung.", 1, 0),
        ("Unsere vier Spinnereien haben mit der Hochschule vor Ort einen Plan für Garne geschmiedet.", 1, 0),
        ("Bei uns arbeiten Betriebe, das Landratsamt und die Technische Hochschule eng zusammen.", 1, 0),
        ("Neben den Firmen und der Hochschule ist auch die Stadt Trier dabei.", 1, 0),
        ("Zusammen mit der Uni und zwei Betrieben entwickeln wir einen Pflug.", 1, 0),
        ("Zum Netzwerk gehören 31 Betriebe, die Uni und die Duale Hochschule.", 2, 0),
        ("In Hannover machen mit: TU Braunschweig, MHH, Leuphana und zwölf Firmen.", 3, 0),
        ("Die TU Clausthal, die HAWK und die Ostfalia machen mit. Die TU leitet das.", 3, 0),
        ("Die Uni und sechs Brauereien tüfteln an einer Hefe.", 1, 0),
        ("Die Uni haben wir mit an Bord, dazu elf Firmen.", 1, 0),
        ("Unser Institut, Mitglied der Leibniz-Gemeinschaft, arbeitet mit fünf Firmen.", 0, 1),
        ("Unser Institut zählt zur Helmholtz-Gemeinschaft. Fünf Betriebe sind Partner.", 0, 1),
        ("Unser Institut ist Teil der Leibniz-Gemeinschaft, dazu kommen zwei weitere Institute.", 0, 3),
        ("Partner sind drei Institute aus Freiburg: ISE, EMI und IAF.", 0, 3),
        ("Die Leibniz-Gemeinschaft hat uns beraten, wir sind vier Firmen.", 0, 0),
        ("Die Uni Trier weiß von unserer Idee noch nichts, vier Firmen stehen fest.", 0, 0),
        ("Die TU Dresden haben wir noch nicht gefragt, wir sind sechs Firmen.", 0, 0),
        ("Wir würden gern an der TU Dresden anklopfen. Sechs Firmen sind wir.", 0, 0),
        ("Fünf Firmen sind wir, an der Uni Kassel kennen wir noch niemanden.", 0, 0),
        ("Wir möchten noch eine Musikhochschule dazunehmen und so größer werden.", 0, 0),
        ("Fünf Firmen und die Uni könnten mitmachen.", 0, 0),
        ("Wir beliefern Firmen und die Uni gemeinsam mit Laborglas.", 0, 0),
        ("Gemeinsam mit der Uni einen Antrag zu stellen, das haben die vier Firmen nie geschafft.", 0, 0),
        ("Unsere sechs Läden liegen alle an der Uni.", 0, 0),
        ("Drei Firmen hier, und die Uni hat mit all dem nichts zu tun.", 0, 0),
    ],
)
def test_who_stands_beside_the_firms(text: str, universities: int, institutes: int) -> None:
    assert counted(text) == (universities, institutes)


@pytest.mark.parametrize(
    ("reply", "value"),
    [
        ("Zwei Hochschulen, die in Fulda und die in Gießen.", 2),
        ("Drei Hochschulen: TU Ilmenau, EAH Jena und Hochschule Nordhausen.", 3),
        ("Noch eines, ehe ich es vergesse: wir haben 30 Firmen.", None),
        ("Eines noch: der Antrag kommt vom Verein.", None),
        ("eine", 1),
    ],
)
def test_what_opens_a_reply_or_tells_which(reply: str, value: int | None) -> None:
    asked = Question(UNIVERSITIES, "zahl")
    assert {s.fact: s.value for s in reader.answer(reply, asked)}.get(UNIVERSITIES) == value


@pytest.mark.parametrize(
    ("text", "sectors"),
    [
        ("Der Landkreis Cham grenzt an Tschechien. Sechs Firmen und die Uni Passau machen mit.", {"wirtschaft", "wissenschaft"}),
        ("Wirtschaftsförderung Lippe hier, es geht um 20 Firmen und die TH OWL.", {"wirtschaft", "wissenschaft"}),
        ("Der Landkreis Cham, sechs Firmen und die Uni Passau machen mit.", {"wirtschaft", "wissenschaft", "verwaltung"}),
        ("Firmen, die Hochschule, die Stadt und die Bürgerstiftung sitzen an einem Tisch.", {"wirtschaft", "wissenschaft", "verwaltung", "gesellschaft"}),
        ("Ich berate ein KMU in Trier. Die Uni Mainz macht mit.", {"wirtschaft", "wissenschaft"}),
    ],
)  # fmt: skip
def test_who_is_a_sector(text: str, sectors: set[str]) -> None:
    assert set(said(text)["bereiche"]) == sectors
