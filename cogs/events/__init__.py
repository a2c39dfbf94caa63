"""Events: created, announced, registered for, reminded of, and nothing lost on the way."""
