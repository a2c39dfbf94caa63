"""Everything a member can see and choose about themselves: language, time zone, their data."""
