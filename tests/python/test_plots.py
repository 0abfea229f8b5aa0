# SPDX-License-Identifier: BSL-1.0
"""Pictures: axes with everything that they are to show, on real plans and on empty ones."""

import matplotlib

matplotlib.use("Agg")

import pytest
import sixstep
from conftest import SOURCE, example, example_roadmap
from matplotlib import pyplot
from sixstep import plots

PICTURES = [each for each in plots.__all__ if each != "Plots"]


@pytest.fixture(scope="module", params=["first_plan", "italy_pnrr"])
def roadmap(request):
    return example_roadmap(request.param)


@pytest.fixture(autouse=True)
def no_open_figures():
    yield
    pyplot.close("all")


def texts(ax):
    return [each.get_text() for each in ax.texts]


@pytest.mark.parametrize("name", PICTURES)
def test_no_two_labels_cover_each_other(roadmap, name, **how):
    ax = getattr(roadmap.plot, name)(language="en", **how)
    ax.figure.draw_without_rendering()
    labels = [*ax.texts, *ax.get_xticklabels(), *ax.get_yticklabels(), ax.xaxis.label, ax.yaxis.label]
    boxes = [(each.get_text(), each.get_window_extent()) for each in labels if each.get_text() and each.get_visible()]
    assert boxes
    for index, (one, box) in enumerate(boxes):
        for other, beside in boxes[index + 1 :]:
            covered = min(box.x1, beside.x1) - max(box.x0, beside.x0), min(box.y1, beside.y1) - max(box.y0, beside.y0)
            assert min(covered) <= 2, (one, other)


@pytest.mark.parametrize("name", PICTURES)
def test_a_plan_without_anything_to_show_says_so_or_stays_empty(name):
    empty = sixstep.Plan.from_dict({"format": "sixstep-plan", "version": 1, "id": "p", "languages": ["en"]}).roadmap()
    ax = getattr(plots, name)(empty)
    ax.figure.draw_without_rendering()
    assert ax.get_title(loc="left")


@pytest.mark.parametrize("name", PICTURES)
def test_pictures_are_drawn_on_the_axes_that_are_given(roadmap, name):
    _, axes = pyplot.subplots(1, 2, figsize=(14, 6))
    assert getattr(plots, name)(roadmap, ax=axes[1]) is axes[1]
    assert not axes[0].has_data()


def test_a_bar_stands_for_each_dated_action(roadmap):
    dated = [row for row in roadmap.table("action.actions") if "start" in row and "finish" in row]
    ax = roadmap.plot.gantt()
    assert len(ax.patches) == len(dated)
    earliest = min(dated, key=lambda row: (row["start"], row["finish"], row["action"]))
    assert ax.patches[0].get_width() == (earliest["finish"] - earliest["start"]).days + 1
    assert sum(bool(bar.get_hatch()) for bar in ax.patches) == sum(row["critical"] for row in dated)


def test_a_cell_tells_its_rating(roadmap):
    ax = roadmap.plot.capacity()
    rated = [row for row in roadmap.table("capacity.cells") if "current" in row]
    assert sum("→" in words or words.replace(".", "").isdigit() for words in texts(ax)) >= len(rated) > 0


def test_every_factor_and_arrow_is_on_the_map(roadmap):
    ax = roadmap.plot.system_map()
    assert len(texts(ax)) == len(roadmap.table("system.factors"))
    assert len(ax.patches) == len(roadmap.table("system.influences"))


def test_money_by_year_is_the_money_of_the_schedule(roadmap):
    ax = roadmap.plot.spending()
    spent = {row["year"]: float(row["amount"]) for row in roadmap.table("action.spending")}
    unit = 1e9 if "billion" in ax.get_ylabel() else 1e6
    drawn = {round(bar.get_x() + bar.get_width() / 2): bar.get_height() * unit for bar in ax.patches}
    assert {year: drawn[year] for year in spent} == pytest.approx(spent)


def test_a_resource_that_nobody_uses_is_refused(roadmap):
    with pytest.raises(ValueError, match="nothing uses 'none'"):
        roadmap.plot.load("none")


@pytest.mark.parametrize("by", ["", "owner", "source"])
def test_cash_bars_add_up_to_the_money_that_has_days(roadmap, by):
    ax = roadmap.plot.cash(by)
    rows = [row for row in roadmap.table("action.curves.whole") if "from" in row]
    money = sum(float(row[f"money.{kind}.known"]) for row in rows for kind in ("paid", "to_pay", "run"))
    unit = {"million": 1e6, "billion": 1e9}[ax.get_ylabel().split()[0]]
    assert sum(bar.get_height() for bar in ax.patches) * unit == pytest.approx(money)


def test_cash_is_drawn_by_what_there_is():
    roadmap = sixstep.Plan.from_file(SOURCE / "examples" / "first_plan" / "plan.json").roadmap()
    with pytest.raises(ValueError, match="not by 'minister'"):
        roadmap.plot.cash("minister")


