"""When to wake up: rows are the truth, APScheduler is the alarm and the calendar, never the memory."""
