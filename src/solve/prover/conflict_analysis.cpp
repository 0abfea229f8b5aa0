// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/solve/prover/conflict_analysis.ipp>
