"""Discord's list of events, what staff press about it, and what they are told."""
