// SPDX-License-Identifier: BSL-1.0
#include <sixstep/plan/id_table.hpp>

#include <doctest/doctest.h>
#include <stdexcept>
#include <string>
#include <vector>

namespace sixstep_tests::id_table_test {

using namespace sixstep;

TEST_CASE("ids are numbered in the order in which they are added") {
  IdTable table;
  CHECK(table.add("a").number == 0);
  CHECK(table.add("b").number == 1);
  const IdTable::Added again = table.add("a");
  CHECK(again.number == 0);
  CHECK_FALSE(again.is_new);
  CHECK(table.size() == 2);
  CHECK(table[1] == "b");
}

TEST_CASE("an id that was never added has no number") {
  IdTable table;
  CHECK_FALSE(table.find("a"));
  table.add("a");
  CHECK_FALSE(table.find(""));
  CHECK_FALSE(table.find("b"));
  CHECK(table.find("a") == 0u);
}

TEST_CASE("ids that differ only in length or in their last letter are told apart") {
  IdTable table;
  std::string id;
  for (int length = 0; length < 128; ++length) {
    CHECK(table.add(id).is_new);
    CHECK(table.add(id + 'b').is_new);
    id += 'a';
  }
  CHECK(table.size() == 256);
}

TEST_CASE("a hundred thousand ids are all found, with and without room made before") {
  for (const std::size_t room : {0u, 100'000u}) {
    IdTable table;
    table.reserve(room);
    for (int i = 0; i < 100'000; ++i) table.add("action-" + std::to_string(i));
    std::uint32_t found = 0;
    for (std::uint32_t i = 0; i < 100'000; ++i) {
      found += table.find("action-" + std::to_string(i)) == i;
    }
    CHECK(found == 100'000);
  }
}

TEST_CASE("many ids at a time are found like one by one") {
  IdTable table;
  std::vector<std::string_view> wanted(1, "missing");
  std::vector<std::uint32_t> numbers(1);
  table.find_all(wanted, numbers);
  CHECK(numbers == std::vector{IdTable::absent});
  std::vector<std::string> ids;
  for (int i = 0; i < 1'000; ++i) ids.push_back("action-" + std::to_string(i * 7));
  for (const std::string& id : ids) table.add(id);
  wanted.insert(wanted.end(), ids.rbegin(), ids.rend());
  numbers.resize(wanted.size());
  table.find_all(wanted, numbers);
  CHECK(numbers.front() == IdTable::absent);
  CHECK(numbers[1] == 999);
  CHECK(numbers.back() == 0);
  CHECK_THROWS_AS(table.find_all(wanted, std::span(numbers).first(2)), std::invalid_argument);
}

TEST_CASE("many ids at a time are added like one by one") {
  std::vector<std::string> ids;
  for (int i = 0; i < 1'000; ++i) ids.push_back("action-" + std::to_string(i * i % 701));
  const std::vector<std::string_view> wanted(ids.begin(), ids.end());
  std::vector<IdTable::Added> added(wanted.size());
  IdTable all_at_once;
  all_at_once.add_all(wanted, added);
  IdTable one_by_one;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const IdTable::Added expected = one_by_one.add(wanted[i]);
    CHECK(added[i].number == expected.number);
    CHECK(added[i].is_new == expected.is_new);
  }
  CHECK(all_at_once.size() == one_by_one.size());
  CHECK(all_at_once[7] == one_by_one[7]);
  CHECK_THROWS_AS(all_at_once.add_all(wanted, std::span(added).first(2)), std::invalid_argument);
}

}  // namespace sixstep_tests::id_table_test
