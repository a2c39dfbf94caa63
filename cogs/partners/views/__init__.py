"""What members and staff press and fill in about partner searches, each found by its ``custom_id`` for ever."""
