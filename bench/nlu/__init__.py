"""`make bench-nlu`: how well our ear understands, beside three others that learn from the same examples."""
