"""A reply that tells of somebody else answers nothing; with our own beside it, that is the answer."""

from __future__ import annotations

from typing import Any

import pytest

THEIRS = [
    ("go_cluster_mitglied", "Unser Nachbarcluster aus Ulm ist dort Mitglied."),
    ("eccp_eintrag", "Unsere Konkurrenz ist dort gelistet."),
    ("strategie", "Das andere Cluster hat eine."),
    ("label", "Das Nachbarcluster hat Gold."),
    ("netzwerkvereinbarung", "Die vom Nachbarcluster haben schon unterschrieben."),
    ("zahl_unternehmen", "Beim Cluster in Ulm sind es ja 60, da können wir nicht mithalten."),
    ("zahl_partner", "Das Netzwerk in Gera hat 22 Mitglieder. Mit denen haben wir aber nichts zu tun."),
    ("strategie", "Die Stadt hat eine Wirtschaftsstrategie beschlossen."),
    ("strategie", "Die Landesregierung hat mit dem Bund eine Clusterstrategie verabschiedet."),
    ("zahl_partner", "Bei der Konkurrenz sind es 120."),
    ("zahl_hochschulen", "Beim Vorbild in Finnland sind es fünf."),
    ("management_neutral", "Das Nachbarcluster hat 80 Mitglieder und eine Strategie, wir haben keine."),
]
OURS = [
    ("go_cluster_mitglied", "Unser Nachbarcluster ist da Mitglied, wir nicht.", False),
    ("go_cluster_mitglied", "Ja, wie unser Nachbarcluster auch.", True),
    ("offen_fuer_neue", "Die Konkurrenz nicht, wir schon.", True),
    ("strategie", "Das Netzwerk nebenan hat eine, wir nicht.", False),
    ("label", "Die Konkurrenz hat Gold, wir Bronze.", "bronze"),
    ("zahl_hochschulen", "Die Konkurrenz hat fünf, bei uns ist es eine.", 1),
    ("zahl_unternehmen", "Beim Cluster in Aachen sind es 80, bei uns 34.", 34),
    ("zahl_unternehmen", "Das Cluster in Regensburg hat 34.", 34),
    ("zahl_unternehmen", "Im Netzwerk sind es 34.", 34),
    ("zahl_unternehmen", "Beim Cluster in Ulm sind es ja 60, bei uns 20.", 20),
    ("zahl_unternehmen", "Beim Cluster in Ulm sind es ja 60.", 60),
    ("zahl_partner", "Der Verbund in Suhl hat doch 28 Mitglieder.", 28),
    ("zahl_hochschulen", "Das andere Netzwerk hat drei, dieses hier zwei.", 2),
    ("strategie", "Der Landkreis hat für unser Cluster eine Strategie verabschiedet.", True),
    ("strategie", "Die Kammern und die Stadt haben mit allen Betrieben eine Strategie beschlossen.", True),
    ("strategie", "Der Stadtrat hat die Strategie mit verabschiedet.", True),
]


@pytest.mark.parametrize(("asked", "text"), THEIRS)
def test_what_others_have_answers_nothing(trained_ear: Any, asked: str, text: str) -> None:
    assert asked not in {s.fact for s in trained_ear.hears(text, asked).statements}


@pytest.mark.parametrize(("asked", "text", "value"), OURS)
def test_our_own_beside_it_is_the_answer(trained_ear: Any, asked: str, text: str, value: Any) -> None:
    assert {s.fact: s.value for s in trained_ear.hears(text, asked).statements}.get(asked) == value
