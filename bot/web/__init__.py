"""What the bot serves over HTTP: its health, its figures, and the pages that features add."""
