// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <charconv>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/solve/project_model.hpp>
#include <support/words.hpp>

/// Reads project scheduling instances, for tests and benches: `.sm` and `.mm` of ProGen (Kolisch &
/// Sprecher 1996), `.SCH` of ProGen/max (Schwindt 1996) and `.rcp` of Patterson. Activities keep
/// the file's order, dummies included. A file that is not what it should be ends in
/// std::runtime_error with a sentence that names it.
namespace project_files {

using sixstep::ProjectActivity;
using sixstep::ProjectArc;
using sixstep::ProjectMode;
using sixstep::ProjectModel;
using test_support::Words;

inline constexpr std::int64_t most_activities = 100'000, most_resources = 1'000,
                              most_number = 1'000'000;

/// How many there are of each in a file.
struct Sizes {
  std::size_t activities = 0, renewable = 0, consumed = 0;
};

inline std::size_t count(Words& words, std::int64_t least, std::int64_t most) {
  return static_cast<std::size_t>(words.whole(least, most));
}

inline std::int32_t amount(Words& words) {
  return static_cast<std::int32_t>(words.whole(0, most_number));
}

inline ProjectMode read_mode(Words& words, const Sizes& sizes) {
  ProjectMode mode;
  mode.duration = amount(words);
  for (std::size_t i = 0; i < sizes.renewable; ++i) mode.demand.push_back(amount(words));
  for (std::size_t i = 0; i < sizes.consumed; ++i) mode.consumption.push_back(amount(words));
  return mode;
}

inline void read_capacities(Words& words, const Sizes& sizes, ProjectModel& model) {
  for (std::size_t i = 0; i < sizes.renewable; ++i) model.capacity.push_back(amount(words));
  for (std::size_t i = 0; i < sizes.consumed; ++i) model.budget.push_back(amount(words));
}

/// A number that must be the next in a list.
inline void expect(Words& words, std::size_t number) {
  const auto value = static_cast<std::int64_t>(number);
  words.whole(value, value);
}

inline std::size_t titled(Words& words, std::string_view title, std::int64_t most) {
  words.skip_past(title);
  return count(words, 0, most);
}

inline Sizes read_progen_sizes(Words& words) {
  Sizes sizes;
  words.skip_past("supersource/sink");
  words.skip_past(")");
  sizes.activities = count(words, 1, most_activities);
  sizes.renewable = titled(words, "renewable", most_resources);
  sizes.consumed = titled(words, "nonrenewable", most_resources);
  if (titled(words, "constrained", most_resources) != 0) {
    words.fail("has doubly constrained resources, which are not read");
  }
  return sizes;
}

inline void read_progen_arcs(Words& words, ProjectModel& model) {
  words.skip_past("#successors");
  words.skip_past("successors");
  const auto last = static_cast<std::int64_t>(model.activities.size());
  for (std::uint32_t each = 0; each < model.activities.size(); ++each) {
    expect(words, each + 1);
    model.activities[each].modes.resize(count(words, 1, most_resources));
    for (std::size_t left = count(words, 0, last); left > 0; --left) {
      model.arcs.push_back({each, static_cast<std::uint32_t>(words.whole(1, last) - 1), 0, true});
    }
  }
}

inline void read_progen_modes(Words& words, const Sizes& sizes, ProjectModel& model) {
  words.skip_past("REQUESTS/DURATIONS");
  while (!words.word().starts_with("-----")) {
  }
  for (std::size_t each = 0; each < model.activities.size(); ++each) {
    expect(words, each + 1);
    std::vector<ProjectMode>& modes = model.activities[each].modes;
    for (std::size_t mode = 0; mode < modes.size(); ++mode) {
      expect(words, mode + 1);
      modes[mode] = read_mode(words, sizes);
    }
  }
}

inline ProjectModel read_progen(const std::filesystem::path& file) {
  Words words(file);
  const Sizes sizes = read_progen_sizes(words);
  ProjectModel model;
  model.activities.resize(sizes.activities);
  read_progen_arcs(words, model);
  read_progen_modes(words, sizes, model);
  words.skip_past("RESOURCEAVAILABILITIES");
  for (std::size_t i = 0; i < sizes.renewable + sizes.consumed; ++i) {
    words.word();
    words.word();
  }
  read_capacities(words, sizes, model);
  return model;
}

/// A lag in brackets.
inline std::int32_t bracketed(Words& words) {
  const std::string_view text = words.word();
  std::int32_t lag = 0;
  const char* const last = text.data() + text.size() - 1;
  if (text.size() < 3 || text.front() != '[' || *last != ']') words.fail("lacks a lag in brackets");
  const auto [end, error] = std::from_chars(text.data() + 1, last, lag);
  if (error != std::errc() || end != last || lag > most_number || lag < -most_number) {
    words.fail("has \"" + std::string(text) + "\" where a lag should be");
  }
  return lag;
}

/// Arcs lead from start to start. The first node starts the project, and so at 0.
inline ProjectModel read_progen_max(const std::filesystem::path& file) {
  Words words(file);
  Sizes sizes;
  sizes.activities = count(words, 0, most_activities) + 2;
  sizes.renewable = count(words, 0, most_resources);
  sizes.consumed = count(words, 0, most_resources);
  words.whole(0, 0);
  ProjectModel model;
  model.activities.resize(sizes.activities);
  for (std::uint32_t each = 0; each < sizes.activities; ++each) {
    expect(words, each);
    words.whole(1, 1);
    const std::size_t first = model.arcs.size();
    model.arcs.resize(first + count(words, 0, most_activities));
    for (std::size_t i = first; i < model.arcs.size(); ++i) {
      model.arcs[i].from = each;
      model.arcs[i].to = static_cast<std::uint32_t>(
          words.whole(0, static_cast<std::int64_t>(sizes.activities) - 1));
      model.arcs[i].from_finish = false;
    }
    for (std::size_t i = first; i < model.arcs.size(); ++i) model.arcs[i].lag = bracketed(words);
  }
  for (std::size_t each = 0; each < sizes.activities; ++each) {
    expect(words, each);
    words.whole(1, 1);
    model.activities[each].modes = {read_mode(words, sizes)};
  }
  read_capacities(words, sizes, model);
  model.activities.front().latest = 0;
  return model;
}

inline ProjectModel read_patterson(const std::filesystem::path& file) {
  Words words(file);
  Sizes sizes;
  sizes.activities = count(words, 1, most_activities);
  sizes.renewable = count(words, 0, most_resources);
  ProjectModel model;
  read_capacities(words, sizes, model);
  model.activities.resize(sizes.activities);
  const auto last = static_cast<std::int64_t>(sizes.activities);
  for (std::uint32_t each = 0; each < sizes.activities; ++each) {
    model.activities[each].modes = {read_mode(words, sizes)};
    for (std::size_t left = count(words, 0, last); left > 0; --left) {
      model.arcs.push_back({each, static_cast<std::uint32_t>(words.whole(1, last) - 1), 0, true});
    }
  }
  return model;
}

inline bool readable(const std::filesystem::path& file) {
  const auto ending = file.extension();
  return ending == ".sm" || ending == ".mm" || ending == ".SCH" || ending == ".rcp";
}

inline ProjectModel read(const std::filesystem::path& file) {
  if (file.extension() == ".SCH") return read_progen_max(file);
  return file.extension() == ".rcp" ? read_patterson(file) : read_progen(file);
}

}  // namespace project_files
