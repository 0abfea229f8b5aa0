// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/plan/date.ipp>
#include <sixstep/impl/plan/id_table.ipp>
#include <sixstep/impl/plan/money.ipp>
#include <sixstep/impl/plan/suggestion.ipp>
#include <sixstep/impl/plan/vocabulary.ipp>
