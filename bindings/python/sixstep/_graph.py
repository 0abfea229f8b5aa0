# SPDX-License-Identifier: BSL-1.0
"""A road map as a graph, for the libraries that analysts know."""

from typing import TYPE_CHECKING, Any

from ._table import Table

if TYPE_CHECKING:
    import igraph
    import networkx


def _attributes(row: dict[str, Any], left_out: tuple[str, ...]) -> dict[str, Any]:
    return {name: cell for name, cell in row.items() if name not in left_out}


def to_networkx(nodes: Table, edges: Table) -> "networkx.MultiDiGraph[str]":
    """Nodes by their ids, and edges by their relation, with what is known of each."""
    import networkx

    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for row in nodes:
        if "id" in row:
            graph.add_node(row["id"], **_attributes(row, ("id",)))
    for row in edges:
        graph.add_edge(row["from"], row["to"], **_attributes(row, ("from", "to")))
    return graph


def to_igraph(nodes: Table, edges: Table) -> "igraph.Graph":
    """Vertices with their ids as "name", and edges with their relation; what is not known is None."""
    import igraph

    ids = [id for id in nodes["id"] if id is not None]
    graph = igraph.Graph(directed=True)
    there = [row for row in nodes if "id" in row]
    known = {name: [row.get(name) for row in there] for name in nodes.columns if name != "id"}
    graph.add_vertices(ids, attributes=known)
    ends = list(zip(edges["from"], edges["to"], strict=True))
    graph.add_edges(ends, attributes={name: edges[name] for name in edges.columns if name not in ("from", "to")})
    return graph
