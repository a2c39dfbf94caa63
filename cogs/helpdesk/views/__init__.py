"""What the help desk does on the Discord server."""
