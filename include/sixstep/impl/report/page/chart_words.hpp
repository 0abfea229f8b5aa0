// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/report/page/speech.hpp>
#include <sixstep/report/chart_style.hpp>

// The words inside the pictures, from the page's one catalogue.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

inline void set_time_words(const Speech& say, ChartWords& words) {
  words.status = say(Phrase::chart_status);
  words.fiscal_year = say(Phrase::chart_fiscal_year);
  words.critical = say(Phrase::critical);
  words.planned = say(Phrase::chart_planned);
  words.done = say(Phrase::chart_done);
  words.no_dates = say(Phrase::chart_no_dates);
  words.promise_open = say(Phrase::chart_promise_open);
  words.promise_reached = say(Phrase::chart_promise_reached);
  words.promise_unknown = say(Phrase::chart_promise_unknown);
  words.promise_late = say(Phrase::chart_promise_late);
  words.chain = say(Phrase::chart_chain);
  words.slack = say(Phrase::chart_slack);
  words.load = say(Phrase::chart_load);
  words.capacity = say(Phrase::chart_capacity);
  words.overload = say(Phrase::chart_overload);
}

inline void set_capacity_words(const Speech& say, ChartWords& words) {
  words.not_rated = say(Phrase::not_rated);
  words.assumed = say(Phrase::assumed);
  words.disagreement = say(Phrase::chart_disagreement);
  words.one_rater = say(Phrase::chart_one_rater);
  words.no_evidence = say(Phrase::chart_no_evidence);
  words.levels = {say(Phrase::level_none),       say(Phrase::level_initial),
                  say(Phrase::level_emerging),   say(Phrase::level_established),
                  say(Phrase::level_integrated), say(Phrase::level_optimizing)};
  words.level_and_target = say(Phrase::chart_level_and_target);
}

inline void set_system_words(const Speech& say, ChartWords& words) {
  words.increases = say(Phrase::chart_increases);
  words.decreases = say(Phrase::chart_decreases);
  words.sign_unknown = say(Phrase::chart_sign_unknown);
  words.delayed = say(Phrase::chart_delayed);
  words.not_measured = say(Phrase::chart_not_measured);
}

inline void set_influence_words(const Speech& say, ChartWords& words) {
  words.influence = say(Phrase::influence);
  words.dependence = say(Phrase::dependence);
  words.driving = say(Phrase::chart_driving);
  words.relay = say(Phrase::chart_relay);
  words.dependent = say(Phrase::chart_dependent);
  words.autonomous = say(Phrase::chart_autonomous);
  words.leverage_point = say(Phrase::chart_leverage_point);
  words.mean = say(Phrase::chart_mean);
  words.acts_on_row = say(Phrase::chart_acts_on_row);
  words.feeds_back = say(Phrase::chart_feeds_back);
  words.decided_together = say(Phrase::chart_decided_together);
}

inline void set_effect_words(const Speech& say, ChartWords& words) {
  words.falls = say(Phrase::chart_falls);
  words.rises = say(Phrase::chart_rises);
  words.range = say(Phrase::chart_range);
  words.state = say(Phrase::chart_state);
  words.state_before = say(Phrase::chart_state_before);
  words.state_after = say(Phrase::chart_state_after);
  words.not_known = say.unknown();
}

inline void set_people_words(const Speech& say, ChartWords& words) {
  words.power = say(Phrase::power);
  words.interest = say(Phrase::interest);
  words.keep_satisfied = say(Phrase::keep_satisfied);
  words.manage_closely = say(Phrase::manage_closely);
  words.monitor = say(Phrase::monitor);
  words.keep_informed = say(Phrase::keep_informed);
  words.not_enough_known = say(Phrase::not_enough_known);
  words.legitimacy = say(Phrase::legitimacy);
  words.urgency = say(Phrase::urgency);
  words.salience = {say(Phrase::non_stakeholder), say(Phrase::dormant),
                    say(Phrase::discretionary),   say(Phrase::dominant),
                    say(Phrase::demanding),       say(Phrase::dangerous),
                    say(Phrase::dependent),       say(Phrase::definitive)};
  words.in_favour = say(Phrase::chart_in_favour);
  words.against = say(Phrase::chart_against);
  words.blocked = say(Phrase::chart_blocked);
  words.alliance = say(Phrase::chart_alliance);
  words.trust = say(Phrase::chart_trust);
  words.conflict = say(Phrase::chart_conflict);
  words.strained = say(Phrase::chart_strained);
  words.covered = say(Phrase::chart_covered);
  words.reached_only = say(Phrase::chart_reached);
  words.measured_only = say(Phrase::chart_measured);
  words.invisible = say(Phrase::chart_invisible);
}

inline void set_framework_words(const Speech& say, ChartWords& words) {
  words.serves_whole = say(Phrase::chart_serves_whole);
  words.serves_part = say(Phrase::chart_serves_part);
  words.serves_none = say(Phrase::chart_serves_none);
  words.share_of_whole = say(Phrase::chart_share_of_whole);
  words.actions = say(Phrase::actions);
  words.baseline = say(Phrase::baseline);
  words.target = say(Phrase::target);
  words.observed = say(Phrase::chart_observed);
  words.not_observed = say(Phrase::chart_not_observed);
  words.target_on_way = say(Phrase::chart_target_on_way);
  words.path_today = say(Phrase::chart_path_today);
}

inline ChartWords chart_words(const Speech& say) {
  ChartWords words;
  words.empty = say(Phrase::chart_empty);
  words.more = say(Phrase::chart_more);
  words.other = say(Phrase::chart_other);
  words.at_least = say(Phrase::chart_at_least);
  set_time_words(say, words);
  set_capacity_words(say, words);
  set_system_words(say, words);
  set_influence_words(say, words);
  set_effect_words(say, words);
  set_people_words(say, words);
  set_framework_words(say, words);
  return words;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
