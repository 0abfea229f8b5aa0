// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <utility>

#include "sixstep.h"

struct sixstep_buffer {
  std::string text;
};

namespace sixstep_c {

inline sixstep_buffer* new_buffer(std::string text) { return new sixstep_buffer{std::move(text)}; }

}  // namespace sixstep_c
