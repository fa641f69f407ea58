"""What the benchmark says when it cannot measure."""


class NotMeasuredError(Exception):
    """Something could not be measured; the text says what, why, and what to do about it."""
