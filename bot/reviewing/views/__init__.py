"""What is posted and sent about entries, and what staff and owners press under it."""
