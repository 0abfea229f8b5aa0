// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <sixstep/solve/period_problem.hpp>
#include <support/select_files.hpp>

/// Reads MineLib's scheduling problems (*.cpit and *.pcpsp, each with its *.prec).
namespace select_files {

/// Amounts are counted in millionths, so that decimal files are read exactly.
inline constexpr double amounts_per_unit = 1e6;

class PeriodFile {
 public:
  explicit PeriodFile(const std::filesystem::path& file)
      : words_(file), has_modes_(file.extension() == ".pcpsp") {
    read_header();
    read_limits();
    read_profits();
    read_amounts();
    if (general_ > 0) read_general();
    std::filesystem::path prec = file;
    read_needs(Words(prec.replace_extension(".prec")));
  }

  sixstep::PeriodProblem problem() {
    for (std::size_t block = 0; block < blocks_; ++block) {
      for (std::uint32_t period = 0; period < result_.periods; ++period) {
        for (std::uint32_t mode = 0; mode < modes_; ++mode) add_option(block, period, mode);
      }
      result_.close_item();
    }
    return std::move(result_);
  }

 private:
  struct Amount {
    std::uint32_t resource = 0;
    std::int64_t amount = 0;
  };

  std::int64_t amount() {
    const double number = words_.number() * amounts_per_unit;
    if (std::abs(number) > 9e15) words_.fail("has too great an amount");
    return std::llround(number);
  }

  std::uint32_t index(std::size_t count) {
    return static_cast<std::uint32_t>(words_.whole(0, static_cast<std::int64_t>(count) - 1));
  }

  void read_header() {
    for (std::string_view word = words_.word(); word != "RESOURCE_CONSTRAINT_LIMITS";
         word = words_.word()) {
      const auto count = [&] { return static_cast<std::size_t>(words_.whole(0, most_entries)); };
      if (word == "NBLOCKS") blocks_ = count();
      if (word == "NPERIODS") result_.periods = static_cast<std::uint32_t>(count());
      if (word == "NDESTINATIONS") modes_ = count();
      if (word == "NRESOURCE_SIDE_CONSTRAINTS") resources_ = count();
      if (word == "NGENERAL_SIDE_CONSTRAINTS") general_ = count();
      if (word == "DISCOUNT_RATE") rate_ = words_.number();
    }
    profit_.resize(blocks_ * modes_);
    amounts_.resize(blocks_ * modes_);
    extra_.resize(blocks_ * modes_ * result_.periods);
    limit_of_.resize(resources_ * result_.periods);
  }

  void add_limit(std::vector<std::pair<std::uint32_t, std::int64_t>>& rows,
                 const sixstep::PeriodRow& row, std::int64_t sign) {
    rows.emplace_back(static_cast<std::uint32_t>(result_.rows.size()), sign);
    result_.rows.push_back(row);
  }

  /// L: at most; G: at least; I: between the two numbers.
  void read_sense(std::vector<std::pair<std::uint32_t, std::int64_t>>& rows,
                  const sixstep::PeriodRow& row) {
    const std::string sense(words_.word());
    if (sense != "L" && sense != "G" && sense != "I") words_.fail("has an unknown sense of limit");
    if (sense != "L") add_limit(rows, {-amount(), std::nullopt, 0}, -1);
    if (sense != "G") add_limit(rows, {amount(), row.resource, row.period}, 1);
  }

  void read_limits() {
    for (std::size_t k = 0; k < resources_ * result_.periods; ++k) {
      const std::uint32_t resource = index(resources_), period = index(result_.periods);
      read_sense(limit_of_[resource * result_.periods + period], {0, resource, period});
    }
  }

  void read_profits() {
    words_.skip_past("OBJECTIVE_FUNCTION");
    for (std::size_t k = 0; k < blocks_; ++k) {
      const std::size_t block = index(blocks_);
      for (std::size_t mode = 0; mode < modes_; ++mode) {
        profit_[block * modes_ + mode] = words_.number();
      }
    }
  }

  /// Block, with modes the destination, resource and amount, up to the end or the next section.
  void read_amounts() {
    words_.skip_past("RESOURCE_CONSTRAINT_COEFFICIENTS");
    for (std::string_view word = words_.word(); word != "EOF"; word = words_.word()) {
      if (word == "GENERAL_CONSTRAINT_LIMITS") return;
      const std::size_t block = index_of(word, blocks_);
      const std::size_t mode = has_modes_ ? index(modes_) : 0;
      const std::uint32_t resource = index(resources_);
      amounts_[block * modes_ + mode].push_back({resource, amount()});
    }
  }

  /// Rows over any blocks, destinations and periods: limits, and then block, destination, period,
  /// row and coefficient.
  void read_general() {
    std::vector<std::vector<std::pair<std::uint32_t, std::int64_t>>> rows(general_);
    for (std::size_t k = 0; k < general_; ++k) read_sense(rows[index(general_)], {});
    words_.skip_past("GENERAL_CONSTRAINT_COEFFICIENTS");
    for (std::string_view word = words_.word(); word != "EOF"; word = words_.word()) {
      const std::size_t block = index_of(word, blocks_), mode = index(modes_);
      const std::size_t period = index(result_.periods);
      const std::uint32_t row = index(general_);
      const std::int64_t coefficient = amount();
      for (const auto& [to, sign] : rows[row]) {
        extra_[(block * result_.periods + period) * modes_ + mode].push_back(
            {to, sign * coefficient});
      }
    }
  }

  std::size_t index_of(std::string_view word, std::size_t count) {
    std::size_t result = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), result);
    if (error != std::errc() || end != word.data() + word.size() || result >= count) {
      words_.fail("has an index that is not there");
    }
    return result;
  }

  void read_needs(Words links) {
    const auto last = static_cast<std::int64_t>(blocks_) - 1;
    while (!links.done()) {
      const auto block = static_cast<std::uint32_t>(links.whole(0, last));
      for (std::int64_t count = links.whole(0, last + 1); count > 0; --count) {
        result_.needs.push_back({block, static_cast<std::uint32_t>(links.whole(0, last)), 0});
      }
    }
  }

  void add_option(std::size_t block, std::uint32_t period, std::uint32_t mode) {
    const std::size_t place = block * modes_ + mode;
    result_.add_option({period, mode, profit_[place] / std::pow(1.0 + rate_, period)});
    for (const Amount& use : amounts_[place]) {
      for (const auto& [row, sign] : limit_of_[use.resource * result_.periods + period]) {
        result_.add_use({row, sign * use.amount});
      }
    }
    for (const sixstep::RowUse& use : extra_[(block * result_.periods + period) * modes_ + mode]) {
      result_.add_use(use);
    }
  }

  Words words_;
  bool has_modes_ = false;
  std::size_t blocks_ = 0, modes_ = 1, resources_ = 0, general_ = 0;
  double rate_ = 0.0;
  sixstep::PeriodProblem result_;
  std::vector<double> profit_;                       ///< by block and mode
  std::vector<std::vector<Amount>> amounts_;         ///< by block and mode
  std::vector<std::vector<sixstep::RowUse>> extra_;  ///< by block, period and mode
  /// By resource and period: its rows, and the sign of amounts in them.
  std::vector<std::vector<std::pair<std::uint32_t, std::int64_t>>> limit_of_;
};

inline sixstep::PeriodProblem read_period_problem(const std::filesystem::path& file) {
  return PeriodFile(file).problem();
}

}  // namespace select_files
