// SPDX-License-Identifier: BSL-1.0
#include <sixstep/plan/vocabulary.hpp>

#include <doctest/doctest.h>
#include <set>
#include <string>

#include <sixstep/plan/words.hpp>

namespace sixstep_tests::vocabulary_test {

using namespace sixstep;

namespace {

Term term(std::string id, std::string label = {}) {
  Term result;
  result.id.value = std::move(id);
  if (!label.empty()) result.label = text_in("en", std::move(label));
  return result;
}

std::vector<std::string> ids(const std::vector<Term>& terms) {
  std::vector<std::string> result;
  for (const Term& entry : terms) result.push_back(entry.id.value);
  return result;
}

}  // namespace

TEST_CASE("each built-in vocabulary has its number of entries") {
  const std::array<std::size_t, vocabulary_count> sizes = {9, 4, 5, 5, 4, 6, 4, 9, 6, 169, 11, 8};
  for (std::size_t i = 0; i < vocabulary_count; ++i) {
    const auto kind = static_cast<VocabularyKind>(i);
    CAPTURE(word(kind));
    CHECK(builtin_terms(kind).size() == sizes[i]);
  }
}

TEST_CASE("built-in ids are well formed and unique, and every entry has a label") {
  std::set<std::string> seen;
  for (std::size_t i = 0; i < vocabulary_count; ++i) {
    for (const Term& entry : builtin_terms(static_cast<VocabularyKind>(i))) {
      CAPTURE(entry.id.value);
      CHECK(is_well_formed_id(entry.id));
      CHECK(seen.insert(entry.id.value).second);
      CHECK(is_builtin_term(entry.id));
      CHECK_FALSE(entry.label.in("en").empty());
    }
  }
}

TEST_CASE("the SDG targets that ask most of public administration come first") {
  const auto sdgs = ids(builtin_terms(VocabularyKind::sdgs));
  const std::vector<std::string> first(sdgs.begin(), sdgs.begin() + 10);
  CHECK(first == std::vector<std::string>{"sdg:16.6", "sdg:16.7", "sdg:16.9", "sdg:16.10",
                                          "sdg:9.c", "sdg:1.4", "sdg:5.b", "sdg:10.2", "sdg:17.18",
                                          "sdg:1.1"});
  CHECK(builtin_terms(VocabularyKind::sdgs)[2].label.in("en") ==
        "By 2030, provide legal identity for all, including birth registration");
}

TEST_CASE("only entries of the built-in vocabularies are built in") {
  CHECK(is_builtin_term("mindset:experimental.beliefs"));
  CHECK(is_builtin_term("principle:people-driven"));
  CHECK(is_builtin_term("cepa:intergenerational-equity"));
  CHECK_FALSE(is_builtin_term("sdg:18.1"));
  CHECK_FALSE(is_builtin_term("pillar:"));
  CHECK_FALSE(is_builtin_term(""));
}

TEST_CASE("a list that names a built-in entry adds to the vocabulary and overrides what it names") {
  Vocabulary own = {VocabularyKind::levels,
                    {term("level:regional", "Regional"), term("level:individual")}};
  own.terms[1].weight = 2.0;
  const auto terms = resolve_terms(VocabularyKind::levels, std::vector{own});
  CHECK(ids(terms) == std::vector<std::string>{"level:societal", "level:institutional",
                                               "level:organizational", "level:individual",
                                               "level:regional"});
  CHECK(terms[3].weight == 2.0);
  CHECK(terms[3].label.in("en") == "Individual");
}

TEST_CASE("a list of new ids only takes the vocabulary's place") {
  const Vocabulary own = {VocabularyKind::levels, {term("level:state"), term("level:city")}};
  CHECK(ids(resolve_terms(VocabularyKind::levels, std::vector{own})) ==
        std::vector<std::string>{"level:state", "level:city"});
  CHECK(resolve_terms(VocabularyKind::pillars, std::vector{own}) ==
        builtin_terms(VocabularyKind::pillars));
}

TEST_CASE("an empty list changes nothing") {
  const Vocabulary own = {VocabularyKind::ways, {}};
  CHECK(resolve_terms(VocabularyKind::ways, std::vector{own}) ==
        builtin_terms(VocabularyKind::ways));
}

}  // namespace sixstep_tests::vocabulary_test
