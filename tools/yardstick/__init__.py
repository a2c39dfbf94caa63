"""Features that exist only to be measured against."""
