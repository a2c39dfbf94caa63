"""What is reviewed, how it lives, and which texts of it can be shown. Pure."""
