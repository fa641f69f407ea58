"""Doors that Rasa lacks."""
