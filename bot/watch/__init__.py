"""What somebody on duty wants to know: how the bot is, in figures, and what is wrong."""
