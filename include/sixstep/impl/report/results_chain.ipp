// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <stdexcept>
#include <utility>

#include <sixstep/report/chart_marks.hpp>
#include <sixstep/report/palette.hpp>
#include <sixstep/report/results_chain.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::results_chain {

/// A node in the order of drawing, or a count of siblings that are left out.
struct Entry {
  std::size_t node = 0;
  std::size_t hidden = 0;  // more than 0: stands for so many siblings and all below them
  std::size_t column = 0;
  std::size_t depth = 0;
  std::optional<std::size_t> parent;  // entry
  double y = 0;                       // middle
};

struct Forest {
  std::vector<std::vector<std::size_t>> children;
  std::vector<std::size_t> roots;
};

/// Children by parent; a node that no root reaches lies in or below a cycle, and its first is a
/// root.
inline Forest forest_of(const std::vector<ResultsNode>& nodes) {
  Forest forest{std::vector<std::vector<std::size_t>>(nodes.size()), {}};
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (!nodes[i].parent) continue;
    if (*nodes[i].parent >= nodes.size()) {
      throw std::out_of_range("results_chain_svg: a parent is not there");
    }
    forest.children[*nodes[i].parent].push_back(i);
  }
  std::vector<bool> reached(nodes.size(), false);
  const auto reach = [&](std::size_t root) {
    forest.roots.push_back(root);
    std::vector<std::size_t> open = {root};
    reached[root] = true;
    while (!open.empty()) {
      const std::size_t node = open.back();
      open.pop_back();
      std::erase_if(forest.children[node], [&](std::size_t child) { return reached[child]; });
      for (const std::size_t child : forest.children[node]) {
        reached[child] = true;
        open.push_back(child);
      }
    }
  };
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (!nodes[i].parent) reach(i);
  }
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (!reached[i]) reach(i);
  }
  return forest;
}

/// Depth-first, each goal's first `most` children; an explicit stack, since a plan may nest deeply.
class Lister {
 public:
  Lister(const std::vector<ResultsNode>& nodes, const Forest& forest, std::size_t most)
      : nodes_(nodes), forest_(forest), most_(most) {}

  std::vector<Entry> list() {
    push(forest_.roots, {}, 0, 0);
    while (!open_.empty()) {
      Entry entry = open_.back();
      open_.pop_back();
      entries_.push_back(entry);
      if (entry.hidden > 0) continue;
      push(forest_.children[entry.node], entries_.size() - 1, entry.column + 1, entry.depth + 1);
    }
    return std::move(entries_);
  }

 private:
  /// Pushes in reverse, so that the first sibling comes off first.
  void push(const std::vector<std::size_t>& siblings, std::optional<std::size_t> parent,
            std::size_t column, std::size_t depth) {
    std::size_t shown = std::min(siblings.size(), most_);
    if (siblings.size() == shown + 1) ++shown;  // a line for one would save nothing
    if (shown < siblings.size()) {
      open_.push_back({0, siblings.size() - shown, column, depth, parent});
    }
    for (std::size_t i = shown; i-- > 0;) {
      const std::size_t node = siblings[i];
      open_.push_back({node, 0, std::max(column, nodes_[node].column), depth, parent});
    }
  }

  const std::vector<ResultsNode>& nodes_;
  const Forest& forest_;
  std::size_t most_;
  std::vector<Entry> open_;
  std::vector<Entry> entries_;
};

inline std::size_t leaf_count(const std::vector<Entry>& entries) {
  std::vector<bool> inner(entries.size(), false);
  for (const Entry& entry : entries) {
    if (entry.parent) inner[*entry.parent] = true;
  }
  return static_cast<std::size_t>(std::ranges::count(inner, false));
}

/// Shows as many siblings everywhere as keep the leaves within the limit.
inline std::vector<Entry> entries_of(const ResultsChain& chain) {
  const Forest forest = forest_of(chain.nodes);
  std::vector<Entry> entries;
  for (const std::size_t most : {1000000u, 12u, 8u, 6u, 4u, 3u, 2u, 1u}) {
    entries = Lister(chain.nodes, forest, most).list();
    if (leaf_count(entries) <= chain.max_rows) break;
  }
  return entries;
}

class Painter {
 public:
  Painter(const ResultsChain& chain, const ChartStyle& style)
      : chain_(chain),
        style_(style),
        drawing_(chain.title, chain.description, style),
        entries_(entries_of(chain)) {
    for (const Entry& entry : entries_) columns_ = std::max(columns_, entry.column + 1);
  }

  std::string paint() && { return style_.narrow() || columns_ > 7 ? outline() : columns(); }

 private:
  static constexpr double row = 58, box_height = 50, gap = 34;

