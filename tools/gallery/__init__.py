"""``make gallery``: plays the tour in a practice server and photographs everything that members see."""
