"""Doors that Rasa lacks. `web`: the website's REST channel, described in openapi.yaml. `memo`: results to take along. `programme`: readable pages."""
