"""Analysis methods by name, on arrays."""

import importlib.util
import inspect

import numpy as np
import pytest
from conftest import SOURCE
from sixstep import ArgumentError, _method_stubs, methods


def test_every_method_is_a_function_that_explains_itself():
    assert "dematel" in methods.names()
    for name in methods.names():
        function = getattr(methods, name)
        assert function.__name__ == name
        assert "Source: " in inspect.getdoc(function)
        assert name in dir(methods)


def test_type_checkers_know_what_the_library_describes():
    text = (SOURCE / "bindings/python/sixstep/methods.pyi").read_text(encoding="utf-8")
    assert text == _method_stubs.stubs(), "write it anew: python -m sixstep._method_stubs"


def test_inputs_come_as_lists_or_arrays_of_any_layout():
    direct = np.array([[0, 2, 1], [1, 0, 0], [0, 3, 0]])
    total = methods.dematel(direct).total
    assert total.shape == (3, 3)
    np.testing.assert_array_equal(methods.dematel(direct.tolist()).total, total)
    np.testing.assert_array_equal(methods.dematel(direct=np.asfortranarray(direct)).total, total)
    scaled = direct / direct.sum(axis=0).max()
    np.testing.assert_allclose(total, scaled @ np.linalg.inv(np.eye(3) - scaled), atol=1e-12)


def test_outputs_come_in_the_types_of_python():
    loops = methods.loops([[0, 1], [1, 0]])
    assert loops.count == 1 and isinstance(loops.count, int)
    assert loops.longer_possible is False and loops.truncated is False
    assert loops.edges_of_loops.dtype == np.int64 and loops.edges_of_loops.tolist() == [0, 1]
    assert methods.loops([[0, 1], [1, 0]], count_only=True).edges_of_loops is None
    assert "count = 1" in repr(loops)


def test_a_graph_without_edges_is_a_graph():
    assert methods.strong_components(np.empty((0, 2)), nodes=3).count == 3


def test_a_skipped_judgment_is_nan():
    weights = methods.ahp([[1, 2, np.nan], [0.5, 1, 4], [np.nan, 0.25, 1]], method="geometric mean").weights
    np.testing.assert_allclose(weights, np.array([8, 4, 1]) / 13)


def test_what_does_not_fit_is_an_error_that_names_it():
    with pytest.raises(ArgumentError, match="as many rows as columns") as caught:
        methods.dematel([[0, 1]])
    assert (caught.value.code, caught.value.item) == ("wrong-shape", "direct")
    with pytest.raises(ArgumentError, match="did you mean"):
        methods.dematel([[0, 1], [1, 0]], norm="maximum row summ")
    with pytest.raises(TypeError):
        methods.dematel([[0, 1], [1, 0]], nrom="maximum row sum")
    with pytest.raises(AttributeError, match="there is no method"):
        methods.demtel


def test_work_is_limited_and_progress_stops():
    everyone = [[a, b] for a in range(12) for b in range(12) if a != b]
    limited = methods.loops(everyone, count_only=True, work_limit=1000)
    assert limited.truncated
    assert limited.count == methods.loops(everyone, count_only=True, work_limit=1000).count
    assert methods.loops(everyone, count_only=True, progress=lambda _: True).truncated


def test_the_reference_page_is_what_the_library_describes():
    spec = importlib.util.spec_from_file_location("write_method_reference", SOURCE / "docs/write_method_reference.py")
    writer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(writer)
    text = (SOURCE / "docs/reference/methods.md").read_text(encoding="utf-8")
    assert text == writer.page(), "write it anew: python docs/write_method_reference.py"


def test_networks_are_read_one_way_or_both():
    chain = [[0, 1], [1, 2], [2, 3]]
    assert methods.betweenness(chain).betweenness.tolist() == [0, 2, 2, 0]
    star = [[0, 1], [0, 2], [0, 3]]
    assert methods.betweenness(star, reading="undirected", normalized=True, threads=2).betweenness[0] == 1
    assert methods.single_points_of_failure(chain, [0, 1], 3).points.tolist() == [1, 2]
    assert methods.single_points_of_failure(chain, [1], 0).points is None
    late = methods.delay_cascade(chain, [4, 0, 0, 0], [1, np.nan, 1])
    assert (late.at_least.tolist(), late.at_most.tolist()) == ([4, 3, 0, 0], [4, 3, 3, 2])
    with pytest.raises(ArgumentError, match="no end") as caught:
        methods.katz([[0, 1], [1, 0]], alpha=1.0)
    assert caught.value.code == "no-result"


def test_alternatives_are_ranked_over_criteria():
    values, weights, costs = [[200, 3], [350, 4], [900, 5]], [1, 2], [1, 0]
    ranked = methods.weighted_sum(values, weights, costs)
    assert ranked.normalization == "minimum and maximum"
    assert ranked.order.tolist() == [2, 1, 0] and ranked.place.tolist() == [3, 2, 1]
    sensitive = methods.weight_sensitivity(ranked.normalized, weights)
    assert sensitive.first_most[0] < 0.5 and sensitive.rival_above[0] == 1
    assert methods.vikor(values, weights, costs).compromise_set.tolist() == [2, 1]
    net = methods.promethee(values, weights, costs, shape="v-shape", preference=[500, 2]).net
    assert abs(net.sum()) < 1e-12
    assert methods.electre(values, weights, costs).discordance_by == "own range"
