# SPDX-License-Identifier: BSL-1.0
"""Tables of road maps: cell by cell what the document says, in every library that reads them."""

import datetime
import gc
import json
from decimal import Decimal

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
import sixstep
from conftest import example_roadmap

EXAMPLES = ["first_plan", "italy_pnrr"]


@pytest.fixture(scope="module", params=EXAMPLES)
def roadmap(request):
    return example_roadmap(request.param)


@pytest.fixture(scope="module")
def document(roadmap):
    return roadmap.to_dict()


def lists_of(document, path):
    """The rows at a path of the document, with the number of the outer row for lists within lists."""
    found = [(None, document)]
    for name in path.split("."):
        below = [(outer, each.get(name)) for outer, each in found]
        if all(isinstance(value, dict) for _, value in below):
            found = below
        else:
            found = [(index, row) for index, (_, rows) in enumerate(below) for row in rows or []]
    return found


def in_language(value, language):
    """A text by language as its words; a list of these as a list of words."""
    if isinstance(value, list):
        return [in_language(each, language) for each in value]
    return value.get(language, next(iter(value.values()))) if isinstance(value, dict) else value


def cell_in(row, column, language):
    """The value of a column in a row of the document; None where it is left out."""
    value = row
    for name in column.split("."):
        value = value.get(name) if isinstance(value, dict) else None
    return in_language(value, language)


def same(cell, value):
    if isinstance(cell, datetime.date):
        return cell.isoformat() == value
    if isinstance(cell, Decimal):
        return cell == Decimal(str(value))
    if isinstance(cell, str) and isinstance(value, list):
        return json.loads(cell) == value
    if cell is None or cell in ([], False):
        return value in (None, [], False)
    return cell == value


@pytest.mark.parametrize("name", sixstep._table.table_columns())
def test_every_cell_is_what_the_document_says(roadmap, document, name):
    language = document["plan"].get("languages", [""])[0]
    table, rows = roadmap.table(name), lists_of(document, name)
    assert len(table) == len(rows)
    columns = list(table.columns)
    if columns[0] == "row":
        columns.remove("row")
        assert table["row"] == [outer for outer, _ in rows]
        outer_rows = [row for _, row in lists_of(document, name.rpartition(".")[0])]
        if not any(columns[0] in row for _, row in rows):
            names = [next(iter(outer_rows[outer].values())) for outer, _ in rows]
            assert table[columns.pop(0)] == names
    for column in columns:
        for (_, row), cell in zip(rows, table[column], strict=True):
            assert same(cell, cell_in(row, column, language)), (column, row)


def test_a_table_is_the_same_in_every_library(roadmap):
    for name in ("action.actions", "strategy.chosen", "edges", "system.factors"):
        table = roadmap.table(name)
        rows = [[row.get(column) for column in table.columns] for row in table]
        arrow = table.to_arrow()
        assert arrow.column_names == list(table.columns)
        assert [list(row.values()) for row in arrow.to_pylist()] == rows
        assert [list(row) for row in table.to_polars().iter_rows()] == rows
        frame = table.to_pandas(money="decimal")
        assert list(frame.columns) == list(table.columns) and len(frame) == len(rows)
        for column in table.columns:
            cells = [None if not isinstance(cell, list) and pd.isna(cell) else cell for cell in frame[column]]
            assert [cell.date() if isinstance(cell, pd.Timestamp) else cell for cell in cells] == table[column]


def test_arrow_keeps_what_it_needs_when_the_road_map_is_gone():
    def make():
        roadmap = sixstep.Roadmap.from_json(example_roadmap("first_plan").to_json())
        table = roadmap.table("action.actions")
        return pa.table(table), pl.DataFrame(table), table.to_pandas(), table["action"]

    arrow, polars, pandas, ids = make()
    gc.collect()
    make()
    assert arrow["action"].to_pylist() == polars["action"].to_list() == pandas["action"].tolist() == ids


def test_a_capsule_that_nobody_takes_is_released(roadmap):
    for _ in range(50):
        roadmap.table("findings").__arrow_c_array__()
    gc.collect()


