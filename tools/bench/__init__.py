"""``make bench``: the production engine of delivery beside what others build on, side by side in one run."""
