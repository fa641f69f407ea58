"""Four ways to understand a message. Each is a module with `train(examples, folder)`, which returns something that parses."""
