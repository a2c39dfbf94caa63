"""What guests read: letters, and events on pages."""
