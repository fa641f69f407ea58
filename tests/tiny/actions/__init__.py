"""The one action of the tiny project: say what was heard."""

from rasa_sdk import Action
from rasa_sdk.events import SlotSet


class Agenda(Action):
    """Repeat the message and remember it."""

    def name(self):
        """The name that the domain uses."""
        return "action_agenda"

    def run(self, dispatcher, tracker, domain):
        """Say it and note it."""
        text = tracker.latest_message["text"]
        dispatcher.utter_message(text=f"Verstanden: {text}")
        return [SlotSet("gesagt", text)]
