// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <atomic>
#include <memory>

#include "sixstep.h"

/// A token shares its flag with the options that hold it, and so may go before they do.
struct sixstep_token {
  static_assert(std::atomic<bool>::is_always_lock_free, "signal handlers may cancel");
  std::shared_ptr<std::atomic<bool>> cancelled = std::make_shared<std::atomic<bool>>(false);
};
