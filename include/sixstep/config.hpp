// SPDX-License-Identifier: BSL-1.0
#pragma once

/// How this translation unit uses Sixstep.
///
/// Define `SIXSTEP_HEADER_ONLY` before the first include to take every definition from the headers;
/// otherwise link `sixstep::sixstep`. Each form has an inline namespace of its own, so a program
/// that mixes both by accident does not break the one-definition rule.
#ifdef SIXSTEP_HEADER_ONLY
#define SIXSTEP_INLINE inline
#define SIXSTEP_FORM header_only
#else
#define SIXSTEP_INLINE
#define SIXSTEP_FORM compiled
#endif
