"""The ear: what a message says, never what to do with it."""
