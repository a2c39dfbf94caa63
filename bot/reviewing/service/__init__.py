"""What members and staff do with entries, and what follows from it."""
