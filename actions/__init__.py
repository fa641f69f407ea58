"""The desk: thin Rasa actions between ear, bench and voice. No German sentence, no number, no comparison of values."""

from bot.runtime.masked_logs import mask_logs

mask_logs()  # the desk is a process of its own, with a log of its own
