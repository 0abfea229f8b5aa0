// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/io/capacity_json.ipp>
#include <sixstep/impl/io/methods_json.ipp>
