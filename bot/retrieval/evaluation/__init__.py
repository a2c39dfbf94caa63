"""How well questions find their entries: the same figures on any corpus, for any way of finding."""
