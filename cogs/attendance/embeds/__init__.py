"""Check-in and roll as people see them."""
