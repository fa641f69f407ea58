"""The bench: pure rules on facts and days. Standard library only."""
