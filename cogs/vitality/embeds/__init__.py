"""Half-yearly reports in words: as a card, as Markdown, on pages."""
