"""Messengers that are set up by a few lines in credentials.yml. How, and what each cannot do: docs/aufgaben/weitere-kanaele.md."""
