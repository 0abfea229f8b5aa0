// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <string>

#include <sixstep/impl/report/page/change_log.hpp>
#include <sixstep/impl/report/page/parts.hpp>
#include <sixstep/impl/report/page/step_strategy.hpp>

// What a minister reads: one sentence, four numbers, what needs a decision, what changed.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

inline std::string title_of(const Page& page) {
  const Words title = page.say.in(page.roadmap.plan.title);
  return title.text.empty() ? page.roadmap.plan.id.value : title.text;
}

inline std::string roadmap_in_a_sentence(const Page& page) {
  const PlanSummary& plan = page.roadmap.plan;
  if (plan.actions == 0) return page.say(Phrase::lead_empty);
  std::string words = page.say.counted(Phrase::lead_actions, plan.actions);
  if (plan.headings > 0) words += page.say.counted(Phrase::lead_headings, plan.headings);
  if (plan.cost.known.minor > 0) {
    words += page.say(Phrase::lead_money, {total_in_words(page, plan.cost)});
  }
  if (page.roadmap.action.finish) {
    words += page.say(Phrase::lead_finish, {page.say.date(*page.roadmap.action.finish)});
  } else if (plan.horizon_by) {
    words += page.say(Phrase::lead_finish, {page.say.date(*plan.horizon_by)});
  }
  return words + ".";
}

/// A headline: what it counts, the number, and what stands behind it or is missing for it.
struct Headline {
  Phrase name;
  std::string value;
  std::string note;
  bool known = true;
  bool is_lower_bound = false;
};

inline Headline money_headline(const Page& page) {
  const PlanSummary& plan = page.roadmap.plan;
  const MoneyTotal& cost = page.roadmap.strategy.outcomes.cost;
  if (cost.known.minor == 0) {
    return {Phrase::money, page.say.unknown(), page.say(Phrase::enter_costs), false};
  }
  std::string note;
  if (cost.unknown > 0) note += page.say.counted(Phrase::costs_unknown, cost.unknown) + " ";
  if (plan.spent && plan.cost.known.minor > 0) {
    const double share =
        static_cast<double>(plan.spent->minor) / static_cast<double>(plan.cost.known.minor);
    note += page.say(Phrase::spent_so_far, {page.say.money(*plan.spent), page.say.share(share)});
  } else {
    note += page.say(Phrase::no_spend);
  }
  return {Phrase::money, page.say.money(cost.known), note, true, cost.is_lower_bound()};
}

inline Headline funded_headline(const Page& page) {
  const PlanSummary& plan = page.roadmap.plan;
  std::size_t proposed = 0;
  std::size_t chosen = 0;
  for (const ActionGroup& group : page.book.groups()) {
    for (const RoadmapNode* action : group.actions) {
      if (action->status != word(ActionStatus::proposed)) continue;
      ++proposed;
      chosen += page.book.chosen.find(action->id) != nullptr;
    }
  }
  const std::string all =
      page.say(Phrase::n_of_m,
               {page.say.count(page.roadmap.strategy.chosen.size()), page.say.count(plan.actions)});
  if (plan.actions == 0) {
    return {Phrase::funded, page.say.unknown(), page.say(Phrase::enter_actions), false};
  }
  if (plan.cost.known.minor == 0) {
    return {Phrase::funded, page.say.unknown(), page.say(Phrase::funding_unknown, {all}), false};
  }
  if (proposed == 0) return {Phrase::funded, all, page.say(Phrase::none_proposed)};
  return {Phrase::funded,
          page.say(Phrase::n_of_m, {page.say.count(chosen), page.say.count(proposed)}),
          page.say(Phrase::funded_note, {all})};
}

inline Headline finish_headline(const Page& page) {
  const ActionPlan& plan = page.roadmap.action;
  if (plan.finish_p80)
    return {Phrase::finish_p80, page.say.date(*plan.finish_p80), page.say(Phrase::p80_note)};
  const std::string hint = page.say(Phrase::enter_ranges);
  if (!plan.finish) return {Phrase::finish_p80, page.say.unknown(), hint, false};
  return {Phrase::finish_p80, page.say.unknown(),
          page.say(Phrase::likely_finish, {page.say.date(*plan.finish)}) + " " + hint, false};
}

inline Headline capacity_headline(const Page& page) {
  const auto& closed = page.roadmap.strategy.outcomes.capacity_gap_closed;
  if (!closed)
    return {Phrase::gap_closed, page.say.unknown(), page.say(Phrase::enter_ratings), false};
  const auto guesses = std::ranges::count_if(page.roadmap.capacity.cells, &CapacityCell::assumed);
  std::string note =
      page.say(Phrase::gap_note, {page.say.share(page.roadmap.capacity.whole.known)});
  if (guesses > 0) {
    note += " " + page.say.counted(Phrase::ratings_assumed, static_cast<std::size_t>(guesses));
  }
  return {Phrase::gap_closed, page.say.share(*closed), note};
}

