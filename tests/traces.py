"""Where a number stands in a database: every column of every table is searched, whatever its type."""

from bot.storage.database import Database


async def traces(database: Database, number: int) -> dict[str, int]:
    """Return each ``table.column`` that holds the number, alone or inside a text, and in how many rows."""
    found: dict[str, int] = {}
    async with database.reading() as transaction:
        for table in await transaction.fetch_all("SELECT name FROM sqlite_schema WHERE type = 'table'"):
            name = table["name"]
            for column in await transaction.fetch_all("SELECT name FROM pragma_table_info(?)", (name,)):
                where = f'instr(CAST("{column["name"]}" AS TEXT), ?)'
                (row,) = await transaction.fetch_all(
                    f'SELECT count(*) AS rows FROM "{name}" WHERE {where}', (str(number),)
                )
                if row["rows"]:
                    found[f"{name}.{column['name']}"] = row["rows"]
    return found