def test_load_of_an_owner_is_its_actions_at_once(roadmap):
    rows = [row for row in roadmap.table("action.curves.owners") if row.get("of") and "from" in row]
    rows = [row for row in rows if row["of"] == rows[0]["of"]]
    ax = roadmap.plot.load(rows[0]["of"])
    heights = [max(y for _, y in part.get_paths()[0].vertices) for part in ax.collections]
    assert max(heights) == max(row["at_once"] for row in rows)
    assert ("limit" in ax.get_legend_handles_labels()[1]) == (max(heights) > 10)


def test_load_is_the_use_of_the_resource():
    roadmap = example_roadmap("first_plan")
    rows = list(roadmap.table("action.load"))
    ax = roadmap.plot.load("it-team")
    assert len(ax.collections) == len([row for row in rows if row["resource"] == "it-team"])
    assert ax.get_ylim()[1] >= max(row["used"] for row in rows)


def test_the_gallery_shows_every_picture():
    page = (SOURCE / "docs/explanation/gallery.md").read_text(encoding="utf-8")
    for name in PICTURES:
        assert f"**`{name}`**" in page and f"(../images/plot-{name}.png)" in page
        assert (SOURCE / f"docs/images/plot-{name}.png").exists()


def test_the_frontier_says_what_is_left_out_where_it_is_cheaper():
    first = example_roadmap("first_plan")
    ax = first.plot.frontier(language="en")
    names = [each.get_label() for each in ax.get_lines()]
    assert {"chosen today", "the best at its cost", "the knee"} <= set(names)
    points = len(first.table("strategy.frontier.points"))
    assert points > 2
    assert len(ax.get_lines()[names.index("the best at its cost")].get_xdata()) == points - 1
    assert any("\u2212 " in each for each in texts(ax))
    assert ax.get_xlabel() == "Known cost, million EUR"


def test_a_frontier_of_one_choice_says_that_there_is_nothing_to_trade():
    ax = example_roadmap("italy_pnrr").plot.frontier()
    assert texts(ax) == ["No other choice is best at its cost: there is nothing to trade."]


@pytest.fixture(scope="module")
def spread():
    """A road map whose single numbers are spread, so that cost is uncertain too."""
    return example("first_plan").roadmap(reference_class="canada-it", runs=500)


def line_called(ax, words):
    return next(line for line in ax.get_lines() if str(line.get_label()).startswith(words))


@pytest.mark.parametrize("of, column", [("finish", "date"), ("cost", "cost")])
def test_the_curve_goes_through_every_share(spread, of, column):
    ax = spread.plot.s_curve(of=of)
    rows = list(spread.table(f"action.risk.{of}"))
    curve = max(ax.get_lines(), key=lambda line: len(line.get_xdata()))
    assert curve.get_ydata() == pytest.approx([100 * row["share"] for row in rows])
    x = list(curve.get_xdata())
    assert x == sorted(x) and len(rows) == 21
    if of == "cost":
        unit = 1e6 if "million" in ax.get_xlabel() else 1e3
        assert x == pytest.approx([float(row[column]) / unit for row in rows])
    promise = "promised" if of == "finish" else "budget"
    assert line_called(ax, promise).get_label().endswith("%")
    assert [words.split(":")[0] for words in texts(ax)] == ["50%", "80%"]


@pytest.mark.parametrize("of, name", [("finish", "date"), ("cost", "cost")])
def test_a_driver_has_a_bar_to_where_it_is_low_and_one_to_where_it_is_high(spread, of, name):
    ax = spread.plot.tornado(of=of, language="en")
    rows = list(spread.table(f"action.risk.{name}_drivers"))[:10]
    assert len(ax.patches) == 2 * len(rows) and len(ax.get_yticklabels()) == len(rows)
    middle = line_called(ax, "80 % of all futures").get_xdata()[0]
    assert all(bar.get_x() == pytest.approx(middle) for bar in ax.patches)
    assert [bool(bar.get_hatch()) for bar in ax.patches] == [False, True] * len(rows)
    if of == "cost":
        ends = [bar.get_x() + bar.get_width() for bar in ax.patches]
        told = [float(row[end]) / 1e6 for row in rows for end in ("low", "high")]
        assert ends == pytest.approx(told)


@pytest.mark.parametrize("name", ["s_curve", "tornado"])
@pytest.mark.parametrize("of", ["finish", "cost"])
def test_labels_of_uncertainty_keep_apart(spread, name, of):
    test_no_two_labels_cover_each_other(spread, name, of=of)


def test_what_is_not_known_is_said_and_not_drawn(roadmap):
    ax = roadmap.plot.s_curve(of="cost")
    assert "is not known" in texts(ax)[0] and not ax.get_lines()
    with pytest.raises(ValueError, match='of is "finish" or "cost", not \'time\''):
        roadmap.plot.tornado(of="time")
