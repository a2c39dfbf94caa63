"""The features: each folder is one discord.py extension, discovered, no list to edit."""
