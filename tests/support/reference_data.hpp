// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <filesystem>
#include <optional>

/// Reference data that nobody in this project wrote, and that most of it may not ship.
namespace test_support {

/// $SIXSTEP_DATA, else the folder `shared/data` beside the checkout.
std::filesystem::path data_folder();

/// Path of one file of the reference data; empty, and said so, where it is not there. With
/// SIXSTEP_REQUIRE_DATA=1 its absence is a failure, so that no build passes by leaving tests out.
std::optional<std::filesystem::path> reference_file(const std::filesystem::path& relative);

}  // namespace test_support
