"""Letters: what the outbox promises to people who are not on Discord, by e-mail."""
