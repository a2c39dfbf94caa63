"""iCalendar: entries as files and feeds, for people who live by Outlook, Google or Apple calendars."""
