"""What members see of their reminders."""
