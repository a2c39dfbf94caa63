"""What the command line starts: one bot, or a practice server with a bot as its child."""
