"""Road maps in Python: making, reading, showing, explaining, and stopping."""

import concurrent.futures
import pickle
import signal
import threading

import pytest
import sixstep
from conftest import example, example_roadmap

STEPS = ["capacity", "system", "framework", "stakeholders", "strategy", "action"]


@pytest.fixture(scope="module")
def plan():
    return example("first_plan")


@pytest.fixture(scope="module")
def roadmap():
    return example_roadmap("first_plan")


def test_equal_plans_and_seeds_give_equal_road_maps(plan, roadmap):
    again = plan.roadmap()
    assert again == roadmap and hash(again) == hash(roadmap)
    other = plan.roadmap(seed=7)
    assert other != roadmap and other.to_dict()["provenance"]["seed"] == 7


def test_a_road_map_survives_its_document(roadmap):
    again = sixstep.Roadmap.from_json(roadmap.to_json())
    assert again == roadmap
    assert again.to_html() == roadmap.to_html()
    assert pickle.loads(pickle.dumps(roadmap)) == roadmap


def test_a_file_holds_a_road_map(roadmap, tmp_path):
    (tmp_path / "roadmap.json").write_text(roadmap.to_json(), encoding="utf-8")
    assert sixstep.Roadmap.from_file(tmp_path / "roadmap.json") == roadmap


def test_a_road_map_does_not_equal_its_document(roadmap):
    assert roadmap != roadmap.to_json()


def test_a_document_that_is_no_road_map_is_refused(plan):
    with pytest.raises(sixstep.RoadmapError) as caught:
        sixstep.Roadmap.from_json(plan.to_json())
    assert caught.value.code == "wrong-format"


@pytest.mark.parametrize("step", STEPS)
def test_a_step_alone_is_as_it_stands_in_the_road_map(plan, roadmap, step):
    assert plan.step(step) == roadmap.to_dict()[step]


def test_an_unknown_step_is_an_error_with_a_suggestion(plan):
    with pytest.raises(sixstep.ArgumentError, match='there is no step "strategies"; did you mean "strategy"?'):
        plan.step("strategies")


def test_readers_get_a_page_a_picture_and_a_few_lines(roadmap):
    page = roadmap.to_html(language="en", nonce="c2l4")
    assert 'nonce="c2l4"' in page and "<script" not in page
    assert roadmap.to_svg().startswith("<svg")
    assert roadmap.summary().endswith("\n")
    assert repr(roadmap).startswith("<Roadmap of first-plan: optimal, ")


def test_a_nonce_that_would_break_out_is_refused(roadmap):
    with pytest.raises(sixstep.ArgumentError, match='"nonce" must be base64'):
        roadmap.to_html(nonce='"><script>')


def test_every_node_says_why(roadmap):
    document = roadmap.to_dict()
    for node in document["nodes"]:
        explanation = roadmap.explain(node["id"])
        assert explanation.id == node["id"]
    chosen = document["strategy"]["chosen"][0]["action"]
    explanation = roadmap.explain(chosen)
    assert explanation.sentences
    assert str(explanation).startswith(explanation.title + "\n")


def test_an_unknown_id_is_an_error_with_a_suggestion(roadmap):
    id = roadmap.to_dict()["strategy"]["chosen"][0]["action"]
    with pytest.raises(sixstep.UnknownIdError) as caught:
        roadmap.explain(id + "x")
    assert caught.value.hint == f'did you mean "{id}"?'
    assert isinstance(caught.value, LookupError)


def test_progress_is_told_on_the_calling_thread(plan, roadmap):
    heard = []
    told = plan.roadmap(progress=lambda progress: heard.append((threading.get_ident(), progress)))
    assert told == roadmap
    assert {thread for thread, _ in heard} == {threading.get_ident()}
    stages = [progress.stage for _, progress in heard]
    assert "assessing capacity" in stages and "scheduling actions" in stages
    for _, progress in heard:
        if progress.best is not None and progress.bound is not None:
            assert progress.best <= progress.bound + 1e-9


def test_a_callback_stops_with_the_best_so_far(plan, roadmap):
    stopped = plan.roadmap(progress=lambda progress: True)
    assert stopped.stopped and not roadmap.stopped
    assert repr(stopped).endswith(", stopped>")


def test_a_time_limit_stops_with_the_best_so_far(plan):
    assert plan.roadmap(time_limit=0).stopped


def test_a_work_limit_can_be_repeated(plan):
    first, second = plan.roadmap(work_limit=1), plan.roadmap(work_limit=1)
    assert first == second and not first.stopped
    assert first.to_dict()["provenance"]["work_limit"] == 1


def test_what_a_callback_raises_is_raised_again(plan):
    def fail(progress):
        raise KeyError(progress.stage)

    with pytest.raises(KeyError, match="starting"):
        plan.roadmap(progress=fail)
    with pytest.raises(KeyError):
        plan.step("strategy", progress=fail)


def test_ctrl_c_keeps_the_best_so_far(plan):
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a test in the background ignores it
    try:
        stopped = plan.roadmap(progress=lambda progress: signal.raise_signal(signal.SIGINT))
        assert stopped.stopped
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    finally:
        signal.signal(signal.SIGINT, before)


def test_another_threads_calls_are_as_good(plan, roadmap):
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for future in [pool.submit(plan.roadmap) for _ in range(2)]:
            assert future.result() == roadmap


@pytest.mark.parametrize("name", ["italy_pnrr", "us_federal_data_strategy"])
def test_real_plans_become_road_maps(name):
    roadmap = example_roadmap(name)
    assert sixstep.Roadmap.from_json(roadmap.to_json()) == roadmap
    assert roadmap.to_html().count("<html") == 1
