"""From events to what people see of them, in the reader's language and zone."""
