"""Where discord.py meets the platform."""
