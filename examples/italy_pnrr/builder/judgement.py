"""The analyst's tables: how their cells are read. Every entry made from them is `assumed`."""

from functools import cache

from tables import by_id, known, number, read_table

from builder.source import FOLDER


@cache
def table(name):
    return read_table(FOLDER / "tables" / f"{name}.csv")


def table_by_id(name):
    return by_id(table(name))


def assumption(name):
    """The value of one row of `assumptions.csv`, as text."""
    return by_id(table("assumptions"), "name")[name]["value"]


def labelled(row):
    """The label of a row in both languages."""
    return {"it": row["it"], "en": row["en"]}


def because(row):
    """The analyst's reason, as evidence; None where the table gives none."""
    return [{"note": {"en": row["reason"]}}] if row.get("reason") else None


def edges(cell):
    """`a/0.5 b/-1` as edges with amounts."""
    pairs = (word.split("/") for word in cell.split())
    return [{"to": to, "amount": number(amount)} for to, amount in pairs]


def cells(cell):
    """`leadership/institutional/0.5` as what an action develops."""
    triples = (word.split("/") for word in cell.split())
    return [
        {"pillar": f"pillar:{pillar}", "level": f"level:{level}", "gain": number(gain)}
        for pillar, level, gain in triples
    ]


def in_vocabulary(prefix, cell):
    return [f"{prefix}:{word}" for word in cell.split()]


def cell_of(row):
    """The pillar and level that a row stands on."""
    return known(
        pillar=row["pillar"] and f"pillar:{row['pillar']}",
        level=row["level"] and f"level:{row['level']}",
    )
