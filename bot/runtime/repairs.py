"""All repairs in one list, and `prepare()`, which every way of starting calls before it imports Rasa or spaCy."""

from __future__ import annotations

import sys

from bot.runtime import (
    action_server,
    blas_kernels,
    cards,
    cheap_copies,
    clean_input,
    end_of_talk,
    front_page,
    joined_examples,
    kept_connection,
    known_domain,
    known_events,
    light_turns,
    log_copies,
    masked_logs,
    near_rules,
    no_tensorflow,
    private_talk,
    quiet,
    retention,
    session_query,
    sqlite_file,
    stored_rows,
    straight_run,
    tracker_store,
    typed_commands,
    whole_turns,
)
from bot.runtime.hooks import Repair, when_imported

REPAIRS: tuple[tuple[str, Repair], ...] = (
    ("rasa.nlu.classifiers.regex_message_handler", typed_commands.leave_text_alone),
    ("rasa.core.channels.channel", clean_input.guard_messages),
    ("rasa.core.channels.channel", cards.keep_cards_out_of_chats),
    ("rasa.core.actions.action", light_turns.send_no_history),
    ("rasa.core.processor", light_turns.store_cards_short),
    ("rasa.core.processor", log_copies.log_the_thing_itself),
    ("rasa.core.processor", log_copies.list_slots_for_readers),
    ("rasa.engine.runner.dask", straight_run.run_in_order),
    ("rasa.core.actions.action", action_server.bound_the_wait),
    ("rasa.core.actions.action", action_server.check_the_shape_only),
    ("rasa.core.utils", action_server.follow_the_port),
    ("rasa.core.utils", kept_connection.keep_connections),
    ("rasa.core.processor", whole_turns.stop_at_failed_action),
    ("rasa.core.agent", whole_turns.answer_for_failed_turns),
    ("rasa.core.agent", quiet.freeze_after_loading),
    ("rasa.core.tracker_store", tracker_store.refuse_when_down),
    ("rasa.core.tracker_store", private_talk.mask_and_forget),
    ("rasa.core.tracker_store", stored_rows.insert_at_once),
    ("rasa.core.tracker_store", stored_rows.read_at_once),
    ("rasa.core.tracker_store", session_query.find_the_session_once),
    ("rasa.core.tracker_store", session_query.count_what_was_read),
    ("rasa.core.tracker_store", sqlite_file.make_the_folder),
    ("rasa.core.tracker_store", sqlite_file.keep_open),
    ("rasa.core.tracker_store", sqlite_file.write_ahead),
    ("rasa.shared.nlu.training_data.training_data", joined_examples.join_plainly),
    ("rasa.shared.core.events", known_events.remember_classes),
    ("rasa.shared.core.slots", cheap_copies.copy_slots),
    ("rasa.shared.core.trackers", cheap_copies.copy_trackers),
    ("rasa.shared.core.domain", known_domain.compare_with_nothing),
    ("rasa.core.actions.action", known_domain.extract_only_what_is_mapped),
    ("rasa.core.policies.rule_policy", end_of_talk.show_rules_the_end),
    ("rasa.core.policies.rule_policy", near_rules.look_at_near_rules),
    ("rasa.core.run", retention.start_with_server),
    ("rasa.core.constants", quiet.stay_on_loopback),
    ("rasa.server", front_page.leave_the_root_to_the_door),
    ("rasa.server", front_page.share_only_when_told),
)

_done = False


def prepare() -> None:
    """Make Rasa ours. Costs nothing until Rasa is imported, and may be called as often as one likes."""
    global _done
    if _done:
        return
    _done = True
    quiet.settle_environment()
    blas_kernels.choose_kernels()
    masked_logs.mask_logs()
    for module, repair in REPAIRS:
        when_imported(module, repair)
    if no_tensorflow.wanted() and "tensorflow" not in sys.modules:
        when_imported("rasa.engine.recipes.default_recipe", no_tensorflow.refuse_by_name)
        no_tensorflow.install()
