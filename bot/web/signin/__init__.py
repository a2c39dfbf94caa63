"""Signing in to the pages of staff: a link that opens once, then a short session, and the role asked at each use."""
