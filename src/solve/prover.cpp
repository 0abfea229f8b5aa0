// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/solve/project_prover.ipp>
#include <sixstep/impl/solve/prover/branching.ipp>
#include <sixstep/impl/solve/prover/budgets.ipp>
#include <sixstep/impl/solve/prover/clauses.ipp>
#include <sixstep/impl/solve/prover/conflict_analysis.ipp>
#include <sixstep/impl/solve/prover/energy.ipp>
#include <sixstep/impl/solve/prover/engine.ipp>
#include <sixstep/impl/solve/prover/network.ipp>
#include <sixstep/impl/solve/prover/propagation.ipp>
#include <sixstep/impl/solve/prover/propagation_reasons.ipp>
#include <sixstep/impl/solve/prover/rivals.ipp>
#include <sixstep/impl/solve/prover/search.ipp>
#include <sixstep/impl/solve/prover/time_table.ipp>
#include <sixstep/impl/solve/prover/time_table_reasons.ipp>
