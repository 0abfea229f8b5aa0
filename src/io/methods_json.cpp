// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/io/methods_json.ipp>
