// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <boost/json/value.hpp>
#include <sixstep/methods/matrix.hpp>

/// Published numbers, as the methods read them.
namespace test_support {

/// One file of `golden/` in the reference data, by name without its ending; empty, and said so,
/// where it is not there.
std::optional<boost::json::value> golden(const std::string& name);

/// The value as JSON.
std::string text(const boost::json::value& value);
double number(const boost::json::value& value);
std::vector<double> numbers(const boost::json::value& list);
sixstep::Matrix matrix(const boost::json::value& rows);

}  // namespace test_support
