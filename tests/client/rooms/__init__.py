"""Features that exist for the client's tests only."""