inline void write_headline(Page& page, const Headline& headline) {
  const auto item = page.out.element("div", {{"class", "p-number"}});
  page.out.leaf("dt", {}, page.say(headline.name));
  {
    const auto value =
        page.out.element("dd", {{"class", headline.known ? "p-value" : "p-value p-missing"}});
    if (headline.is_lower_bound) {
      page.out.leaf("span", {{"class", "p-bound"}}, page.say(Phrase::at_least, {""}));
    }
    page.out.text(headline.value);
  }
  page.out.leaf("dd", {{"class", "p-small"}}, headline.note);
}

inline void write_numbers(Page& page) {
  const auto list = page.out.element("dl", {{"class", "p-numbers"}});
  write_headline(page, money_headline(page));
  write_headline(page, funded_headline(page));
  write_headline(page, finish_headline(page));
  write_headline(page, capacity_headline(page));
}

/// A finding with the anchor at which its step tells it.
struct PlacedFinding {
  const Finding* finding;
  std::size_t step;
  std::size_t place;
};

inline std::vector<PlacedFinding> decisions(const Roadmap& roadmap) {
  std::vector<PlacedFinding> found;
  const auto collect = [&](std::size_t step, const std::vector<Finding>& findings,
                           std::size_t first = 0) {
    for (std::size_t i = 0; i < findings.size(); ++i) {
      if (findings[i].decision.value_or(false)) found.push_back({&findings[i], step, first + i});
    }
  };
  collect(1, roadmap.capacity.findings), collect(2, roadmap.system.findings);
  collect(3, roadmap.framework.findings), collect(4, roadmap.stakeholders.findings);
  collect(5, roadmap.strategy.findings), collect(6, roadmap.action.findings);
  collect(6, roadmap.status.findings, roadmap.action.findings.size());
  std::ranges::stable_sort(found, [](const PlacedFinding& a, const PlacedFinding& b) {
    return a.finding->severity > b.finding->severity;
  });
  return found;
}

inline void write_decision(Page& page, const PlacedFinding& placed) {
  const auto item = page.out.element("li");
  write_severity(page, placed.finding->severity);
  write_finding(page, *placed.finding);
  page.out.text(" ");
  page.out.leaf("a", {{"href", "#" + finding_anchor(placed.step, placed.place)}},
                page.say(Phrase::see_step, {std::to_string(placed.step)}));
}

inline void write_decisions(Page& page) {
  constexpr std::size_t most = 5;
  const std::vector<PlacedFinding> found = decisions(page.roadmap);
  const auto part = page.out.element("section", {{"aria-labelledby", "decisions"}});
  page.out.leaf("h2", {{"id", "decisions"}}, page.say(Phrase::needs_decision));
  if (found.empty()) {
    page.out.leaf("p", {}, page.say(Phrase::no_decision));
    return;
  }
  {
    const auto list = page.out.element("ol", {{"class", "p-decisions"}});
    for (std::size_t i = 0; i < std::min(most, found.size()); ++i) write_decision(page, found[i]);
  }
  if (found.size() > most) {
    page.out.leaf("p", {{"class", "p-soft"}},
                  page.say.counted(Phrase::more_decisions, found.size() - most));
  }
}

inline void write_changes(Page& page) {
  const auto part = page.out.element("section", {{"aria-labelledby", "changes"}});
  page.out.leaf("h2", {{"id", "changes"}}, page.say(Phrase::what_changed));
  write_change_sentences(page);
  if (page.roadmap.plan.assumed == 0) return;
  const auto note = page.out.element("p", {{"class", "p-assumptions"}});
  page.out.leaf("span", {{"class", "p-guess"}}, page.say(Phrase::assumed));
  page.out.text(" " + page.say.counted(Phrase::assumed_count, page.roadmap.plan.assumed));
}

inline void write_contents(Page& page) {
  static constexpr std::array<Phrase, 6> steps = {Phrase::step_capacity,  Phrase::step_system,
                                                  Phrase::step_framework, Phrase::step_stakeholders,
                                                  Phrase::step_strategy,  Phrase::step_action};
  const auto nav = page.out.element("nav", {{"aria-label", page.say(Phrase::contents)}});
  const auto list = page.out.element("ol");
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const auto item = page.out.element("li");
    page.out.leaf("a", {{"href", "#step-" + std::to_string(i + 1)}}, page.say(steps[i]));
  }
}

inline void write_masthead(Page& page) {
  const auto header = page.out.element("header", {{"class", "p-masthead"}});
  const auto inner = page.out.element("div", {{"class", "p-wide"}});
  page.out.leaf("p", {{"class", "p-eyebrow"}},
                page.roadmap.plan.status_date
                    ? page.say(Phrase::as_of, {page.say.date(*page.roadmap.plan.status_date)})
                    : page.say(Phrase::road_map));
  {
    const auto title = page.out.element("h1");
    const Words words = page.say.in(page.roadmap.plan.title);
    write_words(page, words.text.empty() ? Words{page.roadmap.plan.id.value, "zxx"} : words);
  }
  page.out.leaf("p", {{"class", "p-lead"}}, roadmap_in_a_sentence(page));
}

inline void write_first_screen(Page& page) {
  write_numbers(page);
  const auto row = page.out.element("div", {{"class", "p-first"}});
  write_decisions(page);
  write_changes(page);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
