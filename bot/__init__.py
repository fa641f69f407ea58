"""Clusterlotse: a German assistant for finding the federal cluster programme that fits."""
