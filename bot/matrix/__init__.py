"""The bridge to Matrix: a process and an environment of its own, which knows the assistant by its web door only."""
