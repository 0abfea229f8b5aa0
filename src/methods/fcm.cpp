// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/methods/fcm.ipp>
#include <sixstep/impl/methods/fcm_effect.ipp>
