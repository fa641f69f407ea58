"""Starting the assistant, training its model, talking to it in the terminal. Nothing in here imports Rasa until it
must."""
