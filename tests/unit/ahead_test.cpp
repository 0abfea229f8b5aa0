// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/ahead.hpp>

#include <atomic>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <thread>
#include <vector>

#include <doctest/doctest.h>
#include <sixstep/solve/random.hpp>

namespace sixstep_tests::ahead_test {

namespace {

using sixstep::CounterRandom;
using Ahead = sixstep::detail::parallel::Ahead<std::uint64_t>;

/// Two draws of five change the state; some take long.
Ahead::Step step(const Ahead::StatePtr& from, std::uint64_t draw, const std::atomic<bool>&) {
  const CounterRandom random(*from, draw);
  if (random.below(0, 50) == 0) std::this_thread::yield();
  const std::uint64_t work = random.below(1, 100);
  if (random.below(2, 5) >= 2) return {from, work};
  return {std::make_shared<std::uint64_t>(random.bits(3)), work};
}

/// States and work after each draw, with jumps of the caller's own at some.
std::vector<std::uint64_t> path(unsigned threads) {
  Ahead ahead(threads, step);
  std::vector<std::uint64_t> result;
  Ahead::StatePtr state = std::make_shared<std::uint64_t>(1);
  for (std::uint64_t draw = 0; draw < 3000; ++draw) {
    if (draw % 100 == 50) {
      ahead.expect(state, draw + 1);
      continue;  // the draw goes elsewhere
    }
    if (draw % 700 == 20) state = std::make_shared<std::uint64_t>(draw);
    if (draw % 900 == 30) ahead.rest();
    const Ahead::Step taken = ahead.take(state, draw);
    state = taken.to;
    result.push_back(*state);
    result.push_back(taken.work);
  }
  return result;
}

}  // namespace

TEST_CASE("steps taken ahead are those that are taken one by one") {
  const std::vector<std::uint64_t> alone = path(1);
  REQUIRE(alone.size() > 5000);
  for (const unsigned threads : {0U, 2U, 3U, 5U}) {
    CAPTURE(threads);
    CHECK(path(threads) == alone);
  }
}

TEST_CASE("at rest nobody reads what the steps depend on") {
  std::uint64_t salt = 0;  // a race here is what the thread sanitizer would tell
  for (const unsigned threads : {1U, 3U}) {
    CAPTURE(threads);
    Ahead ahead(threads, [&](const Ahead::StatePtr& from, std::uint64_t draw, const auto&) {
      return Ahead::Step{from, salt + draw};
    });
    const Ahead::StatePtr state = std::make_shared<std::uint64_t>(7);
    for (std::uint64_t draw = 0; draw < 2000; ++draw) {
      if (draw % 10 == 0) {
        ahead.rest();
        salt = draw;
      }
      const std::uint64_t work = ahead.take(state, draw).work;
      if (work != salt + draw) FAIL("a step of before the rest");
    }
  }
}

TEST_CASE("a step that throws throws when it is asked for, and not before") {
  for (const unsigned threads : {1U, 2U, 4U}) {
    CAPTURE(threads);
    Ahead ahead(threads, [](const Ahead::StatePtr& from, std::uint64_t draw, const auto&) {
      if (draw == 5) throw std::runtime_error("five");
      return Ahead::Step{from, draw};
    });
    const Ahead::StatePtr state = std::make_shared<std::uint64_t>(7);
    for (std::uint64_t draw = 0; draw < 5; ++draw) CHECK(ahead.take(state, draw).work == draw);
    CHECK_THROWS_WITH_AS(ahead.take(state, 5), "five", std::runtime_error);
    CHECK(ahead.take(state, 6).work == 6);
  }
}

TEST_CASE("what is set aside is done once, by whoever is free, and throws when it is waited for") {
  for (const unsigned threads : {1U, 2U, 4U}) {
    CAPTURE(threads);
    int done = 0;
    Ahead ahead(threads, step);
    for (int k = 1; k <= 50; ++k) {
      ahead.set_aside([&] { ++done; });
      ahead.finish_aside([] {});
      CHECK(done == k);
    }
    ahead.finish_aside([] {});
    CHECK(done == 50);
    ahead.set_aside([] { throw std::runtime_error("aside"); });
    CHECK_THROWS_WITH_AS(ahead.finish_aside([] {}), "aside", std::runtime_error);
    ahead.set_aside([&] { ++done; });  // may be left undone
  }
}

TEST_CASE("a step that is undone is told so") {
  Ahead ahead(2, [](const Ahead::StatePtr& from, std::uint64_t draw, const auto& is_undone) {
    while (draw == 1 && *from == 7 && !is_undone) std::this_thread::yield();
    return Ahead::Step{draw == 0 ? std::make_shared<std::uint64_t>(8) : from, draw};
  });
  Ahead::StatePtr state = std::make_shared<std::uint64_t>(7);
  for (std::uint64_t draw = 0; draw < 10; ++draw) state = ahead.take(state, draw).to;
  CHECK(*state == 8);
}

TEST_CASE("both of two tasks are done, and the second is never left running") {
  for (const unsigned threads : {1U, 2U, 4U}) {
    CAPTURE(threads);
    Ahead ahead(threads, step);
    ahead.expect(std::make_shared<std::uint64_t>(1), 0);
    int first = 0, second = 0;
    const auto none = [] {};
    for (int k = 1; k <= 50; ++k) {
      ahead.do_both([&] { ++first; }, [&] { ++second; }, none);
      CHECK(first == k);
      CHECK(second == k);
    }
    const auto fail = [] { throw std::runtime_error("fails"); };
    const int before = second;
    CHECK_THROWS_WITH_AS(ahead.do_both(
                             fail, [&] { ++second; }, none),
                         "fails", std::runtime_error);
    CHECK(second <= before + 1);
    CHECK_THROWS_WITH_AS(ahead.do_both(none, fail, none), "fails", std::runtime_error);
  }
}

TEST_CASE("waiting asks at times whether to go on, and what that throws is told") {
  Ahead ahead(2, step);
  std::atomic<bool> is_begun = false, is_over = false;
  const auto until_over = [&] {
    is_begun = true;
    while (!is_over) std::this_thread::yield();
  };
  const auto until_begun = [&] {
    while (!is_begun) std::this_thread::yield();
  };
  const auto end = [&] {
    is_over = true;
    throw std::runtime_error("enough");
  };
  CHECK_THROWS_WITH_AS(ahead.do_both(until_begun, until_over, end), "enough", std::runtime_error);
}

}  // namespace sixstep_tests::ahead_test
