"""Measures the assistant beside a `rasa init` bot with Rasa's default pipeline: `python -m bench`. Linux and macOS."""
