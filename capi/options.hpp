// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include <sixstep/io/read_limits.hpp>
#include <sixstep/report/html.hpp>
#include <sixstep/roadmap/roadmap.hpp>
#include <sixstep/steps/reference_class.hpp>

#include "sixstep.h"

struct sixstep_options {
  sixstep::ReadLimits limits;
  std::uint64_t seed = sixstep::RoadmapOptions().seed;
  std::uint64_t work_limit = sixstep::RoadmapOptions().stop.work_limit;
  std::optional<double> time_limit;  ///< seconds
  unsigned threads = 1;              ///< 0: all
  bool promises_bind = false;
  sixstep::HtmlOptions page;
  sixstep::RiskOptions risk;  ///< without threads, and the reference class, which is shared
  std::shared_ptr<const sixstep::ReferenceClass> reference_class;
  std::string reference_name;  ///< empty: the class's own
  sixstep::StatusOptions status;
  sixstep_progress_callback progress = nullptr;
  void* progress_data = nullptr;
  std::shared_ptr<const std::atomic<bool>> cancelled;
};

namespace sixstep_c {

/// The caller's options, or the defaults where it gives none.
inline sixstep_options options_or_default(const sixstep_options* options) {
  return options ? *options : sixstep_options();
}

}  // namespace sixstep_c
