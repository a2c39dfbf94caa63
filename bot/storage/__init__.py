"""The database: one writer, WAL, full synchronisation. The only package that imports aiosqlite or sqlite3."""
