"""What all messengers share: arrivals that are counted once, one answer after the other in each chat, replies without cards.

A messenger adds how its requests are verified and read, and how a part of a reply is sent (`door.ChatDoor`, `model.Sender`).
"""