def test_numbers_reach_pandas_without_a_copy_and_belong_to_the_frame(roadmap):
    frame = roadmap.table("edges").to_pandas()
    amounts = frame["amount"].to_numpy()
    assert amounts.base is not None and amounts.dtype == np.float64
    before = roadmap.table("edges")["amount"]
    frame["amount"] = frame["amount"].fillna(0) + 1
    assert roadmap.table("edges")["amount"] == before


def test_kinds_have_the_types_that_analysts_expect(roadmap):
    frame = roadmap.table("action.actions").to_pandas()
    kinds = {column: str(kind) for column, kind in frame.dtypes.items()}
    assert kinds["start"] == "datetime64[s]" and kinds["critical"] == "boolean" and kinds["cost"] == "float64"
    assert str(roadmap.table("system.loops").to_pandas()["influences"].dtype) == "object"
    assert str(roadmap.table("strategy.chosen").to_pandas()["start_year"].dtype) == "Int64"
    with pytest.raises(ValueError, match='"float" or "decimal"'):
        roadmap.table("findings").to_pandas(money="euros")


def test_an_empty_table_has_its_columns():
    empty = sixstep.Plan.from_dict({"format": "sixstep-plan", "version": 1, "id": "p", "languages": ["en"]}).roadmap()
    for name in empty.tables:
        table = empty.table(name)
        for frame in (table.to_pandas(), table.to_polars(), table.to_arrow().to_pandas()):
            assert list(frame.columns) == list(table.columns), name


def test_texts_are_in_the_language_that_is_asked_for():
    roadmap = example_roadmap("italy_pnrr")
    italian, english = (roadmap.table("nodes", language=each)["label"] for each in ("it", "en"))
    assert italian == roadmap.table("nodes")["label"] != english


def test_an_unknown_table_or_column_is_an_error_with_a_suggestion(roadmap):
    with pytest.raises(sixstep.UnknownIdError, match='did you mean "strategy.chosen"'):
        roadmap.table("strategy.choosen")
    with pytest.raises(KeyError, match="has no column 'cots'; it has action"):
        roadmap.table("strategy.chosen")["cots"]


def test_the_six_results_are_objects(roadmap):
    document = roadmap.to_dict()
    for step in ("capacity", "system", "framework", "stakeholders", "strategy", "action"):
        result = getattr(roadmap, step)
        for name in result:
            value, found = getattr(result, name), document[step].get(name)
            if isinstance(value, sixstep.Table):
                assert len(value) == len(found)
            elif isinstance(value, sixstep.Result):
                assert {key: each for key, each in value.to_dict().items() if each is not None} == found
            else:
                assert same(value, found), (step, name)
        assert repr(result).startswith(f"<{step}>\n")
        assert set(result) <= set(dir(result))
        with pytest.raises(AttributeError, match=f"{step} has no 'nothing'"):
            result.nothing  # noqa: B018
    assert len(roadmap.findings) == len(document["findings"])


def test_a_graph_has_the_nodes_and_edges_of_the_road_map(roadmap):
    document = roadmap.to_dict()
    ids = [node["id"] for node in document["nodes"] if "id" in node]
    ends = sorted((edge["from"], edge["to"], edge["relation"]) for edge in document["edges"])
    networkx = roadmap.to_networkx()
    assert list(networkx.nodes) == ids
    assert sorted((one, other, data["relation"]) for one, other, data in networkx.edges(data=True)) == ends
    igraph = roadmap.to_igraph()
    assert igraph.vs["name"] == ids
    found = ((igraph.vs[e.source]["name"], igraph.vs[e.target]["name"], e["relation"]) for e in igraph.es)
    assert sorted(found) == ends


def test_a_notebook_shows_a_small_picture_without_script(roadmap):
    shown = roadmap._repr_mimebundle_()
    assert shown["text/plain"] == repr(roadmap)
    assert "<svg" in shown["text/html"] and "<script" not in shown["text/html"]
    assert len(shown["text/html"]) < 200_000
