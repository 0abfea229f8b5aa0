// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/methods/dematel.ipp>
#include <sixstep/impl/methods/interpretive_structure.ipp>
#include <sixstep/impl/methods/micmac.ipp>
#include <sixstep/impl/methods/press_perturbation.ipp>
#include <sixstep/impl/methods/structure_matrix.ipp>
