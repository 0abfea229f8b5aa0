// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/methods/decision_table.ipp>
