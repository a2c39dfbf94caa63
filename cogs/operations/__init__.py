"""Running the bot in a server: what it needs there, made or bound, and how it stands."""
