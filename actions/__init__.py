"""The desk: thin Rasa actions between ear, bench and voice. No German sentence, no number, no comparison of values."""