  std::string columns() {
    const double pitch = (style_.width - 8 + gap) / static_cast<double>(columns_);
    const auto box_of = [&](const Entry& entry) {
      return Box{4 + pitch * static_cast<double>(entry.column), entry.y - box_height / 2,
                 pitch - gap, box_height};
    };
    for (std::size_t c = 0; c < columns_ && c < chain_.columns.size(); ++c) {
      drawing_.label({4 + pitch * static_cast<double>(c), drawing_.top() + 2, pitch - gap, 22},
                     chain_.columns[c], {.css = "s6-soft", .size = 12.5, .bold = true});
    }
    const double bottom = place(drawing_.top() + 30);
    for (const Entry& entry : entries_) {
      if (entry.parent) connect(box_of(entries_[*entry.parent]), box_of(entry));
    }
    for (const Entry& entry : entries_) draw_entry(entry, box_of(entry));
    return finish(bottom);
  }

  /// Leaves stand row by row, parents in the middle of their children. Returns the lower end.
  double place(double top) {
    std::vector<std::pair<double, double>> reach(entries_.size(), {1e300, -1e300});
    double y = top + row / 2;
    std::vector<bool> inner(entries_.size(), false);
    for (const Entry& entry : entries_) {
      if (entry.parent) inner[*entry.parent] = true;
    }
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      if (!inner[i]) {
        entries_[i].y = y;
        y += row;
      }
    }
    for (std::size_t i = entries_.size(); i-- > 0;) {
      Entry& entry = entries_[i];
      if (inner[i]) entry.y = (reach[i].first + reach[i].second) / 2;
      if (!entry.parent) continue;
      auto& [first, last] = reach[*entry.parent];
      first = std::min(first, entry.y);
      last = std::max(last, entry.y);
    }
    return y - row / 2;
  }

  /// One line for each goal, indented by its depth (up to ten steps).
  std::string outline() {
    double y = drawing_.top() + 2;
    for (const Entry& entry : entries_) {
      const double indent = 14 * static_cast<double>(std::min<std::size_t>(entry.depth, 10));
      const Box box{4 + indent, y, style_.width - 8 - indent, box_height - 4};
      draw_entry(entry, box);
      y += box_height;
    }
    return finish(y);
  }

  void connect(const Box& from, const Box& to) {
    const Point a{from.right(), from.centre().y};
    const Point b{to.x, to.centre().y};
    const double middle = (a.x + b.x) / 2;
    drawing_.path(Path().move(a).curve({middle, a.y}, {middle, b.y}, b), {.css = "s6-link"});
  }

  void draw_entry(const Entry& entry, const Box& box) {
    if (entry.hidden > 0) {
      const std::string number = count(static_cast<std::int64_t>(entry.hidden), style_.locale);
      return drawing_.label(box.inset(6, 0), fill_in(style_.words.more, number),
                            {.css = "s6-soft", .size = 11.5}, 2);
    }
    const ResultsNode& node = chain_.nodes[entry.node];
    drawing_.rect(box, {.css = "s6-card", .radius = 6, .tooltip = node.label});
    drawing_.rect({box.x, box.y, 5, box.height}, {.css = series_class(entry.column), .radius = 2});
    const double marks = node.weight || !node.measured ? 46 : 0;
    drawing_.label({box.x + 12, box.y + 2, box.width - 18 - marks, box.height - 4}, node.label,
                   {.size = 12, .bold = entry.column == 0}, 3);
    if (marks > 0) draw_marks({box.right() - marks, box.y, marks - 6, box.height}, node);
  }

  void draw_marks(const Box& area, const ResultsNode& node) {
    const TextStyle look{.css = "s6-soft", .size = 10.5, .bold = true, .anchor = Anchor::end};
    const double half = node.measured ? area.height : area.height / 2;
    if (node.weight) {
      drawing_.label({area.x, area.y, area.width, half}, percent(*node.weight, 0, style_.locale),
                     look);
    }
    if (node.measured) return;
    unmeasured_ = true;
    draw_warning({area.right() - 9, area.bottom() - (node.weight ? 13 : area.height / 2)});
  }

  void draw_warning(Point centre) {
    drawing_.circle(centre, 8, {.css = "s6-accent-fill", .tooltip = style_.words.not_measured});
    drawing_.label({centre.x - 8, centre.y - 8, 16, 16}, "!",
                   {.css = "s6-on", .size = 11, .bold = true, .anchor = Anchor::middle});
  }

  std::string finish(double y) {
    std::vector<LegendEntry> entries;
    if (unmeasured_) {
      entries.push_back({style_.words.not_measured,
                         [this](Drawing&, const Box& box) { draw_warning(box.centre()); }});
    }
    y = draw_legend(drawing_, {4, y + 8, style_.width - 8, 0}, entries);
    return std::move(drawing_).finish(y + 4);
  }

  const ResultsChain& chain_;
  const ChartStyle& style_;
  Drawing drawing_;
  std::vector<Entry> entries_;
  std::size_t columns_ = 1;
  bool unmeasured_ = false;
};

}  // namespace detail::results_chain

SIXSTEP_INLINE std::string results_chain_svg(const ResultsChain& chain, const ChartStyle& style) {
  if (chain.nodes.empty()) return empty_chart(chain.title, chain.description, style);
  return detail::results_chain::Painter(chain, style).paint();
}

}  // namespace sixstep::inline SIXSTEP_FORM
