// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/solve/project.ipp>
#include <sixstep/impl/solve/project_model.ipp>
#include <sixstep/impl/solve/project_search.ipp>
