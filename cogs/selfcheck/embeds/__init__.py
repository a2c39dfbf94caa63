"""A self-check as members read it: step by step in cards, and whole as a file."""
