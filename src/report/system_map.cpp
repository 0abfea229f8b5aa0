// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/report/system_map.ipp>
