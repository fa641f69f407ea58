"""The voice: findings become messages, cards and buttons. German patterns are data (de.yaml)."""
