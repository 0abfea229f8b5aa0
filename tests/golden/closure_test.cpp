// SPDX-License-Identifier: BSL-1.0
#include <sixstep/solve/closure.hpp>

#include <cmath>
#include <fstream>
#include <sstream>
#include <string>

#include <doctest/doctest.h>
#include <support/reference_data.hpp>

namespace sixstep_tests::closure_golden_test {

using namespace sixstep;

namespace {

/// The lines of a MineLib file that hold numbers alone.
std::vector<std::vector<double>> read_numbers(const std::filesystem::path& file) {
  std::vector<std::vector<double>> lines;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    std::istringstream words(line);
    std::vector<double> numbers;
    for (double number = 0; words >> number;) numbers.push_back(number);
    if (words.eof()) lines.push_back(std::move(numbers));
  }
  return lines;
}

/// Profits have six decimals at most in what matters to the published, whole optimum.
constexpr double millionths = 1e6;

double ultimate_pit(const std::filesystem::path& precedences,
                    const std::filesystem::path& profits) {
  std::vector<Arc> arcs;
  for (const auto& line : read_numbers(precedences)) {  // block, count, predecessors
    for (std::size_t k = 2; k < line.size(); ++k) {
      arcs.push_back({static_cast<NodeIndex>(line[0]), static_cast<NodeIndex>(line[k])});
    }
  }
  std::vector<std::int64_t> weights;
  for (const auto& line : read_numbers(profits)) {  // block, profit
    if (line.size() == 2) weights.push_back(std::llround(line[1] * millionths));
  }
  return static_cast<double>(maximum_closure(Digraph(weights.size(), arcs), weights).weight) /
         millionths;
}

}  // namespace

TEST_CASE("the ultimate pit of Newman's mine is worth what MineLib publishes") {
  // Espinoza, Goycoolea, Moreno & Newman (2013), MineLib: UPIT newman1.
  const auto folder = test_support::reference_file("select/minelib/newman");
  if (!folder) return;
  const double value = ultimate_pit(*folder / "newman1.prec", *folder / "newman1.upit");
  CHECK(std::llround(value) == 26086899);
}

TEST_CASE("the ultimate pit of Zuckerberg's small mine is worth what MineLib publishes") {
  // Espinoza, Goycoolea, Moreno & Newman (2013), MineLib: UPIT zuck_small.
  const auto folder = test_support::reference_file("select/minelib/zuck_small");
  if (!folder) return;
  const double value = ultimate_pit(*folder / "zuck_small.prec", *folder / "zuck_small.upit");
  CHECK(std::llround(value) == 1422726898);
}

}  // namespace sixstep_tests::closure_golden_test
