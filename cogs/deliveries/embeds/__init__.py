"""The desk's cards: pages of messages, one message, and what stands in the way."""
