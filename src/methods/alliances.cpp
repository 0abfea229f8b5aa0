// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/methods/communities.ipp>
#include <sixstep/impl/methods/frustration.ipp>
#include <sixstep/impl/methods/signed_balance.ipp>
#include <sixstep/impl/methods/signed_centrality.ipp>
