"""What all tests share: the repairs are in place before anything imports Rasa."""

from bot.runtime import prepare

prepare()
