// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/io/ministry_json.ipp>
