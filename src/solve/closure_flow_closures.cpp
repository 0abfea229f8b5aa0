// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/solve/closure_flow_closures.ipp>
