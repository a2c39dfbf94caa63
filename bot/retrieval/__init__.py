"""Finding texts by what people ask; knows no FAQ and no expert, only texts."""
