// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/solve/prover/propagation_reasons.ipp>
