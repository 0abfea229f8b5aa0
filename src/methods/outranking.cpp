// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/methods/electre.ipp>
#include <sixstep/impl/methods/electre_credibility.ipp>
#include <sixstep/impl/methods/preference_function.ipp>
#include <sixstep/impl/methods/promethee.ipp>
#include <sixstep/impl/methods/weight_sensitivity.ipp>
