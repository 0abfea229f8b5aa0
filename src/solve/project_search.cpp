// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/solve/project_search.ipp>
