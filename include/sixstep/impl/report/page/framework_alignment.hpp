// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/impl/report/page/parts.hpp>
#include <sixstep/report/alignment_matrix.hpp>

// Step three on the page: which branches of the goals serve what, and how much of the whole.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

/// What rows of the alignment stand under: one vocabulary, or all that need no name of their own.
inline Phrase name_of_alignment(std::optional<VocabularyKind> kind) {
  if (kind == VocabularyKind::principles) return Phrase::principles;
  if (kind == VocabularyKind::strategies) return Phrase::strategies;
  if (kind == VocabularyKind::cepa) return Phrase::effective_governance;
  if (kind == VocabularyKind::sdgs) return Phrase::sdg_targets;
  return Phrase::other_aims;
}

inline bool is_served(const AlignmentReading& row) {
  return !row.goals.empty() || !row.actions.empty();
}

/// Rows by vocabulary; vocabularies of which nothing is served are left out, as terms that the plan
/// did not choose to speak in.
inline std::vector<std::pair<Phrase, std::vector<const AlignmentReading*>>> alignment_groups(
    const StrategicFramework& framework) {
  std::vector<std::pair<Phrase, std::vector<const AlignmentReading*>>> groups;
  for (const AlignmentReading& row : framework.alignment) {
    const Phrase name = name_of_alignment(row.vocabulary);
    if (groups.empty() || groups.back().first != name) groups.push_back({name, {}});
    groups.back().second.push_back(&row);
  }
  std::erase_if(groups, [](const auto& group) {
    return std::ranges::none_of(group.second,
                                [](const AlignmentReading* row) { return is_served(*row); });
  });
  return groups;
}

/// The branches of the results chain: what stands below a single top, else the tops themselves.
inline std::vector<const GoalReading*> branches(const StrategicFramework& framework) {
  std::vector<const GoalReading*> found;
  const auto& tops = framework.chain.tops;
  for (const GoalReading& goal : framework.goals) {
    if (tops.size() == 1 && goal.parent == tops.front()) found.push_back(&goal);
  }
  if (!found.empty()) return found;
  for (const GoalReading& goal : framework.goals) {
    if (goal.parent.empty()) found.push_back(&goal);
  }
  return found;
}

/// For each goal, the branch in which it stands, by place; a top above all branches is in none.
class BranchOf {
 public:
  explicit BranchOf(const StrategicFramework& framework) : branches_(branches(framework)) {
    for (const GoalReading& goal : framework.goals) parent_.emplace(goal.goal, goal.parent);
    for (std::size_t i = 0; i < branches_.size(); ++i) place_.emplace(branches_[i]->goal, i);
  }

  std::optional<std::size_t> operator()(std::string_view goal) const {
    for (std::size_t steps = 0; steps <= parent_.size(); ++steps) {
      if (const auto at = place_.find(goal); at != place_.end()) return at->second;
      const auto above = parent_.find(goal);
      if (above == parent_.end() || above->second.empty()) return std::nullopt;
      goal = above->second;
    }
    return std::nullopt;
  }

  const std::vector<const GoalReading*>& all() const { return branches_; }

 private:
  std::vector<const GoalReading*> branches_;
  std::map<std::string_view, std::string_view> parent_;
  std::map<std::string_view, std::size_t> place_;
};

/// SDG targets are known by their numbers: "16.9 By 2030, provide legal identity for all …".
inline std::string label_of_aim(const Page& page, const AlignmentReading& reading) {
  constexpr std::string_view prefix = "sdg:";
  std::string name = plain_name(page, reading.to);
  if (!reading.to.value.starts_with(prefix)) return name;
  return reading.to.value.substr(prefix.size()) + " " + name;
}

inline AlignmentRow alignment_row(const Page& page, const BranchOf& branch_of,
                                  const AlignmentReading& reading) {
  AlignmentRow row;
  row.label = label_of_aim(page, reading);
  row.weight = reading.weight;
  row.actions = reading.actions.size();
  row.cells.resize(branch_of.all().size(), AlignmentMark::none);
  for (const auto* list : {&reading.goals, &reading.inherited}) {
    for (const Id<Goal>& goal : *list) {
      const auto branch = branch_of(goal);
      if (!branch) continue;
      AlignmentMark& cell = row.cells[*branch];
      const bool whole = branch_of.all()[*branch]->goal == goal;
      if (cell != AlignmentMark::whole) cell = whole ? AlignmentMark::whole : AlignmentMark::part;
    }
  }
  return row;
}

inline AlignmentMatrix alignment_matrix(const Page& page) {
  const BranchOf branch_of(page.roadmap.framework);
  AlignmentMatrix matrix;
  matrix.title = page.say(Phrase::alignment_picture);
  matrix.description = page.say(Phrase::alignment_caption);
  for (const GoalReading* branch : branch_of.all()) {
    matrix.columns.push_back(plain_name(page, branch->goal));
  }
  for (const auto& [name, rows] : alignment_groups(page.roadmap.framework)) {
    AlignmentGroup& group = matrix.groups.emplace_back();
    group.label = page.say(name);
    for (const AlignmentReading* row : rows) {
      group.rows.push_back(alignment_row(page, branch_of, *row));
    }
  }
  return matrix;
}

inline void write_alignment_picture(Page& page) {
  const AlignmentMatrix matrix = alignment_matrix(page);
  if (matrix.groups.empty()) return;
  write_picture(page, "alignment", matrix.title, page.say(Phrase::alignment_caption),
                [&](const ChartStyle& style) { return alignment_svg(matrix, style); });
}

inline void write_alignment_row(Page& page, const AlignmentReading& entry) {
  const auto row = page.out.element("tr");
  write_row_head(page, entry.to);
  write_names_cell(page, entry.goals);
  write_number(page, page.say.count(entry.inherited.size()));
  write_number(page, page.say.count(entry.named_by.size()));
  write_number(page, page.say.count(entry.actions.size()));
  write_number(page, page.say.share(entry.weight));
}

inline void write_alignment(Page& page) {
  const auto groups = alignment_groups(page.roadmap.framework);
  const Columns columns = {{Phrase::aligned_to},        {Phrase::goals},
                           {Phrase::goals_below, true}, {Phrase::naming_actions, true},
                           {Phrase::actions, true},     {Phrase::weight, true}};
  std::size_t rows = 0;
  for (const auto& group : groups) rows += group.second.size();
  write_table_folded(page, page.say(Phrase::alignment_table), rows, columns, [&] {
    for (const auto& group : groups) {
      write_group(
          page, columns.size(), [&] { page.out.text(page.say(group.first)); },
          [&] {
            for (const AlignmentReading* entry : group.second) write_alignment_row(page, *entry);
          });
    }
  });
}

inline void write_sdgs(Page& page) {
  const auto& sdgs = page.roadmap.framework.sdgs;
  const Columns columns = {{Phrase::sdg},
                           {Phrase::sdg_targets, true},
                           {Phrase::goals, true},
                           {Phrase::actions, true},
                           {Phrase::weight, true}};
  write_table_folded(page, page.say(Phrase::sdgs_table), sdgs.size(), columns, [&] {
    const auto body = page.out.element("tbody");
    for (const SdgReading& entry : sdgs) {
      const auto row = page.out.element("tr");
      page.out.leaf("th", {{"scope", "row"}}, page.say(Phrase::sdg_n, {std::to_string(entry.sdg)}));
      write_number(page, page.say.count(entry.targets.size()));
      write_number(page, page.say.count(entry.goals.size()));
      write_number(page, page.say.count(entry.actions.size()));
      write_number(page, page.say.share(entry.weight));
    }
  });
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
