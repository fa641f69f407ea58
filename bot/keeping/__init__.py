"""What is kept for later, how it is kept from curious eyes, and how it goes away. Standard library only."""
