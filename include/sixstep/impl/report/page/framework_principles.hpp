// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include <sixstep/impl/report/page/parts.hpp>

// Step three on the page: what groups, services and the plan itself say of the five principles.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

inline Phrase name_of_measure(PrincipleMeasure measure) {
  static constexpr Wording<PrincipleMeasure> names = {Phrase::measure_group_coverage,
                                                      Phrase::measure_service_coverage,
                                                      Phrase::measure_processing_days,
                                                      Phrase::measure_processing_p90,
                                                      Phrase::measure_documents,
                                                      Phrase::measure_hours,
                                                      Phrase::measure_vulnerable_coverage,
                                                      Phrase::measure_vulnerable_reached,
                                                      Phrase::measure_represented,
                                                      Phrase::measure_consulted,
                                                      Phrase::measure_received,
                                                      Phrase::measure_answered,
                                                      Phrase::measure_closed,
                                                      Phrase::measure_owner,
                                                      Phrase::measure_budget,
                                                      Phrase::measure_date,
                                                      Phrase::measure_indicator,
                                                      Phrase::measure_published};
  return names(measure);
}

/// Days, papers, hours and messages are numbers; all else is a share.
inline bool is_share(PrincipleMeasure measure) {
  switch (measure) {
    case PrincipleMeasure::processing_days:
    case PrincipleMeasure::processing_days_p90:
    case PrincipleMeasure::documents:
    case PrincipleMeasure::hours_per_week:
    case PrincipleMeasure::feedback_received:
      return false;
    default:
      return true;
  }
}

/// Whether the measure is yes or no for each group.
inline bool is_yes_or_no(PrincipleMeasure measure) {
  return measure == PrincipleMeasure::vulnerable_reached ||
         measure == PrincipleMeasure::vulnerable_represented ||
         measure == PrincipleMeasure::vulnerable_consulted;
}

inline void write_measured(Page& page, PrincipleMeasure measure,
                           const std::optional<double>& value) {
  write_known(page, value, [&](double known) {
    return is_share(measure) ? page.say.share(known) : page.say.number(known, 1);
  });
}

/// Distance between the worst- and the best-served; nothing where nobody is compared.
inline std::optional<double> widest_gap(const PrincipleIndicator& indicator) {
  std::optional<double> widest;
  for (const PrincipleValue& value : indicator.values) {
    if (value.gap && (!widest || *value.gap > *widest)) widest = value.gap;
  }
  return widest;
}

inline void write_principle(Page& page, const PrincipleIndicator& indicator) {
  const auto row = page.out.element("tr");
  page.out.leaf("th", {{"scope", "row"}}, page.say(name_of_measure(indicator.measure)));
  write_measured(page, indicator.measure, indicator.value);
  write_number(page, page.say(Phrase::n_of_m,
                              {page.say.count(indicator.known), page.say.count(indicator.of)}));
  const auto gap = widest_gap(indicator);
  write_number(page,
               gap ? page.say(Phrase::points, {page.say.number(100 * *gap, 0)}) : std::string());
}

inline void write_principles(Page& page) {
  const auto& principles = page.roadmap.framework.principles;
  const bool anything = std::ranges::any_of(
      principles, [](const PrincipleIndicator& indicator) { return indicator.of > 0; });
  if (!anything) return;
  const Columns columns = {{Phrase::measure},
                           {Phrase::value_now, true},
                           {Phrase::known_of, true},
                           {Phrase::widest_gap, true}};
  write_table(page, page.say(Phrase::principles_table), columns, [&] {
    std::string_view principle;
    for (const PrincipleIndicator& first : principles) {
      if (first.of == 0 || first.principle.value == principle) continue;
      principle = first.principle.value;
      write_group(
          page, columns.size(), [&] { write_name(page, principle); },
          [&] {
            for (const PrincipleIndicator& one : principles) {
              if (one.principle == first.principle && one.of > 0) write_principle(page, one);
            }
          });
    }
  });
}

inline void write_principle_value(Page& page, PrincipleMeasure measure,
                                  const PrincipleValue& value) {
  const auto row = page.out.element("tr");
  {
    const auto head = page.out.element("th", {{"scope", "row"}});
    write_name(page, value.of);
    if (!value.group.empty()) {
      page.out.text(": ");
      write_name(page, value.group);
    }
  }
  if (is_yes_or_no(measure)) {
    write_number(page, page.say(*value.value > 0 ? Phrase::yes : Phrase::no));
  } else {
    write_measured(page, measure, value.value);
  }
  write_number(page, value.gap ? page.say(Phrase::points, {page.say.number(100 * *value.gap, 0)})
                               : std::string());
}

/// What is known of single groups and services, measure by measure.
inline void write_principle_values(Page& page) {
  const auto& principles = page.roadmap.framework.principles;
  const auto known = [](const PrincipleValue& value) { return value.value.has_value(); };
  std::size_t rows = 0;
  for (const PrincipleIndicator& one : principles) {
    rows += static_cast<std::size_t>(std::ranges::count_if(one.values, known));
  }
  const Columns columns = {{Phrase::which}, {Phrase::value_now, true}, {Phrase::behind_best, true}};
  write_table_folded(page, page.say(Phrase::principle_values_table), rows, columns, [&] {
    for (const PrincipleIndicator& one : principles) {
      if (std::ranges::none_of(one.values, known)) continue;
      write_group(
          page, columns.size(), [&] { page.out.text(page.say(name_of_measure(one.measure))); },
          [&] {
            for (const PrincipleValue& value : one.values) {
              if (known(value)) write_principle_value(page, one.measure, value);
            }
          });
    }
  });
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
