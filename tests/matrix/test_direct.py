"""A direct chat with the whole assistant behind it."""

from __future__ import annotations

from collections.abc import Callable

from tests.matrix.bridge import Bridge
from tests.matrix.people import Person

OPENING = (
    "Wir sind 12 Betriebe aus Sachsen, davon 9 KMU, dazu die TU Dresden und ein Fraunhofer-Institut, "
    "und wollen gemeinsam neue Leichtbauverfahren entwickeln."
)


def test_a_whole_talk_from_the_first_word_to_the_verdict(bridge: Bridge, person: Callable[[str], Person]) -> None:
    anna = person("anna")
    room = anna.room_with(bridge.id)
    anna.wait_for(room, "Guten Tag")
    print("\n=====\n".join(anna.texts(room)))
    for text, said in (
        (OPENING, "Ist Ihr Management neutral"),
        ("ja", "schon begonnen"),
        ("nein", "zählt ein Unternehmen"),
        ("alle zwölf", "Heute möglich"),
    ):
        anna.ask(room, text, said)
        print("\n=====\n".join(anna.texts(room)))
    print(anna.from_others(room)[-1])
    print(anna.typing)
    assert 0
