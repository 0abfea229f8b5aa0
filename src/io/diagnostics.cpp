// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/io/diagnostics_json.ipp>
#include <sixstep/impl/io/diagnostics_text.ipp>
#include <sixstep/impl/io/problems.ipp>
