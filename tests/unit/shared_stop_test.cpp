// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/shared_stop.hpp>

#include <stdexcept>
#include <thread>

#include <doctest/doctest.h>

namespace sixstep_tests::shared_stop_test {

using sixstep::Progress;
using sixstep::StopCondition;
using sixstep::detail::parallel::SharedStop;

TEST_CASE("a shared stop asks the first thread alone, and no more once it said yes") {
  int asked = 0;
  StopCondition condition;
  condition.should_stop = [&](const Progress&) { return ++asked == 3; };
  SharedStop stop(condition);
  const auto is_cancelled = [&] { return stop.is_cancelled([] { return Progress{}; }); };
  bool told = true;
  const auto ask_elsewhere = [&] { std::jthread([&] { told = is_cancelled(); }); };
  CHECK_FALSE(is_cancelled());
  ask_elsewhere();
  CHECK_FALSE(told);
  CHECK(asked == 1);
  CHECK_FALSE(is_cancelled());
  CHECK(is_cancelled());
  CHECK(is_cancelled());
  ask_elsewhere();
  CHECK(told);
  CHECK(asked == 3);
}

TEST_CASE("a shared stop that throws has stopped") {
  StopCondition condition;
  condition.should_stop = [](const Progress&) -> bool { throw std::runtime_error("enough"); };
  SharedStop stop(condition);
  const auto progress = [] { return Progress{}; };
  CHECK_THROWS_WITH_AS(stop.is_cancelled(progress), "enough", std::runtime_error);
  CHECK(stop.is_cancelled(progress));
}

TEST_CASE("a limit on work counts where it is asked for") {
  StopCondition condition;
  condition.work_limit = 10;
  SharedStop stop(condition);
  const Progress before{"", 9, {}, {}}, at{"", 10, {}, {}};
  CHECK_FALSE(stop.is_cancelled([&] { return at; }));
  CHECK_FALSE(stop.is_reached(before));
  CHECK(stop.is_reached(at));
  CHECK(stop.is_cancelled([&] { return before; }));
}

}  // namespace sixstep_tests::shared_stop_test
