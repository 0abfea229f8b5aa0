// SPDX-License-Identifier: BSL-1.0
// The one translation unit that holds Boost.JSON: Debian's static library is not
// position-independent.
#include <boost/json/src.hpp>
