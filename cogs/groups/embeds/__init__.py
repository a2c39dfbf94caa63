"""From groups to what people see of them, in the reader's language."""
