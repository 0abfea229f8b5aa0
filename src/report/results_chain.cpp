// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/report/results_chain.ipp>
