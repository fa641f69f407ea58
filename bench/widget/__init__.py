"""Measures the widget beside deep-chat and Bot Framework Web Chat in one browser: `python -m bench.widget`."""
