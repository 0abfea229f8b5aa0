// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/io/plan_builder.ipp>
#include <sixstep/impl/io/plan_json.ipp>
