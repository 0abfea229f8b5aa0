// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <map>
#include <string>
#include <string_view>

#include <sixstep/methods/method_result.hpp>

#include "sixstep.h"

/// Named matrices and texts.
struct sixstep_values {
  std::map<std::string, sixstep::MethodResult::Value, std::less<>> values;
};
