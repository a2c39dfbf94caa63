"""What every floor may use: the clock, errors, text and time zones. Standard library only."""
