"""What makes a turn cheap changes nothing that anybody sees."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from rasa.core import processor
from rasa.core.actions.action import ActionExtractSlots
from rasa.core.policies.rule_policy import RulePolicy
from rasa.core.tracker_store import SQLTrackerStore
from rasa.engine.runner import dask
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import (
    ActionExecuted,
    ActiveLoop,
    Restarted,
    SessionStarted,
    SlotSet,
    UserUtteranceReverted,
    UserUttered,
)
from rasa.shared.core.slots import AnySlot, TextSlot
from rasa.shared.core.trackers import DialogueStateTracker

from bot.runtime.end_of_talk import end_of
from tests.runtime.conftest import TinyTalk, texts


def talk_of_two_sessions(sender: str) -> list[Any]:
    """Events of an old session and of the one that goes on."""
    events: list[Any] = []
    for session, words in enumerate(("alt", "neu")):
        for place, event in enumerate(
            (
                ActionExecuted("action_session_start"),
                SessionStarted(),
                ActionExecuted("action_listen"),
                UserUttered(words),
            )
        ):
            event.timestamp = 1000.0 * (session + 1) + place
            events.append(event)
    return events


@pytest.fixture
def store(tmp_path: Path) -> Any:
    """A SQLite store with a talk of two sessions, and a talk of somebody else with a later session."""
    store = SQLTrackerStore(Domain.empty(), dialect="sqlite", db=str(tmp_path / "t.sqlite"))
    for sender in ("du", "andere"):
        tracker = DialogueStateTracker(sender, [])
        for event in talk_of_two_sessions(sender):
            if sender == "andere":
                event.timestamp += 5000
            tracker.update(event)
        asyncio.run(store.save(tracker))
    return store


def stored(store: Any, sender: str) -> list[str]:
    """The kinds of events that the file holds."""
    with sqlite3.connect(store.engine.url.database) as file:
        rows = file.execute("select type_name from events where sender_id = ? order by id", (sender,)).fetchall()
    return [kind for (kind,) in rows]


def test_a_talk_is_read_from_its_last_session_on_and_whole_on_request(store: Any) -> None:
    recent, whole = asyncio.run(store.retrieve("du")), asyncio.run(store.retrieve_full_tracker("du"))
    said = [[event.text for event in tracker.events if event.type_name == "user"] for tracker in (recent, whole)]
    assert said == [["neu"], ["alt", "neu"]]
    assert asyncio.run(store.retrieve("niemand")) is None


def test_a_talk_without_a_session_start_is_read_whole(store: Any) -> None:
    tracker = DialogueStateTracker("ohne", [])
    tracker.update(UserUttered("hallo"))
    asyncio.run(store.save(tracker))
    assert [event.type_name for event in asyncio.run(store.retrieve("ohne")).events] == ["user"]


def test_what_is_new_is_saved_once_and_nothing_else(store: Any) -> None:
    before = stored(store, "du")
    tracker = asyncio.run(store.retrieve("du"))
    tracker.update(UserUttered("eins"))
    asyncio.run(store.save(tracker))
    asyncio.run(store.save(tracker))
    tracker.update(UserUttered("zwei"))
    asyncio.run(store.save(tracker))
    assert stored(store, "du") == [*before, "user", "user"]
    assert stored(store, "andere") == before


def test_a_loaded_model_runs_without_a_scheduler(talk: TinyTalk, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise AssertionError("dask was asked")

    monkeypatch.setattr(dask.dask, "get", fail)
    assert texts(talk.say("wir sind zwölf partner")) == ["Verstanden: wir sind zwölf partner"]


def test_a_failing_component_still_ends_the_turn_in_a_sentence(talk: TinyTalk, monkeypatch: pytest.MonkeyPatch) -> None:
    nodes = talk.agent.processor.graph_runner._instantiated_nodes
    policy = next(node for name, node in nodes.items() if "Policy" in name)
    monkeypatch.setattr(policy, "_fn", lambda *_, **__: 1 / 0)
    assert "Vorgang" in texts(talk.say("wir sind zwölf partner"))[0]


def test_debug_lines_get_the_thing_itself() -> None:
    card = {"programmes": [1, 2, 3]}
    assert processor.copy.deepcopy(card) is card


def long_talk(slots: Iterable[Any] = (), *extra: Any) -> DialogueStateTracker:
    """A talk of several turns, with what `extra` says before the last one."""
    tracker = DialogueStateTracker("x", list(slots))
    tracker.update_with_events(
        [ActionExecuted("action_session_start"), SessionStarted(), ActionExecuted("action_listen")], None
    )
    for number in range(4):
        told = [
            *(extra if number == 3 else ()),
            UserUttered(f"{number}", {"name": "gruss"}),
            ActionExecuted("action_a"),
        ]
        tracker.update_with_events([*told, ActionExecuted("action_listen")], None)
    return tracker


@pytest.mark.parametrize("more", [(), (UserUttered("noch", {"name": "frage"}),)])
@pytest.mark.parametrize("moments", [1, 2, 3])
def test_the_end_of_a_talk_is_described_as_the_end_of_the_whole(moments: int, more: tuple[Any, ...]) -> None:
    tracker = long_talk()
    tracker.update_with_events(list(more), None)
    end, domain = end_of(tracker, moments), Domain.from_dict({"intents": ["gruss", "frage"], "actions": ["action_a"]})
    assert len(end.events) < len(tracker.events) / 2
    assert end.past_states(domain)[-moments:] == tracker.past_states(domain)[-moments:]


@pytest.mark.parametrize(
    "tracker",
    [
        long_talk((), UserUtteranceReverted()),
        long_talk((), Restarted()),
        long_talk((), ActiveLoop("formular")),
        long_talk((TextSlot("ort", [], influence_conversation=True),)),
        DialogueStateTracker("neu", []),
    ],
)
def test_where_earlier_events_count_the_talk_is_looked_at_whole(tracker: DialogueStateTracker) -> None:
    assert end_of(tracker, 3) is tracker


def test_the_policy_reads_no_further_back_than_its_rules(talk: TinyTalk, monkeypatch: pytest.MonkeyPatch) -> None:
    lengths: list[int] = []
    describe = Domain.states_for_tracker_history

    def counted(self: Any, *args: Any, **kwargs: Any) -> Any:
        states = describe(self, *args, **kwargs)
        lengths.append(len(states))
        return states

    monkeypatch.setattr(Domain, "states_for_tracker_history", counted)
    for _ in range(6):
        assert texts(talk.say("wir sind zwölf partner")) == ["Verstanden: wir sind zwölf partner"]
        assert texts(talk.say("hallo")) == ["Guten Tag"]
    assert max(lengths) < 10


LISTEN, ACTED = {"action_name": "action_listen"}, {"action_name": "action_a"}
RULES = [
    [{"prev_action": LISTEN, "user": {"intent": "gruss"}}],
    [{"prev_action": LISTEN, "user": {"intent": "frage"}}],
    [{"prev_action": LISTEN, "user": {"intent": "frage", "entities": ["programm"]}}],
    [{"prev_action": LISTEN, "user": {"intent": "frage"}}, {"prev_action": ACTED, "user": {"intent": "frage"}}],
    [{"prev_action": LISTEN}],
    [{"prev_action": LISTEN, "user": {"intent": "should_not_be_set"}}],
    [{"user": {"intent": "gruss"}}],
]
STATES = [
    [{}],
    [{"user": {"intent": "gruss"}}],
    [{}, {"prev_action": LISTEN, "user": {"intent": "gruss"}}],
    [{}, {"prev_action": LISTEN, "user": {"text": "Hallo"}}],
    [{}, {"prev_action": LISTEN, "user": {"intent": "frage", "entities": ("programm",)}}],
    [{}, {"prev_action": LISTEN, "user": {"intent": "frage"}}, {"prev_action": ACTED, "user": {"intent": "frage"}}],
    [{}, {"prev_action": {"action_text": "Guten Tag"}, "user": {"intent": "frage"}}],
    [],
]


@pytest.mark.parametrize("states", STATES)
def test_the_rules_that_apply_are_found_among_the_near_ones(states: list[Any]) -> None:
    lookup = {json.dumps(rule): "action_a" for rule in RULES}
    policy = RulePolicy.__new__(RulePolicy)
    each = {
        rule
        for rule in lookup
        if all(policy._is_rule_applicable(rule, place, state) for place, state in enumerate(reversed(states)))
    }
    assert policy._get_possible_keys(lookup, states) == each


def test_a_copied_tracker_stands_on_its_own() -> None:
    slot = AnySlot("ort", [{"type": "custom"}], influence_conversation=False)
    tracker = long_talk((slot,), SlotSet("ort", "Jena"))
    twin = tracker.copy()
    assert twin == tracker
    assert twin.current_state() == tracker.current_state()
    twin.update_with_events([SlotSet("ort", "Gera"), UserUttered("neu")], None)
    assert tracker.get_slot("ort") == "Jena"
    assert slot.value is None
    assert len(twin.events) == len(tracker.events) + 2


def test_only_an_empty_domain_is_empty() -> None:
    assert [Domain.empty().is_empty(), Domain.from_dict({"intents": ["gruss"]}).is_empty()] == [True, False]


@pytest.mark.parametrize(("mapping", "filled"), [({"type": "custom"}, []), ({"type": "from_text"}, ["Jena"])])
def test_slots_with_a_mapping_are_still_filled(mapping: dict[str, str], filled: list[str]) -> None:
    domain = Domain.from_dict(
        {"slots": {"ort": {"type": "text", "influence_conversation": False, "mappings": [mapping]}}}
    )
    tracker = DialogueStateTracker("x", domain.slots)
    tracker.update(UserUttered("Jena", {"name": "ort"}))
    events = asyncio.run(ActionExtractSlots(None).run(None, None, tracker, domain))
    assert [event.value for event in events] == filled
