// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/io/capacity_json.ipp>
