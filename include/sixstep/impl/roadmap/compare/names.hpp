// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <sixstep/impl/graph/sentences.hpp>
#include <sixstep/roadmap/roadmap.hpp>

// What two road maps call things, and how they differ in words.
namespace sixstep::inline SIXSTEP_FORM::detail::compare {

/// Entries of a list by their id: the first where an id stands twice.
template <class Entry, class Key>
std::map<std::string_view, const Entry*> by_key(const std::vector<Entry>& list, Key key) {
  std::map<std::string_view, const Entry*> result;
  for (const Entry& entry : list) result.emplace(std::string_view(std::invoke(key, entry)), &entry);
  return result;
}

template <class Entry>
const Entry* find_in(const std::map<std::string_view, const Entry*>& map, std::string_view id) {
  const auto found = map.find(id);
  return found == map.end() ? nullptr : found->second;
}

class Names {
 public:
  Names(const Roadmap& before, const Roadmap& after, std::string_view language)
      : language_(language) {
    if (language_.empty()) language_ = "en";  // as the sentences are
    for (const Roadmap* roadmap : {&after, &before}) {
      for (const RoadmapNode& node : roadmap->nodes) {
        if (!node.label.empty()) labels_.emplace(node.id.value, &node.label);
      }
    }
  }

  std::string label(std::string_view id) const {
    const auto found = labels_.find(id);
    return found == labels_.end() ? std::string(id) : std::string(found->second->in(language_));
  }
  std::string quoted(std::string_view id) const { return in_quotes(label(id)); }
  std::string_view language() const { return language_; }

 private:
  std::string language_;
  std::map<std::string_view, const Text*> labels_;
};

/// "12 days later", "1 day earlier".
inline std::string days_in_words(int days) {
  return counted(static_cast<std::size_t>(std::abs(days)), "day") +
         (days > 0 ? " later" : " earlier");
}

inline std::string date_or_unknown(const std::optional<Date>& date) {
  return date ? to_string(*date) : "an unknown date";
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::compare
