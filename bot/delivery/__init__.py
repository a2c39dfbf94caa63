"""Messages that are promised: written down with the change that causes them, sent once, never lost in silence."""
