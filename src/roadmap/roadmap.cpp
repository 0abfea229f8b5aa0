// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/roadmap/revise.ipp>
#include <sixstep/impl/roadmap/roadmap.ipp>
